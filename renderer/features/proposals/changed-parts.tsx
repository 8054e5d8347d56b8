import { partWords } from '../../../shared/proposal/brief-words.ts';
import type { PartChange } from '../../../shared/proposal/part-change.ts';
import { text } from '../../text/en.ts';

/** What changes, a line for each part of the project. */
export function ChangedParts({ parts }: { readonly parts: readonly PartChange[] }) {
  if (parts.length === 0) return <p className="quiet">{text.proposals.nothingChanged}</p>;
  return (
    <ul className="changed-parts" aria-label={text.proposals.changed} dir="auto">
      {parts.map((part) => {
        const words = partWords(part);
        return <li key={`${part.kind} ${words}`}>{words}</li>;
      })}
    </ul>
  );
}
