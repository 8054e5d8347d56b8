/** A file's text before and after a step; null where there was no such file. */
export interface FileChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What became of a wish to take a step back. `later-edits`: the file has moved on since, so nothing was changed. */
export type TakeBackResult =
  | { readonly kind: 'done'; readonly changes: readonly FileChange[] }
  | { readonly kind: 'later-edits'; readonly path: string }
  | { readonly kind: 'nothing' };

/** The last steps that forms and buttons made, to be taken back. The editor's own edits are not among them. */
export interface EditHistory {
  /**
   * Keeps a step and answers with its number. Steps of the same `part` that follow one another are one step, so that a
   * word typed into a form is taken back as a word.
   */
  readonly note: (changes: readonly FileChange[], part?: string) => number;
  /** Takes a step (the newest without a number) out of the history, when all its files still are as it left them. */
  readonly takeBack: (textOf: (path: string) => string | null, number?: number) => TakeBackResult;
  readonly clear: () => void;
}

interface Step {
  readonly number: number;
  readonly part?: string | undefined;
  readonly changes: readonly FileChange[];
}

/** Steps and characters that are kept at most: enough for an afternoon, little enough for any computer. */
const most = { steps: 200, characters: 8_000_000 };

/** Makes an empty history. */
export function createEditHistory(): EditHistory {
  let steps: readonly Step[] = [];
  let last = 0;

  return {
    note: (changes, part) => {
      const newest = steps.at(-1);
      if (newest !== undefined && part !== undefined && continues(newest, changes, part)) {
        steps = [...steps.slice(0, -1), { ...newest, changes: joined(newest.changes, changes) }];
        return newest.number;
      }
      last++;
      steps = withinBounds([...steps, { number: last, part, changes }]);
      return last;
    },
    takeBack: (textOf, number) => {
      const step = number === undefined ? steps.at(-1) : steps.find((one) => one.number === number);
      if (step === undefined) return { kind: 'nothing' };
      const moved = step.changes.find(({ path, after }) => textOf(path) !== after);
      if (moved !== undefined) return { kind: 'later-edits', path: moved.path };
      steps = steps.filter((one) => one !== step);
      return { kind: 'done', changes: step.changes };
    },
    clear: () => {
      steps = [];
    },
  };
}

function continues({ part, changes }: Step, next: readonly FileChange[], nextPart: string): boolean {
  return (
    part === nextPart &&
    changes.length === next.length &&
    changes.every(({ path, after }, index) => next[index]?.path === path && next[index]?.before === after)
  );
}

/** The first texts before and the last texts after, for changes of the same files. */
function joined(earlier: readonly FileChange[], later: readonly FileChange[]): readonly FileChange[] {
  return earlier.map((change, index) => ({ ...change, after: later[index]?.after ?? null }));
}

/** The newest steps that fit; always the very newest. */
function withinBounds(steps: readonly Step[]): readonly Step[] {
  let characters = 0;
  const tooOld = steps.findLastIndex((step, index) => {
    characters += sizeOf(step);
    const isNewest = index === steps.length - 1;
    return !isNewest && (characters > most.characters || steps.length - index > most.steps);
  });
  return steps.slice(tooOld + 1);
}

function sizeOf({ changes }: Step): number {
  return changes.reduce((sum, { before, after }) => sum + (before?.length ?? 0) + (after?.length ?? 0), 0);
}
