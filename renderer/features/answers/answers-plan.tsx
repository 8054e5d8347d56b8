import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { IpcErrorCode } from '../../../shared/ipc/errors.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LeftExamples } from './left-examples.tsx';
import { PlanForm } from './plan-form.tsx';

type Estimate = OutputOf<'answers.estimate'>;

/** What new answers take, before anything is sent. */
export function AnswersPlan({ wanted }: { readonly wanted: readonly string[] }) {
  const { estimateAnswers, hideAnswers, select } = useActions();
  const [estimate, setEstimate] = useState<Estimate | IpcErrorCode>();
  useEffect(() => {
    let isWanted = true;
    void estimateAnswers(wanted).then((answer) => {
      if (isWanted) setEstimate(answer.ok ? answer.value : answer.error.code);
    });
    return () => {
      isWanted = false;
    };
  }, [estimateAnswers, wanted]);
  if (estimate === undefined) {
    return (
      <p className="drawer-body quiet" role="status">
        {text.answers.counting}
      </p>
    );
  }
  if (typeof estimate === 'string') return <EmptyState headline={text.errors[estimate]} />;
  const { planned, left } = estimate;
  if (planned.length > 0 && planned.every(({ provider }) => provider === null)) {
    return (
      <EmptyState headline={text.answers.nobody} help={text.answers.nobodyHelp}>
        <button
          type="button"
          className="button main"
          onClick={() => {
            hideAnswers();
            select({ screen: 'settings' });
          }}
        >
          {text.answers.setUp}
        </button>
      </EmptyState>
    );
  }
  if (planned.length > 0) return <PlanForm estimate={estimate} />;
  if (left.length === 0) return <EmptyState headline={text.answers.none} help={text.answers.noneHelp} />;
  return (
    <div className="drawer-body">
      <LeftExamples left={left} />
    </div>
  );
}
