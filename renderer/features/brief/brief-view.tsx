import '../../styles/brief.css';
import { text } from '../../text/en.ts';
import { type BriefBlock, briefBlocks, briefRuns } from './brief-blocks.ts';
import { foldedBrief } from './folded-brief.ts';
import { readSeal } from './read-seal.ts';

/** The text of a proposal as its reviewer reads it. It makes no HTML, so nothing can hide in it. */
export function BriefView({
  brief,
  level = 4,
  isFolded = false,
}: {
  readonly brief: string;
  /** Of its headings, so that they follow the heading above. */
  readonly level?: 3 | 4;
  /** Shows what people wrote, and the rest only when it is asked for. */
  readonly isFolded?: boolean;
}) {
  const { first, rest, titles } = foldedBrief(briefBlocks(brief));
  return (
    <div className="brief" dir="auto">
      <Blocks blocks={first} level={level} />
      {rest.length > 0 && isFolded ? (
        <details className="brief-rest">
          <summary>{text.brief.rest(titles)}</summary>
          <Blocks blocks={rest} level={level} />
        </details>
      ) : (
        <Blocks blocks={rest} level={level} />
      )}
    </div>
  );
}

function Blocks({ blocks, level }: { readonly blocks: readonly BriefBlock[]; readonly level: 3 | 4 }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name but their place
    <BlockView key={index} block={block} level={level} />
  ));
}

function BlockView({ block, level }: { readonly block: BriefBlock; readonly level: 3 | 4 }) {
  const Heading = `h${level}` as const;
  switch (block.kind) {
    case 'heading':
      return (
        <Heading>
          <Line source={block.text} />
        </Heading>
      );
    case 'quote':
      return (
        <blockquote>
          {block.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
            <p key={index}>
              <Line source={line} />
            </p>
          ))}
        </blockquote>
      );
    case 'list':
      return (
        <ul>
          {block.items.map(({ depth, text: item }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place
            <li key={index} data-depth={depth}>
              <Line source={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Table block={block} />;
    case 'foot':
      return <Foot source={block.text} />;
    default:
      return (
        <p>
          <Line source={block.text} />
        </p>
      );
  }
}

function Table({ block: { head, rows } }: { readonly block: Extract<BriefBlock, { kind: 'table' }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="brief-table" tabIndex={0} aria-label={head.join(', ')}>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                <Line source={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join(' ')}>
              {cells.map((cell, column) => (
                <td key={head[column]}>
                  <Line source={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The last line of a brief: with what it was checked, and how somebody else checks that. */
function Foot({ source }: { readonly source: string }) {
  const plain = briefRuns(source)
    .map(({ text: said }) => said)
    .join('');
  const seal = readSeal(plain);
  if (seal === undefined) return <p className="foot">{plain}</p>;
  return (
    <div className="foot">
      <p>
        {text.brief.checkedWith(seal.engine)} <code>{seal.digest}</code>
      </p>
      <p>{text.brief.checkAgain}</p>
    </div>
  );
}

function Line({ source }: { readonly source: string }) {
  return briefRuns(source).map(({ mark, text: said }, index) => {
    const key = `${index} ${said.length}`;
    if (mark === 'strong') return <strong key={key}>{said}</strong>;
    if (mark === 'removed') return <del key={key}>{said}</del>;
    if (mark === 'emphasis') return <em key={key}>{said}</em>;
    return <span key={key}>{said}</span>;
  });
}
