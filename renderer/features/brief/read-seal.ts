/** What a brief's last line says: with what the proposal was checked, and the digest of what came of it. */
export interface Seal {
  readonly engine: string;
  readonly digest: string;
}

/** Reads the last line that `makeBrief` writes; undefined for any other line. */
export function readSeal(line: string): Seal | undefined {
  const [, engine, digest] = /^(\S.*) · report (\S+)$/.exec(line.trim()) ?? [];
  return engine === undefined || digest === undefined ? undefined : { engine, digest };
}
