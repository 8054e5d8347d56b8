/**
 * How a text is set: a huge one plainly, without moving its letters together. The face's rules for that took five
 * seconds for 120,000 brackets in a row.
 */
export function setting(text: string): 'fine' | 'plain' {
  return text.length > 20_000 ? 'plain' : 'fine';
}
