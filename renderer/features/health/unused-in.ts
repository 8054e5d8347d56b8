import type { ExampleReport } from '../../../shared/check/report.ts';
import type { PassageEntry, Snapshot } from '../../engine/snapshot.ts';

/** What stands in a project and does nothing. */
export interface UnusedParts {
  /** Shared passages that no prompt takes in. */
  readonly passages: readonly PassageEntry[];
  /** Examples that demand nothing of the answer, neither by themselves nor by their prompt. */
  readonly examples: readonly ExampleReport[];
}

/** Finds what does nothing; an example that several variants share is told once. */
export function unusedIn({ passages, report }: Pick<Snapshot, 'passages' | 'report'>): UnusedParts {
  const idle = new Map<string, ExampleReport>();
  for (const { examples } of report.prompts) {
    for (const example of examples) {
      if (!example.checks.some(({ demanded }) => demanded)) idle.set(example.path, example);
    }
  }
  return {
    passages: passages.filter(({ usedBy, name }) => usedBy.length === 0 && !isTakenIn(name, passages)),
    examples: [...idle.values()],
  };
}

/** A passage with a variant's name counts as used where its plain form is: the service chooses between them. */
function isTakenIn(name: string, passages: readonly PassageEntry[]): boolean {
  const dot = name.lastIndexOf('.');
  const plain = dot < 0 ? undefined : passages.find((passage) => passage.name === name.slice(0, dot));
  return plain !== undefined && plain.usedBy.length > 0;
}
