import '../../styles/answers.css';
import { IconMessagePlus } from '@tabler/icons-react';
import { useActions, useAnswers, useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { neededAnswers } from './needed-answers.ts';

/** The way to new answers for the examples of a prompt; nothing where none needs one, or others are being looked at. */
export function GetAnswers({ path }: { readonly path: string | undefined }) {
  const report = useCheck((state) => state.snapshot?.report);
  const isBusy = useAnswers(({ run, waiting }) => isRunning(run) || waiting.length > 0);
  const { showAnswers } = useActions();
  if (report === undefined || path === undefined || isBusy) return null;
  const { reached, all } = neededAnswers(report, path);
  const keys = reached.length > 0 ? reached : all;
  if (keys.length === 0) return null;
  const label = reached.length > 0 ? text.answers.getReached(keys.length) : text.answers.get(keys.length);
  return <Open label={label} onOpen={() => showAnswers(keys)} />;
}

/** The way to a new answer for one example, also where the recorded one still counts. */
export function GetOneAnswer({ example }: { readonly example: string }) {
  const isBusy = useAnswers(({ run }) => isRunning(run));
  const { showAnswers } = useActions();
  return isBusy ? null : <Open label={text.answers.getOne} onOpen={() => showAnswers([example])} />;
}

/** The way to new answers for the whole project, in few words; and the way back to answers that come or wait. */
export function AnswersInLine() {
  const report = useCheck((state) => state.snapshot?.report);
  const waiting = useAnswers((state) => state.waiting.length);
  const run = useAnswers((state) => state.run);
  const { showAnswers } = useActions();
  if (run !== undefined && isRunning(run)) {
    const here = run.answers.filter(({ attempt }) => attempt.kind === 'answered').length;
    return <Open label={text.answers.running(here, run.answers.length)} onOpen={() => showAnswers([])} />;
  }
  if (waiting > 0) return <Open label={text.answers.decide(waiting)} onOpen={() => showAnswers([])} />;
  if (report === undefined) return null;
  const { reached, all } = neededAnswers(report);
  const keys = reached.length > 0 ? reached : all;
  if (keys.length === 0) return null;
  return <Open label={text.answers.get(keys.length)} onOpen={() => showAnswers(keys)} />;
}

function isRunning(run: { readonly phase: string } | undefined): boolean {
  return run !== undefined && run.phase !== 'done';
}

function Open({ label, onOpen }: { readonly label: string; readonly onOpen: () => void }) {
  return (
    <button type="button" className="button get-answers" onClick={onOpen}>
      <IconMessagePlus size={15} aria-hidden="true" />
      {label}
    </button>
  );
}
