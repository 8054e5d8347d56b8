import { redact } from '../redact.ts';

/** Longer than any message that a person is meant to read. */
const mostWords = 4_000;

/** How a terminal is told to change its colour. */
const colour = /\p{Cc}\[[0-9;]*[A-Za-z]/gu;
const control = /(?!\n)\p{Cc}/gu;

/** Gathers what a server says beside its answer, as a reader of a terminal would see it. */
export interface ServerWords {
  readonly add: (bytes: Uint8Array) => void;
  /** Without passwords and control characters; empty when nothing was said. Lines that only count are left out. */
  readonly text: () => string;
  /** The newest percentage that was told, 0 to 1. */
  readonly share: () => number | undefined;
}

/** Makes a gatherer. */
export function createServerWords(): ServerWords {
  let said = '';
  return {
    add: (bytes) => {
      said = (said + Buffer.from(bytes).toString('utf8')).slice(-4 * mostWords);
    },
    text: () => {
      const lines = said.split(/\r?\n/).map((line) => line.slice(line.lastIndexOf('\r') + 1));
      const told = lines.filter((line) => !/^(?:\S+ objects|Total|remote: Counting)\b.*\d|^\s*$/.test(line));
      const plain = told.join('\n').replace(colour, '').replace(control, '');
      return redact(plain).trim().slice(0, mostWords);
    },
    share: () => {
      const last = [...said.matchAll(/(?<percent>\d{1,3})% \(/g)].at(-1)?.groups?.percent;
      return last === undefined ? undefined : Math.min(1, Number(last) / 100);
    },
  };
}
