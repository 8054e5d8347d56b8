import { parseSafePath } from '../project/safe-path.ts';
import { utf8Length } from '../project/utf8-length.ts';

/** Characters and bytes of UTF-8 that a name has at most, its number for uniqueness apart. */
const longest = { characters: 60, bytes: 120 };

/**
 * A new name for an example's file, without extension, from its description: letters and digits of any script in lower
 * case with dashes between the words. It has no dot (which would begin a variant's name), is no device's name, and
 * differs from every name in `taken` also where a file system ignores case or how accents are composed.
 */
export function exampleFileName(description: string, taken: Iterable<string>): string {
  return uniqueName(slugOf(description, 'example'), taken);
}

/** A text as a part of a file's name; `fallback` (itself such a part) when it has no letter and no digit. */
export function slugOf(text: string, fallback: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  const slug = shortened(words?.join('-') ?? '');
  if (slug === '') return fallback;
  return parseSafePath(slug).ok ? slug : `${fallback}-${slug}`;
}

/** A name itself, or with the first number from 2 on that makes it differ from all that are taken. */
export function uniqueName(name: string, taken: Iterable<string>): string {
  const keys = new Set([...taken].map(clashKey));
  let candidate = name;
  for (let number = 2; keys.has(clashKey(candidate)); number++) candidate = `${name}-${number}`;
  return candidate;
}

/** Equal for names that some file system takes for the same. */
function clashKey(name: string): string {
  return name.normalize('NFKC').toUpperCase().normalize('NFKC');
}

/** Cut before the word that is too much, or within a word that is too long by itself; never between a letter and its accent. */
function shortened(slug: string): string {
  const characters = [...slug];
  let length = 0;
  let bytes = 0;
  for (const character of characters) {
    bytes += utf8Length(character);
    if (length + 1 > longest.characters || bytes > longest.bytes) break;
    length++;
  }
  if (length === characters.length) return slug;
  while (length > 1 && /^\p{M}$/u.test(characters[length] ?? '')) length--;
  const cut = characters.slice(0, length).join('');
  const word = cut.lastIndexOf('-');
  return (characters[length] !== '-' && word > cut.length / 2 ? cut.slice(0, word) : cut).replace(/-+$/, '');
}
