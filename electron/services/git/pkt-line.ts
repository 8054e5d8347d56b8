import { GitProblem } from './git-failure.ts';

/** A piece of git's conversation: bytes, or the mark that ends a section. */
export type PktLine = Uint8Array | 'flush';

/** The mark that ends a section (gitprotocol-common(5)). */
export const flush = Buffer.from('0000');

/** A line with its length in front. */
export function pktLine(text: string): Buffer {
  const body = Buffer.from(text);
  return Buffer.concat([Buffer.from((body.length + 4).toString(16).padStart(4, '0')), body]);
}

/** Cuts a stream into its lines. A stream that ends within one, or is no such stream, is a `cut-off`. */
export async function* readPktLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<PktLine> {
  let pending = Buffer.alloc(0);
  for await (const chunk of body) {
    pending = pending.length === 0 ? Buffer.from(chunk) : Buffer.concat([pending, chunk]);
    let start = 0;
    while (pending.length - start >= 4) {
      const header = pending.toString('latin1', start, start + 4);
      if (!/^[0-9a-fA-F]{4}$/.test(header)) throw new GitProblem('cut-off', { detail: 'not a line of git' });
      const length = Number.parseInt(header, 16);
      if (length < 4) {
        start += 4;
        yield 'flush';
      } else if (pending.length - start >= length) {
        yield pending.subarray(start + 4, start + length);
        start += length;
      } else break;
    }
    pending = pending.subarray(start);
  }
  if (pending.length > 0) throw new GitProblem('cut-off', { detail: 'ended within a line' });
}

/** A line as text, without its line end. */
export function textOf(line: Uint8Array): string {
  return Buffer.from(line).toString('utf8').replace(/\n$/, '');
}
