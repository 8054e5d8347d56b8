import { assertNever } from '../assert-never.ts';
import type { DetectedFile } from '../project/detect.ts';
import { parseSafePath } from '../project/safe-path.ts';

/** What a file of a proposal is to its project. `made`: a command of Galley's own made it. */
export type TravelKind = 'prompt' | 'passage' | 'checks' | 'example' | 'recording' | 'made';

/** Why a file may not be part of a proposal. Stable. */
export type TravelRefusal =
  /** Its path is not one inside the project that every system can have. */
  | 'unsafe-path'
  /** A file of another tool, which Galley shows and does not write. */
  | 'foreign-format'
  /** The policy or the settings, not changed by a command that is made for it. */
  | 'rules'
  /** No prompt, shared passage, example, recording or check of the project. */
  | 'not-ours';

/** Whether a file may be part of a proposal. */
export type Travel =
  | { readonly ok: true; readonly kind: TravelKind }
  | { readonly ok: false; readonly code: TravelRefusal };

/**
 * Whether a proposal may add, change or delete a file: prompts, shared passages, examples, recordings and checks, and
 * what a command of Galley's own made (policy, log of model changes, audit, set-up). Nothing else, ever.
 * @param detected what each file is, over the paths of the draft and of the live version
 * @param made paths that a command wrote
 */
export function mayTravel(
  path: string,
  detected: ReadonlyMap<string, DetectedFile>,
  made: ReadonlySet<string>,
): Travel {
  if (!parseSafePath(path).ok) return { ok: false, code: 'unsafe-path' };
  const file = detected.get(path);
  if (made.has(path) && file?.kind !== 'foreign') return { ok: true, kind: file ? kindOf(file) : 'made' };
  if (file === undefined) return { ok: false, code: 'not-ours' };
  if (file.kind === 'foreign') return { ok: false, code: 'foreign-format' };
  const kind = kindOf(file);
  return kind === 'made' ? { ok: false, code: 'rules' } : { ok: true, kind };
}

function kindOf(file: Exclude<DetectedFile, { kind: 'foreign' }>): TravelKind {
  switch (file.kind) {
    case 'prompt':
      return file.isPartial ? 'passage' : 'prompt';
    case 'contract':
      return 'checks';
    case 'example':
    case 'recording':
      return file.kind;
    case 'config':
    case 'policy':
      return 'made';
    default:
      return assertNever(file);
  }
}
