import { useState } from 'react';
import { text } from '../../text/en.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Field } from '../../ui/field.tsx';
import { kindOf } from '../editor/value-kind.ts';
import { readValue, type ValueProblem, writeValue } from './form-value.ts';
import type { ValueFieldProps } from './value-field.tsx';

/** A value that is written: words, a number, a list a line each, or JSON. What is no such value is told and not kept. */
export function WrittenField({ name, schema, help, pointer, value, onChange }: ValueFieldProps) {
  const [problem, setProblem] = useState<ValueProblem>();
  const kind = kindOf(schema);
  const written = writeValue(kind, schema, value);
  const isNumber = kind === 'integer' || kind === 'number';
  const lineCount = written.split('\n').length + Math.floor(written.length / 80);
  const isLong = !isNumber && (kind !== 'string' || lineCount > 1);
  return (
    <Field label={name} help={help} problem={problem && sentenceFor(problem)}>
      <DraftInput
        value={written}
        lines={isLong ? Math.min(12, Math.max(2, lineCount)) : 1}
        isNumber={isNumber}
        isInvalid={problem !== undefined}
        onChange={(typed) => {
          const read = readValue(kind, schema, typed);
          setProblem(read.ok ? undefined : read.problem);
          if (read.ok) onChange(pointer, read.value);
        }}
      />
    </Field>
  );
}

function sentenceFor(problem: ValueProblem): string {
  const sentence =
    problem.code === 'unreadable'
      ? text.examples.valueProblems.unreadable(problem.line, problem.reason)
      : text.examples.valueProblems[problem.code];
  return `${sentence} ${text.examples.valueProblems.kept}`;
}
