import '../../styles/brief.css';
import { type BriefBlock, briefBlocks, briefRuns } from './brief-blocks.ts';

/** The text of a proposal as its reviewer reads it. It makes no HTML, so nothing can hide in it. */
export function BriefView({
  brief,
  level = 4,
}: {
  readonly brief: string;
  /** Of its headings, so that they follow the heading above. */
  readonly level?: 3 | 4;
}) {
  return (
    <div className="brief" dir="auto">
      {briefBlocks(brief).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name but their place
        <BlockView key={index} block={block} level={level} />
      ))}
    </div>
  );
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
          {block.items.map(({ depth, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place
            <li key={index} data-depth={depth}>
              <Line source={text} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Table block={block} />;
    default:
      return (
        <p className={block.kind}>
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

function Line({ source }: { readonly source: string }) {
  return briefRuns(source).map(({ mark, text }, index) => {
    const key = `${index} ${text.length}`;
    if (mark === 'strong') return <strong key={key}>{text}</strong>;
    if (mark === 'removed') return <del key={key}>{text}</del>;
    if (mark === 'emphasis') return <em key={key}>{text}</em>;
    return <span key={key}>{text}</span>;
  });
}
