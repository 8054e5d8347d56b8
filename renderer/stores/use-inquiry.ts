import { useEffect, useState } from 'react';
import type { Finding, Inquiry, InquiryName } from '../engine/inquiry.ts';
import type { VersionsAnswer } from '../engine/versions-client.ts';
import { withDrafts } from '../engine/with-drafts.ts';
import { useApp, useProject } from './app-context.tsx';
import { draftTexts } from './project-store.ts';

/** Asks something about the open project with its drafts, once. */
export function useAsk(): <Name extends InquiryName>(
  inquiry: Inquiry<Name>,
) => Promise<VersionsAnswer<Finding<Name>>> {
  const { versions, stores } = useApp();
  return (inquiry) => {
    const { files, drafts } = stores.project.getState();
    return versions.inquire([...withDrafts(files, draftTexts(drafts))], inquiry);
  };
}

/**
 * The answer to a question about the open project, asked anew whenever a file changes; `undefined` until the first one
 * comes. While a later answer to the same question is awaited, the one before stays.
 */
export function useInquiry<Name extends InquiryName>(
  inquiry: Inquiry<Name>,
): VersionsAnswer<Finding<Name>> | undefined {
  const ask = useAsk();
  const files = useProject((state) => state.files);
  const drafts = useProject((state) => state.drafts);
  const [answer, setAnswer] = useState<{
    readonly question: string;
    readonly told: VersionsAnswer<Finding<Name>>;
  }>();
  const question = JSON.stringify(inquiry);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the question, and files for what is asked about
  useEffect(() => {
    let isLate = false;
    void keptAnswer(files, drafts, question, () => ask(inquiry)).then((told) => {
      if (!isLate) setAnswer({ question, told });
    });
    return () => {
      isLate = true;
    };
  }, [question, files, drafts]);
  return answer?.question === question ? answer.told : undefined;
}

/** Answers by the project's files, and the drafts over them: neither is ever changed in place. */
const kept = new WeakMap<object, WeakMap<object, Map<string, Promise<VersionsAnswer<unknown>>>>>();

/** The answer that was given to the same question about the same files, else a new one; a failure is not kept. */
function keptAnswer<Value>(
  files: object,
  drafts: object,
  question: string,
  ask: () => Promise<VersionsAnswer<Value>>,
): Promise<VersionsAnswer<Value>> {
  const byDrafts = kept.get(files) ?? new WeakMap();
  kept.set(files, byDrafts);
  const answers = byDrafts.get(drafts) ?? new Map<string, Promise<VersionsAnswer<unknown>>>();
  byDrafts.set(drafts, answers);
  const before = answers.get(question);
  // The same question has an answer of the same kind.
  if (before !== undefined) return before as Promise<VersionsAnswer<Value>>;
  const asked = ask();
  answers.set(question, asked);
  void asked.then(({ ok }) => ok || answers.delete(question));
  return asked;
}
