import { useId, useState } from 'react';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Field } from '../../ui/field.tsx';

/** Asks who the creator is, the first time. */
export function WhoForm() {
  const { setMe } = useActions();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const save = async () => {
    const answer = await setMe({ name, email });
    if (!answer.ok)
      setProblem(answer.error.code === 'disk-full' ? text.errors['disk-full'] : text.propose.whoBad);
  };
  return (
    <form
      className="who"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3 id={id}>{text.propose.whoTitle}</h3>
      <p className="quiet">{text.propose.whoHelp}</p>
      <div className="who-fields">
        <Field label={text.propose.name}>
          <input
            className="input"
            value={name}
            autoComplete="name"
            maxLength={200}
            required
            onChange={({ target }) => setName(target.value)}
          />
        </Field>
        <Field label={text.propose.email}>
          <input
            className="input"
            type="email"
            value={email}
            autoComplete="email"
            maxLength={320}
            required
            onChange={({ target }) => setEmail(target.value)}
          />
        </Field>
        <button type="submit" className="button">
          {text.propose.whoGo}
        </button>
      </div>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
