import '../../styles/answers.css';
import { IconMessagePlus } from '@tabler/icons-react';
import { useActions, useAnswers, useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { neededAnswers } from './needed-answers.ts';

/** The way to new answers for all that needs them, and to those that came; nothing where neither is. */
export function GetAnswers({
  path,
  isShort = false,
}: {
  /** Only for the examples of this prompt. */
  readonly path?: string | undefined;
  /** Where there is little room. */
  readonly isShort?: boolean;
}) {
  const report = useCheck((state) => state.snapshot?.report);
  const waiting = useAnswers((state) => state.waiting.length);
  const run = useAnswers((state) => state.run);
  const { showAnswers } = useActions();
  if (run !== undefined && run.phase !== 'done') {
    const here = run.answers.filter(({ attempt }) => attempt.kind === 'answered').length;
    return <Open label={text.answers.running(here, run.answers.length)} onOpen={() => showAnswers([])} />;
  }
  if (waiting > 0) return <Open label={text.answers.decide(waiting)} onOpen={() => showAnswers([])} />;
  if (report === undefined) return null;
  const { reached, all } = neededAnswers(report, path);
  const isReached = reached.length > 0;
  const keys = isReached ? reached : all;
  if (keys.length === 0) return null;
  const label = isReached && !isShort ? text.answers.getReached(keys.length) : text.answers.get(keys.length);
  return <Open label={label} onOpen={() => showAnswers(keys)} />;
}

function Open({ label, onOpen }: { readonly label: string; readonly onOpen: () => void }) {
  return (
    <button type="button" className="button get-answers" onClick={onOpen}>
      <IconMessagePlus size={15} aria-hidden="true" />
      {label}
    </button>
  );
}
