/** Takes a key out of a text that comes in pieces, also where it is spread over several. */
export interface KeyFilter {
  readonly add: (piece: string) => void;
  /** Passes on what was held back. */
  readonly end: () => void;
}

/** Makes a filter: as much as a key is long is held back until more comes, so that no half of a key passes. */
export function createKeyFilter(key: string | undefined, pass: (piece: string) => void): KeyFilter {
  let held = '';
  const send = (text: string): void => {
    if (text !== '') pass(text);
  };
  return {
    add: (piece) => {
      if (key === undefined) return send(piece);
      held = (held + piece).replaceAll(key, '***');
      const ready = held.length - beginningAtEnd(held, key);
      send(held.slice(0, ready));
      held = held.slice(ready);
    },
    end: () => {
      send(held);
      held = '';
    },
  };
}

/** How many characters at the end of a text could be the beginning of the key. */
function beginningAtEnd(text: string, key: string): number {
  for (let length = Math.min(key.length - 1, text.length); length > 0; length--) {
    if (text.endsWith(key.slice(0, length))) return length;
  }
  return 0;
}
