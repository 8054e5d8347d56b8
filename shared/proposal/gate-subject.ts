import type { DemandChange } from '../check/compare-live.ts';
import type { CheckReport, Report } from '../check/report.ts';
import { canonicalJson } from '../json.ts';

/** What an item of the gate speaks of. `path` is the prompt's or the file's. */
export type GateSubject =
  | {
      readonly of: 'check';
      readonly path: string;
      readonly prompt: string;
      readonly variant?: string;
      readonly example: string;
      readonly check: string;
      readonly description?: string;
      /** Why it does not hold, or was not run, in words. */
      readonly reason: string;
    }
  /** A check of the live version that the draft demands no longer, or less of. `path` is the prompt's name. */
  | {
      readonly of: 'expectation';
      readonly path: string;
      readonly prompt: string;
      readonly variant?: string;
      readonly example: string;
      readonly check: string;
      readonly change: DemandChange;
    }
  | { readonly of: 'rule'; readonly path: string; readonly rule: string }
  | {
      readonly of: 'example';
      readonly path: string;
      readonly prompt: string;
      readonly variant?: string;
      readonly example: string;
      readonly held: number;
    }
  | {
      readonly of: 'finding';
      readonly path: string;
      readonly code: string;
      readonly message: string;
      readonly line?: number;
    }
  | { readonly of: 'data'; readonly path: string; readonly kind: string; readonly count: number };

/** The same for one subject however its description, its line and its reason are worded. */
export function subjectKey(subject: GateSubject): string {
  switch (subject.of) {
    case 'check':
    case 'expectation': {
      const { of, prompt, variant, example, check } = subject;
      return canonicalJson({ of, prompt, variant, example, check });
    }
    case 'finding': {
      const { of, path, code, message } = subject;
      return canonicalJson({ of, path, code, message });
    }
    default:
      return canonicalJson(subject);
  }
}

/** The demanded checks of a report for which something holds, in its order. */
export function checkSubjects(
  report: Report,
  holds: (check: CheckReport) => boolean,
): readonly GateSubject[] {
  return report.prompts.flatMap(({ name, variant, path, examples }) =>
    examples.flatMap((example) =>
      example.checks
        .filter((check) => check.demanded && holds(check))
        .map(({ key, description, reason }) => ({
          of: 'check' as const,
          path,
          prompt: name,
          ...(variant === undefined ? {} : { variant }),
          example: example.name,
          check: key,
          ...(description === undefined ? {} : { description }),
          reason,
        })),
    ),
  );
}
