import type { DraftText, ProjectFile } from './engine-message.ts';
import { type JudgePorts } from './judge-both.ts';
import type { Preparation, PrepareWish } from './preparation.ts';
import type { LookAt, Snapshot } from './snapshot.ts';
/** Judges an open project as it is and with its drafts. It keeps what it read and judged, so that an edit costs little. */
export interface VersionsJudge {
  readonly open: (files: readonly ProjectFile[]) => void;
  readonly judge: (drafts: readonly DraftText[], look: LookAt | undefined) => Promise<Snapshot>;
  /** Makes a proposal ready; not while something else is judged. */
  readonly prepare: (wish: PrepareWish) => Promise<Preparation>;
}
/** Makes a judge for one project after another. */
export declare function createVersionsJudge(ports: JudgePorts): VersionsJudge;
