import { useProposals } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';
import { WhoForm } from '../propose/who-form.tsx';
import { Refusal, type Refused } from './refusal.tsx';
import { useUnsaid } from './use-unsaid.ts';

/** The longest that may be said at once. */
const longest = 10_000;

/** Words to be said, with the button that says them. Whoever has no name yet is asked for it first. */
export function SaidForm({
  label,
  go,
  about,
  isOptional = false,
  keptAs,
  onSay,
  refusal,
  onLeave,
}: {
  readonly label: string;
  readonly go: string;
  /** The words that are spoken of. */
  readonly about?: string | undefined;
  readonly isOptional?: boolean;
  /** By what name words are kept that are typed and not said. */
  readonly keptAs: string;
  /** Answers whether it was said. */
  readonly onSay: (words: string) => Promise<boolean>;
  readonly refusal: Refused | undefined;
  readonly onLeave: () => void;
}) {
  const [words, tell] = useUnsaid(keptAs);
  const isBusy = useProposals(({ busy }) => busy !== undefined);
  const hasName = useProposals(({ me }) => me !== null);
  const isEmpty = words.trim() === '' && !isOptional;
  if (!hasName) return <WhoForm />;
  return (
    <form
      className="said-form stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty && !isBusy) void onSay(words.trim()).then((done) => done && tell(''));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    >
      {about !== undefined && <blockquote dir="auto">{text.proposals.remark.about(about)}</blockquote>}
      <Field label={label}>
        <textarea
          className="input"
          dir="auto"
          rows={3}
          maxLength={longest}
          value={words}
          // biome-ignore lint/a11y/noAutofocus: it was asked for just now
          autoFocus
          onChange={({ target }) => tell(target.value)}
        />
      </Field>
      <div className="row">
        <button type="submit" className="button main" disabled={isEmpty} aria-disabled={isBusy || undefined}>
          {isBusy ? text.proposals.remark.sending : go}
        </button>
        <button type="button" className="button bare" onClick={onLeave}>
          {text.app.cancel}
        </button>
      </div>
      <Refusal refusal={refusal} />
    </form>
  );
}
