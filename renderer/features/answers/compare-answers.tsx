import { useMemo } from 'react';
import { withDrafts } from '../../engine/with-drafts.ts';
import type { ComingAnswer } from '../../stores/answers-store.ts';
import { useActions, useAnswers, useProject } from '../../stores/app-context.tsx';
import { draftTexts } from '../../stores/project-store.ts';
import { useVersionsLook } from '../../stores/use-versions-look.ts';
import { text } from '../../text/en.ts';
import { AnswerPair } from './answer-pair.tsx';
import { MissingAnswers } from './missing-answers.tsx';
import { versionKey } from './version-key.ts';

/** New answers that wait for a decision beside the old ones, and those that did not come. */
export function CompareAnswers({ missing }: { readonly missing: readonly ComingAnswer[] }) {
  const { decideAnswers } = useActions();
  const waiting = useAnswers((state) => state.waiting);
  const files = useProject((state) => state.files);
  const drafts = useProject((state) => state.drafts);
  const versions = useMemo(() => {
    const now = withDrafts(files, draftTexts(drafts));
    const texts = waiting.flatMap(({ path, text: next }) => (next === null ? [] : [[path, next] as const]));
    const key = versionKey(files, drafts, waiting);
    return {
      before: { key: `${key} before`, files: [...now] },
      after: { key: `${key} after`, files: [...withDrafts(now, texts)] },
    };
  }, [files, drafts, waiting]);
  const look = useVersionsLook(versions.before, waiting.length === 0 ? undefined : versions.after);
  const usable = waiting.filter((one) => one.text !== null).map(({ key }) => key);
  const all = waiting.map(({ key }) => key);
  return (
    <>
      <div className="drawer-body stack answers-body">
        {missing.length > 0 && <MissingAnswers missing={missing} />}
        {waiting.length > 0 && (
          <section aria-labelledby="compare-answers" className="stack">
            <div>
              <h3 id="compare-answers">{text.answers.compare(waiting.length)}</h3>
              <p className="quiet">{text.answers.compareHelp}</p>
            </div>
            {look.kind !== 'done' && (
              <p className="quiet" role="status">
                {look.kind === 'loading' ? text.answers.judging : text.answers.judgeFailed}
              </p>
            )}
            <ul className="pairs">
              {waiting.map((one) => (
                <AnswerPair
                  key={one.key}
                  answer={one}
                  look={
                    look.kind === 'done' ? look.look.answers.find(({ key }) => key === one.key) : undefined
                  }
                  onDecide={(what) => void decideAnswers([one.key], what)}
                />
              ))}
            </ul>
          </section>
        )}
      </div>
      {waiting.length > 1 && (
        <div className="drawer-foot">
          <div className="row">
            <button type="button" className="button main" onClick={() => void decideAnswers(usable, 'use')}>
              {text.answers.useAll}
            </button>
            <button type="button" className="button" onClick={() => void decideAnswers(all, 'keep')}>
              {text.answers.keepAll}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
