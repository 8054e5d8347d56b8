import type { Mention } from '../../shared/privacy/find-mentions.ts';
import type { DataPlace } from '../../shared/privacy/find-places.ts';
import type { RedactedFile } from '../../shared/privacy/redact-file.ts';
import type { Removal } from '../../shared/privacy/remove-mentions.ts';
import type { PromptTrends } from '../../shared/trends/trends.ts';
import type { UsageImport } from '../../shared/usage/import-usage.ts';
import type { ModelMonth } from '../../shared/usage/model-months.ts';
import type { ProjectedMonth } from '../../shared/usage/project-month.ts';

/** What can be asked about a whole project beside its checks: each question with what it takes and what is answered. */
export interface Inquiries {
  /** What every prompt did over time. */
  readonly trends: { readonly takes: object; readonly gives: readonly PromptTrends[] };
  /** Where secrets and personal data stand. The policy, which lists names, is not looked into. */
  readonly places: { readonly takes: object; readonly gives: readonly DataPlace[] };
  /** A file with stand-ins, by the project's salt. */
  readonly 'stand-ins': {
    readonly takes: { readonly path: string; readonly salt: string };
    readonly gives: RedactedFile;
  };
  /** Every place that mentions a text, and what to change so that no recorded answer does. */
  readonly mentions: {
    readonly takes: { readonly wanted: string; readonly examples: 'remove' | 'keep' };
    readonly gives: MentionsFound;
  };
  /** What a log of real use comes to; what it holds of people gets stand-ins as it is read. */
  readonly usage: {
    readonly takes: { readonly log: Blob; readonly salt: string };
    readonly gives: UsageFound;
  };
}

/** Mentions of a text, with what takes them out. */
export interface MentionsFound extends Removal {
  readonly mentions: readonly Mention[];
}

/** A log of real use, as it was read, and the month that it makes. */
export interface UsageFound {
  readonly imported: UsageImport;
  readonly month: ProjectedMonth;
  /** The month of each prompt and model. */
  readonly models: readonly ModelMonth[];
}

/** The name of a question. */
export type InquiryName = keyof Inquiries;

/** A question with what it takes. */
export type Inquiry<Name extends InquiryName = InquiryName> = {
  readonly [One in Name]: { readonly about: One } & Inquiries[One]['takes'];
}[Name];

/** What is answered to a question. */
export type Finding<Name extends InquiryName> = Inquiries[Name]['gives'];
