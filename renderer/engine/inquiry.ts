import type { PromptTrends } from '../../shared/trends/trends.ts';

/** What can be asked about a whole project beside its checks: each question with what it takes and what is answered. */
export interface Inquiries {
  /** What every prompt did over time. */
  readonly trends: { readonly takes: object; readonly gives: readonly PromptTrends[] };
}

/** The name of a question. */
export type InquiryName = keyof Inquiries;

/** A question with what it takes. */
export type Inquiry<Name extends InquiryName = InquiryName> = {
  readonly [One in Name]: { readonly about: One } & Inquiries[One]['takes'];
}[Name];

/** What is answered to a question. */
export type Finding<Name extends InquiryName> = Inquiries[Name]['gives'];
