import type { FileContent } from '../../shared/project/file-content.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes of a file as its content: a byte order mark is kept; what is not UTF-8 or over `limit` bytes is refused. */
export function fileContentOf(bytes: Uint8Array, limit = 5_000_000): FileContent {
  if (bytes.length > limit) return tooLarge(limit);
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { refused: 'not-text', reason: 'It is not a text in UTF-8. Save it as UTF-8.' };
  }
}

/** What is said of a file of more than `limit` bytes. */
export function tooLarge(limit: number): FileContent {
  return {
    refused: 'too-large',
    reason: `It is larger than ${(limit / 1_000_000).toLocaleString('en')} MB.`,
  };
}
