import { useState } from 'react';
import { reasonWords } from '../../../shared/check/words.ts';
import type { ExampleLook } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';
import { Switch } from '../../ui/switch.tsx';
import { type AnswerForm, AnswerText } from './answer-text.tsx';
import { looksLikeJson } from './read-json.ts';

/** The recorded answer, with what it is worth as evidence. */
export function Answer({ example }: { readonly example: ExampleLook }) {
  const { run, evidence } = example;
  const [form, setForm] = useState<AnswerForm>();
  const [index, setIndex] = useState(0);
  const sample = run?.samples[index] ?? run?.samples[0];
  if (run === undefined || sample === undefined) {
    return (
      <section aria-labelledby="answer">
        <h3 id="answer">{text.preview.answer}</h3>
        <p className="quiet">{text.preview.nothingRecorded}</p>
      </section>
    );
  }
  const isJson = looksLikeJson(sample.text);
  const shown = form === 'json' && !isJson ? 'text' : (form ?? (isJson ? 'json' : 'text'));
  return (
    <section aria-labelledby="answer">
      <div className="section-head">
        <h3 id="answer">{text.preview.answer}</h3>
        <Switch
          label={text.preview.form}
          value={shown}
          options={[
            { value: 'text', label: text.preview.asText },
            ...(isJson ? [{ value: 'json' as const, label: text.preview.asJson }] : []),
            { value: 'markdown', label: text.preview.asMarkdown },
          ]}
          onChange={setForm}
        />
      </div>
      <div className={`answer evidence-${evidence.class}`}>
        <p className="answer-head">
          <span>{text.evidence[evidence.class]}</span>
          {run.origin === 'written' && (
            <span className="badge retest" title={text.preview.illustrativeHelp}>
              {text.preview.illustrative}
            </span>
          )}
          {run.origin === 'import' && <span className="badge">{text.preview.imported}</span>}
        </p>
        {evidence.reasons.length > 0 && (
          <ul className="reasons quiet">
            {evidence.reasons.map((reason) => (
              <li key={reason}>{reasonWords[reason]}</li>
            ))}
          </ul>
        )}
        <AnswerText text={sample.text} form={shown} />
        <p className="quiet answer-foot">
          {run.recordedAt !== undefined && (
            <span>{text.preview.recordedAt(run.recordedAt.slice(0, 10))}</span>
          )}
          {sample.model !== undefined && <span>{sample.model}</span>}
          {run.samples.length > 1 && (
            <button
              type="button"
              className="button"
              onClick={() => setIndex((index + 1) % run.samples.length)}
            >
              {text.preview.sample(Math.min(index, run.samples.length - 1) + 1, run.samples.length)}
            </button>
          )}
        </p>
      </div>
    </section>
  );
}
