import { englishText } from '../../monaco/text.ts';
import type { Stretch, Word } from './word-changes.ts';

/** Words that were kept, added or removed; a tag as what it stands for. */
export function ChangedWords({ kind, words }: Stretch) {
  const content = partsOf(words).map((part, index) =>
    typeof part === 'string' ? (
      marked(part, kind)
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: words have no other name than their place
      <span key={index} className={`tag tag-${part.kind}`}>
        {labelOf(part)}
      </span>
    ),
  );
  switch (kind) {
    case 'added':
      return <ins>{content}</ins>;
    case 'removed':
      return <del>{content}</del>;
    case 'same':
      return <span>{content}</span>;
  }
}

/** Plain words together, tags one by one. */
function partsOf(words: readonly Word[]): readonly (string | Word)[] {
  const parts: (string | Word)[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    if (word.kind !== undefined) parts.push(word);
    else if (typeof last === 'string') parts[parts.length - 1] = last + word.text;
    else parts.push(word.text);
  }
  return parts;
}

/** A new or lost line end shows as a sign where nothing else would. */
function marked(words: string, kind: Stretch['kind']): string {
  if (kind === 'same' || words.trim() !== '') return words;
  return words.replace(/\r\n|\r|\n/g, '↵\n');
}

function labelOf({ kind, label, text }: Word): string {
  if (kind === 'close') return englishText.end;
  if (kind !== 'role') return label ?? text;
  const { roles } = englishText;
  return label === 'system' || label === 'model' || label === 'tool' ? roles[label] : roles.user;
}
