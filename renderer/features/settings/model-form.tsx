import { useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { IpcErrorCode } from '../../../shared/ipc/errors.ts';
import { useActions, useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { FoundModels } from './found-models.tsx';
import { ModelFields } from './model-fields.tsx';
import type { KnownProvider } from './models.tsx';
import { promptModels, readModelForm } from './read-model-form.ts';

type Saved = OutputOf<'providers.save'>;

/** Sets up who gives answers: the connection is tried before anything is kept. */
export function ModelForm({
  provider,
  keychain,
  onSaved,
  onClose,
}: {
  readonly provider: KnownProvider | null;
  readonly keychain: 'system' | 'run';
  readonly onSaved: () => void;
  readonly onClose: () => void;
}) {
  const { cancelJob, saveProvider } = useActions();
  const report = useCheck((state) => state.snapshot?.report);
  const models = promptModels(report);
  const [job, setJob] = useState<string>();
  const [result, setResult] = useState<
    { readonly saved: Saved; readonly names: readonly string[]; readonly isLasting: boolean } | IpcErrorCode
  >();
  const form = useRef<HTMLFormElement>(null);

  const save = async (fields: HTMLFormElement) => {
    const setUp = readModelForm(new FormData(fields), models, provider?.id);
    const name = crypto.randomUUID();
    setResult(undefined);
    setJob(name);
    const answer = await saveProvider({ ...setUp, job: name });
    setJob(undefined);
    if (!answer.ok) return setResult(answer.error.code);
    const names = models.map((model) => setUp.models[model] ?? model.replace(`${setUp.id}/`, ''));
    setResult({ saved: answer.value, names, isLasting: setUp.lasting });
    if (answer.value.kind !== 'saved') return;
    // The key goes in once: the field does not keep it.
    const key = form.current?.elements.namedItem('key');
    if (key instanceof HTMLInputElement) key.value = '';
    onSaved();
  };
  return (
    <form
      ref={form}
      className="sheet model-form"
      aria-labelledby="model-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (job === undefined) void save(event.currentTarget);
      }}
    >
      <h3 id="model-form">{text.models.formTitle}</h3>
      <ModelFields provider={provider} models={models} keychain={keychain} isBusy={job !== undefined} />
      {job !== undefined && (
        <p className="quiet" role="status">
          {text.models.trying}
        </p>
      )}
      {typeof result === 'string' && (
        <p className="alert error" role="alert">
          {text.errors[result]}
        </p>
      )}
      {typeof result === 'object' && <Outcome {...result} />}
      <div className="row">
        <button type="submit" className="button main" disabled={job !== undefined}>
          {text.models.go}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            if (job !== undefined) void cancelJob(job);
            onClose();
          }}
        >
          {text.app.close}
        </button>
      </div>
    </form>
  );
}

/** What trying the connection found. */
function Outcome({
  saved,
  names,
  isLasting,
}: {
  readonly saved: Saved;
  readonly names: readonly string[];
  readonly isLasting: boolean;
}) {
  switch (saved.kind) {
    case 'saved':
      return <FoundModels found={saved.found} names={names} isLasting={isLasting} />;
    case 'address':
      return (
        <p className="alert error" role="alert">
          {text.models.addresses[saved.problem]}
        </p>
      );
    case 'failed':
      return (
        <p className="alert error" role="alert">
          {text.models.failures[saved.failure.code]}{' '}
          {saved.failure.words !== undefined && text.answers.said(saved.failure.words)}
        </p>
      );
  }
}
