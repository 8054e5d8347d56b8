import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../shared/check/engine.ts';
import { createJobResults } from '../../../shared/check/job-results.ts';
import { printExample } from '../../../shared/example/print-example.ts';
import { printRecording } from '../../../shared/example/print-recording.ts';
import { redactExample, redactRun } from '../../../shared/privacy/redact-run.ts';
import { loadRedactor } from '../../../shared/privacy/redactor.ts';
import { loadProject } from '../../../shared/project/load-project.ts';
import { greeting } from '../../e2e/prompt-check.ts';

const asFiles = (texts: Readonly<Record<string, string>>) =>
  new Map(Object.entries(texts).map(([path, text]) => [path, { text }]));

describe('an example and its recording, redacted', () => {
  it('still belong together: only that something was taken out is told, and checks stand as they stood', async () => {
    const files = {
      ...greeting,
      'goldens/greet/ada.yaml': greeting['goldens/greet/ada.yaml']
        .replace('name: Ada', 'name: Ada Lovelace (ada@web.de)')
        .replace('value: Ada', 'value: Hello'),
      'goldens/greet/ada.rec.yaml': greeting['goldens/greet/ada.rec.yaml'].replace(
        'I am Ada.',
        'I am Ada Lovelace (ada@web.de).',
      ),
    };
    const { project } = loadProject(asFiles(files));
    const [example] = project.examples.get('greet') ?? [];
    const [recording] = project.recordings.values();
    const [run] = recording?.runs ?? [];
    if (example === undefined || run === undefined) throw new Error('not read');
    const redactor = await loadRedactor({ names: ['Ada Lovelace'] }, 'salt');
    const [shorter, stored] = [
      await redactExample(redactor, example),
      await redactRun(redactor, run, example.checks, example.input),
    ];
    const redacted = {
      ...files,
      'goldens/greet/ada.yaml': printExample(shorter.value),
      'goldens/greet/ada.rec.yaml': printRecording({ prompt: 'greet', runs: [stored.value] }),
    };
    expect(JSON.stringify(redacted)).not.toMatch(/Lovelace|ada@web/);
    const judged = createEngine({ engine: 'test' }).judgeProject(
      loadProject(asFiles(redacted)).project,
      createJobResults(),
    );
    const report = judged.prompts[0]?.subjects[0]?.report;
    expect(report?.evidence.reasons).toEqual(['redacted']);
    expect(report?.checks[0]).toMatchObject({ passed: 1, samples: 1 });
  });
});
