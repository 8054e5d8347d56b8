import type { LiveCounts } from '../../shared/check/compare-live.ts';
import type { PromptCost } from '../../shared/proposal/cost-change.ts';
import type { DraftTravels } from '../../shared/proposal/draft-travels.ts';
import type { GateAnswer, ProposalGateItem } from '../../shared/proposal/gate.ts';
import type { Interview, InterviewProblem, ModelAnswer } from '../../shared/proposal/interview.ts';
import type { PartChange } from '../../shared/proposal/part-change.ts';
import type { Risk } from '../../shared/proposal/risks.ts';
import type { DraftText } from './engine-message.ts';
/** What the creator wrote of an interview; what is absent is written for them. */
export interface Written {
  readonly title?: string;
  readonly what?: string;
  readonly why: string;
  readonly notice: string;
  /** By prompt and model: an answer for one model is none for another. */
  readonly models: readonly Pick<ModelAnswer, 'path' | 'after' | 'why' | 'risk'>[];
  readonly answers: readonly GateAnswer[];
}
/** What is to be proposed. */
export interface PrepareWish {
  readonly drafts: readonly DraftText[];
  /** Paths of the drafts that shall travel. */
  readonly chosen: readonly string[];
  readonly written: Written;
  /** The text of the proposal that is updated; '' for a new one. */
  readonly body: string;
  /** The day, as YYYY-MM-DD, for the log of model changes. */
  readonly day: string;
}
/** A proposal as it would be sent, judged with only the chosen drafts over the live files. Plain data. */
export interface Preparation {
  /** All drafts, sorted for proposing. */
  readonly travels: DraftTravels;
  /** Drafts that the choice cannot do without. */
  readonly needed: readonly string[];
  readonly parts: readonly PartChange[];
  readonly interview: Interview;
  readonly problems: readonly InterviewProblem[];
  readonly gate: readonly ProposalGateItem[];
  /** Keys of the items that still stand in the way. */
  readonly open: readonly string[];
  readonly risks: readonly Risk[];
  readonly costs: readonly PromptCost[];
  readonly counts: LiveCounts;
  /** What the reviewer reads, in Markdown. */
  readonly brief: string;
  /** The text of the proposal, with the brief in it and what people wrote around it. */
  readonly body: string;
  readonly digest: string;
  /** The new text of the log of model changes, where a model changes: it travels too. */
  readonly modelLog?: string;
}
