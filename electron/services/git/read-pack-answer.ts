import { GitProblem } from './git-failure.ts';
import { readPktLines, textOf } from './pkt-line.ts';
import { createServerWords, type ServerWords } from './server-words.ts';

/** Takes what a fetch's answer consists of, in the order in which it comes. */
export interface PackTaker {
  readonly shallow: (oid: string) => void;
  readonly unshallow: (oid: string) => void;
  /** Before the first bytes of the pack, and after all shallow lines. */
  readonly begin: () => Promise<void>;
  readonly bytes: (chunk: Uint8Array) => Promise<void>;
  readonly said: (words: ServerWords) => void;
}

/** Reads the answer to a fetch (gitprotocol-pack(5), "Packfile Data"): shallow lines, acknowledgements, then the pack. */
export async function readPackAnswer(body: AsyncIterable<Uint8Array>, taker: PackTaker): Promise<void> {
  const words = createServerWords();
  let hasBegun = false;
  let hasEnded = false;
  for await (const line of readPktLines(body)) {
    if (line === 'flush') {
      hasEnded = hasBegun;
      continue;
    }
    const channel = line[0];
    if (channel === 1) {
      if (!hasBegun) await taker.begin();
      hasBegun = true;
      await taker.bytes(line.subarray(1));
    } else if (channel === 2) {
      words.add(line.subarray(1));
      taker.said(words);
    } else if (channel === 3) throw refusedWith(words, line.subarray(1));
    else takeHeader(textOf(line), taker);
  }
  if (!hasEnded) throw new GitProblem('cut-off', { detail: 'no end of the pack' });
}

function takeHeader(line: string, taker: PackTaker): void {
  const [word = '', oid = ''] = line.split(' ');
  if (word === 'shallow') taker.shallow(oid);
  else if (word === 'unshallow') taker.unshallow(oid);
  else if (word === 'ERR') throw new GitProblem('refused', { words: line.slice(4) });
  else if (word !== 'NAK' && word !== 'ACK')
    throw new GitProblem('cut-off', { detail: 'not an answer of git' });
}

function refusedWith(words: ServerWords, last: Uint8Array): GitProblem {
  words.add(Buffer.from('\n'));
  words.add(last);
  return new GitProblem('refused', { words: words.text() });
}

/** What a server said of each name that was to move. */
export interface PushReport {
  /** `ok`, or why nothing was unpacked. */
  readonly unpack: string;
  /** The reason by its name, for those that did not move. */
  readonly refused: ReadonlyMap<string, string>;
  readonly moved: ReadonlySet<string>;
  readonly words: string;
}

/** Reads the answer to a push (gitprotocol-pack(5), "Report Status"), which comes within the bytes of channel 1. */
export async function readPushAnswer(body: AsyncIterable<Uint8Array>): Promise<PushReport> {
  const words = createServerWords();
  const refused = new Map<string, string>();
  const moved = new Set<string>();
  let unpack: string | undefined;
  let hasEnded = false;
  for await (const line of readPktLines(reportBytes(body, words))) {
    if (line === 'flush') {
      hasEnded = true;
      continue;
    }
    const [word, name = '', ...reason] = textOf(line).split(' ');
    if (word === 'unpack') unpack = [name, ...reason].join(' ');
    else if (word === 'ok') moved.add(name);
    else if (word === 'ng') refused.set(name, reason.join(' '));
  }
  if (unpack === undefined || !hasEnded) throw new GitProblem('cut-off', { words: words.text() });
  return { unpack, refused, moved, words: words.text() };
}

async function* reportBytes(body: AsyncIterable<Uint8Array>, words: ServerWords): AsyncGenerator<Uint8Array> {
  for await (const line of readPktLines(body)) {
    if (line === 'flush') continue;
    if (line[0] === 1) yield line.subarray(1);
    else if (line[0] === 2) words.add(line.subarray(1));
    else if (line[0] === 3) throw refusedWith(words, line.subarray(1));
  }
}
