import { describe, expect, it } from 'vitest';
import { redactFile } from '../../../shared/privacy/redact-file.ts';
import { loadRedactor } from '../../../shared/privacy/redactor.ts';
import { loadProject } from '../../../shared/project/load-project.ts';

const files = {
  'prompts/greet.prompt': '---\nmodel: openai/gpt-4o-mini\n---\nWrite to ada.lovelace@web.de.',
  'goldens/greet/guest.yaml': `format: 1
description: Asked by ada.lovelace@web.de  # by hand
input: { mail: "grace.hopper@web.de" }
expect:
  - { type: contains, value: grace.hopper@web.de }
`,
  'goldens/greet/guest.rec.yaml': `# a comment
format: 1
runs:
  - origin: model
    recordedAt: "2026-11-20T10:12:00Z"
    request: { model: openai/gpt-4o-mini, settings: {}, tools: [], output: {}, messages: [{ role: user, content: "I am ada.lovelace@web.de" }] }
    samples:
      - text: |
          Dear ada.lovelace@web.de,
          I told grace.hopper@web.de.
`,
  'notes.md': 'ada.lovelace@web.de',
};

const { project } = loadProject(new Map(Object.entries(files).map(([path, text]) => [path, { text }])));
const redactor = await loadRedactor(project.policy.personalData, 'a salt');

async function redacted(path: string) {
  const result = await redactFile(redactor, project, path);
  if (!result.ok) throw new Error('it was not redacted');
  return result;
}

describe('a file with stand-ins', () => {
  it('keeps its comments, and what the example’s checks speak of', async () => {
    const { text, kept } = await redacted('goldens/greet/guest.rec.yaml');
    expect(text).toMatch(/^# a comment\nformat: 1\n/);
    expect(text).not.toContain('ada.lovelace@web.de');
    expect(text).toContain('I told grace.hopper@web.de.');
    expect(text).toMatch(/redacted: ?\[? ?email|redacted:\s+- email/);
    expect(kept).toEqual([{ kind: 'email', count: 1 }]);
  });

  it('has the same stand-in for the same person in every file', async () => {
    const standIn = /[\w.]+@\w+\.example\.com/;
    const texts = await Promise.all(
      ['goldens/greet/guest.rec.yaml', 'goldens/greet/guest.yaml', 'prompts/greet.prompt'].map(redacted),
    );
    const found = texts.map(({ text }) => standIn.exec(text)?.[0]);
    expect(found[0]).toBeDefined();
    expect(new Set(found).size).toBe(1);
  });

  it('is the same when it is done twice', async () => {
    const path = 'goldens/greet/guest.rec.yaml';
    const { text } = await redacted(path);
    const { project: after } = loadProject(
      new Map(Object.entries({ ...files, [path]: text }).map(([one, content]) => [one, { text: content }])),
    );
    expect(await redactFile(redactor, after, path)).toMatchObject({ ok: true, text });
  });

  it('is not made of what is no prompt, example or recording', async () => {
    expect(await redactFile(redactor, project, 'notes.md')).toEqual({ ok: false });
  });
});
