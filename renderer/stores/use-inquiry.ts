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
 * comes. While a later answer is awaited, the one before stays.
 */
export function useInquiry<Name extends InquiryName>(
  inquiry: Inquiry<Name>,
): VersionsAnswer<Finding<Name>> | undefined {
  const ask = useAsk();
  const files = useProject((state) => state.files);
  const drafts = useProject((state) => state.drafts);
  const [answer, setAnswer] = useState<VersionsAnswer<Finding<Name>>>();
  const question = JSON.stringify(inquiry);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the question, and files for what is asked about
  useEffect(() => {
    let isLate = false;
    void ask(inquiry).then((told) => {
      if (!isLate) setAnswer(told);
    });
    return () => {
      isLate = true;
    };
  }, [question, files, drafts]);
  return answer;
}
