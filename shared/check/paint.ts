/** Adds emphasis to a text, where the output can show it. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}

/** Leaves texts as they are: for files, pipes and `NO_COLOR`. */
export const plain: Paint = {
  bold: (text) => text,
  dim: (text) => text,
  red: (text) => text,
  yellow: (text) => text,
  green: (text) => text,
};

/** Texts from projects may hold control characters that would move a terminal's cursor: shown as their pictures. */
export function printable(text: string): string {
  return text.replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

/** The same for a text that must stay on its line. */
export function printableLine(text: string): string {
  return printable(text.replaceAll(/[\n\t]/g, (character) => (character === '\n' ? '␊' : ' ')));
}

/** A copy of plain data in which every text is a `printableLine`. */
export function printableCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, member: unknown) =>
    typeof member === 'string' ? printableLine(member) : member,
  ) as T; // the same shape: only texts are replaced
}
