import { useState } from 'react';
import type { Pointer } from '../../../../shared/yaml/locate-yaml.ts';
import { text } from '../../../text/en.ts';
import { DraftInput } from '../../../ui/draft-input.tsx';
import { Field } from '../../../ui/field.tsx';
import type { SetRule } from './use-policy-file.ts';

/** A figure of the rules; nothing written means that there is no such rule. What is no figure is told and not kept. */
export function FigureField({
  label,
  value,
  pointer,
  set,
}: {
  readonly label: string;
  readonly value: number | undefined;
  readonly pointer: Pointer;
  readonly set: SetRule;
}) {
  const [problem, setProblem] = useState<string>();
  const keep = (written: string): void => {
    const plain = written.trim().replace(',', '.');
    const figure = Number(plain);
    if (plain === '') setProblem(set(pointer, undefined));
    else if (Number.isFinite(figure)) setProblem(set(pointer, figure));
    else setProblem(text.rules.noFigure);
  };
  return (
    <Field label={label} problem={problem}>
      <DraftInput
        value={value === undefined ? '' : String(value)}
        isNumber
        isInvalid={problem !== undefined}
        onChange={keep}
      />
    </Field>
  );
}

/** A list of the rules, an entry a line; nothing written means that there is no such rule. */
export function LinesField({
  label,
  value,
  pointer,
  set,
}: {
  readonly label: string;
  readonly value: readonly string[] | undefined;
  readonly pointer: Pointer;
  readonly set: SetRule;
}) {
  const [problem, setProblem] = useState<string>();
  const lines = value ?? [];
  return (
    <Field label={label} problem={problem}>
      <DraftInput
        value={lines.join('\n')}
        lines={Math.min(8, Math.max(2, lines.length + 1))}
        isInvalid={problem !== undefined}
        onChange={(written) => {
          const entries = [...new Set(written.split('\n').map((line) => line.trim()))].filter(Boolean);
          setProblem(set(pointer, entries.length === 0 ? undefined : entries));
        }}
      />
    </Field>
  );
}

/** A yes or no of the rules. */
export function YesField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <label className="row rule-yes">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
