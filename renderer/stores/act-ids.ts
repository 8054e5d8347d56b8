/** The ids of acts on proposals, each kept until the act was answered, so that one whose answer was lost is done once. */
export interface ActIds {
  /** The id of an act: the same one as at an earlier try of the very same act that nobody answered. */
  readonly idOf: (act: ActKey) => string;
  /** The act was answered: the same again is another one. */
  readonly answered: (act: ActKey) => void;
  /** Acts that have turned up among what happened, though their answers were lost. */
  readonly seen: (ids: Iterable<string>) => void;
}

/** All that makes one act the same as another: the project's id, the proposal's number, and what is said or done. */
export type ActKey = readonly [project: string, number: number, what: object];

/** Makes the memory of one page. */
export function createActIds(): ActIds {
  const open = new Map<string, string>();
  return {
    idOf: (act) => {
      const key = JSON.stringify(act);
      const id = open.get(key) ?? crypto.randomUUID();
      open.set(key, id);
      return id;
    },
    answered: (act) => void open.delete(JSON.stringify(act)),
    seen: (ids) => {
      const found = new Set(ids);
      for (const [key, id] of [...open]) if (found.has(id)) open.delete(key);
    },
  };
}
