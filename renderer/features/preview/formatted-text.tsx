import { Fragment, type ReactNode } from 'react';
import { type Block, readBlocks } from './read-blocks.ts';
import { setting } from './setting.ts';

/** An answer in Markdown, as headings, lists, paragraphs and emphasis. It makes no HTML, so nothing can hide in it. */
export function FormattedText({ source }: { readonly source: string }) {
  return (
    <div className={`formatted ${setting(source)}`} dir="auto">
      {readBlocks(source).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name but their place
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <p className="heading">{inline(block.text)}</p>;
    case 'code':
      return <pre className="json">{block.text}</pre>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place
            <li key={index}>{inline(item)}</li>
          ))}
        </ul>
      );
    default:
      return <p>{inline(block.text)}</p>;
  }
}

/** Emphasis and code within a line; addresses stay text. */
function inline(source: string): ReactNode {
  return source.split(/(\*\*[^*]+\*\*|\*[^*\s][^*]*\*|`[^`]+`)/).map((piece, index) => {
    const key = `${index} ${piece.length}`;
    if (/^\*\*.+\*\*$/s.test(piece)) return <strong key={key}>{piece.slice(2, -2)}</strong>;
    if (/^\*.+\*$/s.test(piece)) return <em key={key}>{piece.slice(1, -1)}</em>;
    if (/^`.+`$/s.test(piece)) return <code key={key}>{piece.slice(1, -1)}</code>;
    return <Fragment key={key}>{piece}</Fragment>;
  });
}
