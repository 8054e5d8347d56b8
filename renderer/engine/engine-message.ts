import type { Example } from '../../shared/example/example.ts';
import type { FileContent } from '../../shared/project/file-content.ts';
import type { FileVersions } from '../../shared/proposal/merge-file.ts';
import type { MergedFile } from '../../shared/proposal/merged-file.ts';
import type { Finding, Inquiry, InquiryName } from './inquiry.ts';
import type { Preparation, PrepareWish } from './preparation.ts';
import type { LookAt, Snapshot } from './snapshot.ts';
import type { VersionsLook } from './versions-look.ts';

/** A file of a project with its path. */
export type ProjectFile = readonly [path: string, content: FileContent];

/** The text of an edited file; null when it is to be deleted. */
export type DraftText = readonly [path: string, text: string | null];

/** What the page says to the engine's worker. */
export type ToEngine =
  /** The project's files as they are without drafts. */
  | { readonly kind: 'base'; readonly files: readonly ProjectFile[] }
  | {
      readonly kind: 'judge';
      readonly generation: number;
      readonly drafts: readonly DraftText[];
      readonly look?: LookAt;
    }
  /** Asks for a proposal as it would be sent. */
  | { readonly kind: 'prepare'; readonly id: number; readonly wish: PrepareWish }
  /** Asks for the text of a new example's file: the libraries that it takes stay out of the page. */
  | {
      readonly kind: 'print-example';
      readonly id: number;
      readonly example: Omit<Example, 'path' | 'prompt' | 'name'>;
    }
  /** Asks what differs between two versions of the project. */
  | {
      readonly kind: 'compare';
      readonly id: number;
      readonly before: readonly ProjectFile[];
      readonly after: readonly ProjectFile[];
    }
  /** Asks to put two changes of each file together. */
  | { readonly kind: 'merge'; readonly id: number; readonly files: readonly FileVersions[] }
  /** Asks something about a whole project, with its drafts. */
  | {
      readonly kind: 'inquire';
      readonly id: number;
      readonly files: readonly ProjectFile[];
      readonly inquiry: Inquiry;
    };

/**
 * The first that a worker says: the name of a lock that it holds as long as it lives. Whoever gets the lock knows that
 * the worker is gone, however it ended; a worker that is killed tells nothing else.
 */
export interface EngineLife {
  readonly kind: 'alive';
  readonly lock: string;
}

/** What the engine's worker answers. A result of an older generation than the last one asked for is stale. */
export type FromEngine =
  | { readonly kind: 'snapshot'; readonly generation: number; readonly snapshot: Snapshot }
  | { readonly kind: 'failed'; readonly generation: number; readonly reason: string }
  /** Of several wishes that wait, only the last is met. `preparation` is absent when it could not; then there is a `reason`. */
  | {
      readonly kind: 'prepared';
      readonly id: number;
      readonly preparation?: Preparation;
      readonly reason?: string;
    }
  /** `text` is absent when it could not be printed; then there is a `reason`. */
  | { readonly kind: 'printed'; readonly id: number; readonly text?: string; readonly reason?: string }
  | { readonly kind: 'compared'; readonly id: number; readonly look: VersionsLook }
  | { readonly kind: 'merged'; readonly id: number; readonly files: readonly MergedFile[] }
  | { readonly kind: 'found'; readonly id: number; readonly finding: Finding<InquiryName> }
  /** A question with an id could not be answered. */
  | { readonly kind: 'unanswered'; readonly id: number; readonly reason: string };
