const numbers = new WeakMap<object, number>();
let last = 0;

/** Names things by their identity: another key as soon as one of them is another one. */
export function versionKey(...things: readonly object[]): string {
  return `answers ${things.map(numberOf).join(' ')}`;
}

function numberOf(thing: object): number {
  const known = numbers.get(thing);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(thing, last);
  return last;
}
