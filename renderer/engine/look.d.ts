import type { JudgedProject } from '../../shared/check/engine.ts';
import type { LookAt, PromptLook } from './snapshot.ts';
/** Looks closely at one file and one of its examples, beside the version without drafts. Undefined when it is not there. */
export declare function lookAt(
  draft: JudgedProject,
  live: JudgedProject,
  { path, example }: LookAt,
): PromptLook | undefined;
