import type { ProposalGateItem } from '../../../shared/proposal/gate.ts';
import { type GateSubject, subjectKey } from '../../../shared/proposal/gate-subject.ts';
import { useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { useLeadTo } from './use-lead-to.ts';

/** One thing to answer: what it is, where, and each way to answer it. */
export function GateItem({
  item,
  isOpen,
  reason,
  onAnswer,
}: {
  readonly item: ProposalGateItem;
  readonly isOpen: boolean;
  /** What was answered, also where that is not enough. */
  readonly reason: string | undefined;
  /** undefined: the answer is taken back. */
  readonly onAnswer: (reason: string | undefined) => void;
}) {
  const { code, path, subjects, ways, demand } = item;
  const titles = useCheck((state) => state.snapshot?.prompts);
  const leadTo = useLeadTo();
  const title = titles?.find((prompt) => prompt.path === path || prompt.name === path)?.title ?? path;
  const [only] = subjects;
  const way = ways.includes('remove') ? 'remove' : ways.includes('mend') ? 'mend' : 'look';
  const sentence = text.propose.gateTitles[code](subjects.length);
  return (
    <li className="gate-item" data-demand={demand} data-open={isOpen}>
      <div className="row spread">
        <p>
          <span className="sign" aria-hidden="true">
            {demand === 'note' ? '–' : isOpen ? (demand === 'block' ? '✕' : '○') : '✓'}
          </span>
          {title !== '' && <strong>{title}: </strong>}
          {sentence}
          {!isOpen && demand !== 'note' && <span className="hidden"> {text.propose.answered}</span>}
        </p>
        <div className="row">
          {ways.includes('confirm') && (
            <label className="choice">
              <input
                type="checkbox"
                checked={!isOpen}
                aria-label={text.propose.confirmOf(title, sentence)}
                onChange={({ target }) => onAnswer(target.checked ? '' : undefined)}
              />
              {text.propose.confirm}
            </label>
          )}
          {path !== '' && (
            <button
              type="button"
              className="button"
              aria-label={text.propose.wayAt(way, title)}
              onClick={() => leadTo(item)}
            >
              {text.propose[way]}
            </button>
          )}
        </div>
      </div>
      {ways.includes('explain') && (
        <label className="field">
          <span>{text.propose.reason}</span>
          <textarea
            className="input"
            rows={1}
            value={reason ?? ''}
            onChange={({ target }) => onAnswer(target.value === '' ? undefined : target.value)}
          />
        </label>
      )}
      {only !== undefined && subjects.length === 1 && <p className="quiet">{subjectWords(only)}</p>}
      {subjects.length > 1 && (
        <details>
          <summary>{text.propose.details}</summary>
          <ul className="quiet">
            {subjects.slice(0, most).map((subject) => (
              <li key={subjectKey(subject)}>{subjectWords(subject)}</li>
            ))}
            {subjects.length > most && <li>{text.propose.more(subjects.length - most)}</li>}
          </ul>
        </details>
      )}
    </li>
  );
}

/** More than these nobody reads before sending; the checks beside the text have all of them. */
const most = 12;

function subjectWords(subject: GateSubject): string {
  switch (subject.of) {
    case 'check':
      return text.propose.onExample(subject.description ?? subject.check, subject.example);
    case 'expectation':
      return text.propose.onExample(subject.check, subject.example);
    case 'rule':
      return subject.rule;
    case 'example':
      return subject.example;
    case 'finding':
      return subject.message;
    default: {
      const kind = text.propose.kinds[subject.kind] ?? text.propose.secretKind(subject.kind);
      return text.propose.found(kind, subject.count, subject.path);
    }
  }
}
