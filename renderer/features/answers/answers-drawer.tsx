import '../../styles/answers.css';
import { isMissing } from '../../stores/answers-store.ts';
import { useActions, useAnswers } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Drawer } from '../../ui/drawer.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { AnswersPlan } from './answers-plan.tsx';
import { ComingAnswers } from './coming-answers.tsx';
import { CompareAnswers } from './compare-answers.tsx';

/** From the cost of new answers to the decision about each. */
export function AnswersDrawer({ wanted }: { readonly wanted: readonly string[] }) {
  const { hideAnswers } = useActions();
  const run = useAnswers((state) => state.run);
  const waiting = useAnswers((state) => state.waiting);
  return (
    <Drawer title={text.answers.title} onClose={hideAnswers}>
      <header className="drawer-head row spread">
        <h2>{text.answers.title}</h2>
        <button type="button" className="button" onClick={hideAnswers}>
          {text.app.close}
        </button>
      </header>
      {run !== undefined && run.phase !== 'done' ? (
        <ComingAnswers run={run} />
      ) : run?.answers.some(isMissing) ||
        (waiting.length > 0 && (run !== undefined || wanted.length === 0)) ? (
        <CompareAnswers missing={run?.answers.filter(isMissing) ?? []} />
      ) : run !== undefined || wanted.length === 0 ? (
        <EmptyState headline={text.answers.allUsed} help={text.answers.allUsedHelp}>
          <button type="button" className="button main" onClick={hideAnswers}>
            {text.answers.done}
          </button>
        </EmptyState>
      ) : (
        <AnswersPlan wanted={wanted} />
      )}
    </Drawer>
  );
}
