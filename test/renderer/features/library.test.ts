import { describe, expect, it } from 'vitest';
import { deletedPrompts, filesOfPrompt } from '../../../renderer/features/library/files-of-prompt.ts';
import { foldersOf, groupByFolder } from '../../../renderer/features/library/group-by-folder.ts';
import { newPath } from '../../../renderer/features/library/new-file-name.ts';
import { newPromptText, withTitle } from '../../../renderer/features/library/new-prompt-text.ts';
import type { Report } from '../../../shared/check/report.ts';
import { readPromptPath } from '../../../shared/prompt/prompt-name.ts';

describe('the name of a new prompt', () => {
  const prompt = { kind: 'prompt', folder: 'prompts' } as const;

  it('becomes the name of a file', () => {
    expect(newPath(prompt, 'Plan a Trip', [])).toEqual({ ok: true, path: 'prompts/plan-a-trip.prompt' });
    expect(newPath({ kind: 'prompt', folder: '' }, 'Où manger', [])).toMatchObject({
      path: 'où-manger.prompt',
    });
    expect(newPath({ kind: 'passage', folder: 'prompts' }, 'Tone', [])).toMatchObject({
      path: 'prompts/_tone.prompt',
    });
    expect(newPath({ kind: 'variant', of: 'prompts/a/b.old.prompt' }, 'For Children', [])).toMatchObject({
      path: 'prompts/a/b.for-children.prompt',
    });
  });

  it('is refused when another file has it, in capitals or not', () => {
    const taken = ['prompts/Suggest.prompt'];
    expect(newPath(prompt, 'suggest', taken)).toMatchObject({ ok: false, problem: 'taken' });
    expect(newPath(prompt, 'suggest more', taken).ok).toBe(true);
  });

  it('is refused when it is empty, too long, or holds what a file system or the format does not take', () => {
    const problem = (name: string) => {
      const found = newPath(prompt, name, []);
      return found.ok ? undefined : found.problem;
    };
    expect(problem('  ')).toBe('empty');
    expect(problem('../secrets')).toBe('characters');
    expect(problem('{{name}}')).toBe('characters');
    expect(problem('what?')).toBe('characters');
    expect(problem('!!!')).toBe('letters');
    expect(problem('x'.repeat(61))).toBe('too-long');
    expect(problem('con')).toBeUndefined(); // a device of Windows gets another file name instead
  });

  it('gives a passage a name that the words can call', () => {
    expect(newPath({ kind: 'passage', folder: 'prompts' }, '2nd tone', [])).toMatchObject({
      path: 'prompts/_passage-2nd-tone.prompt',
    });
  });
});

describe('the text of a new prompt', () => {
  const path = 'prompts/plan-a-trip.prompt';

  it('begins with instructions and what the person says, for the model of the other prompts', () => {
    const text = newPromptText('Plan a trip', 'openai/gpt-4o');
    expect(text).toContain('model: openai/gpt-4o\n');
    expect(text).toMatch(/\{\{role "system"\}\}\n[^\n]+\n\{\{role "user"\}\}\n\{\{message\}\}\n$/);
    expect(newPromptText('Plan a trip', undefined)).not.toContain('model');
  });

  it('names the title only where the file name does not say it', () => {
    const text = newPromptText('Plan a trip', 'm');
    expect(withTitle(text, path, 'Plan a trip')).not.toContain('title:');
    expect(withTitle(text, path, 'Plan a TRIP!')).toContain('title: Plan a TRIP!');
    expect(readPromptPath(path).title).toBe('Plan a trip');
  });

  it('changes a title in the first lines and nothing else, and takes it away again', () => {
    const source = '---\nmodel: a # kept\n---\nHello.\n';
    const titled = withTitle(source, path, 'Trips') ?? '';
    expect(titled).toBe('---\nmodel: a # kept\ntitle: Trips\n---\nHello.\n');
    expect(withTitle(titled, path, '')).toBe(source);
    expect(withTitle('Hello.\n', path, 'Trips')).toBe('---\ntitle: Trips\n---\nHello.\n');
  });

  it('has no title in a format that has none', () => {
    expect(withTitle('Hello.', 'prompts/a/system.md', 'Trips')).toBeUndefined();
  });
});

describe('deleting a prompt', () => {
  const prompts = [
    { path: 'p/a.prompt', name: 'a', title: 'A' },
    { path: 'p/b.prompt', name: 'b', title: 'B' },
    { path: 'p/b.fun.prompt', name: 'b', variant: 'fun', title: 'B' },
  ];
  const reportOf = (path: string, name: string, variant = '') => ({
    path,
    examples: [{ path: `g/${name}/one.yaml`, recordingPath: `g/${name}/one${variant}.rec.yaml` }],
  });
  // Only what the files are read from; the rest of a report is not looked at.
  const report = {
    prompts: [
      reportOf('p/a.prompt', 'a'),
      reportOf('p/b.prompt', 'b'),
      reportOf('p/b.fun.prompt', 'b', '.fun'),
    ],
  } as unknown as Report;
  const names = ['p/a.prompt', 'p/a.checks.yaml', 'g/a/one.yaml', 'g/a/one.rec.yaml', 'g/b/one.fun.rec.yaml'];
  const files = new Map(names.map((name) => [name, { text: '' }]));
  const project = { files, drafts: new Map() };

  it('takes its checks, examples and answers along', () => {
    expect(filesOfPrompt({ prompts, report }, project, 'p/a.prompt')).toEqual([
      'p/a.prompt',
      'g/a/one.rec.yaml',
      'g/a/one.yaml',
      'p/a.checks.yaml',
    ]);
  });

  it('leaves the examples that a variant shares', () => {
    expect(filesOfPrompt({ prompts, report }, project, 'p/b.fun.prompt')).toEqual([
      'p/b.fun.prompt',
      'g/b/one.fun.rec.yaml',
    ]);
    expect(filesOfPrompt({ prompts, report }, project, 'p/_tone.prompt')).toEqual(['p/_tone.prompt']);
  });

  it('can be taken back with all that went', () => {
    const gone = { text: null, base: '' };
    const drafts = new Map([
      ['p/a.prompt', gone],
      ['p/a.checks.yaml', gone],
      ['g/a/one.yaml', gone],
      ['g/b/two.yaml', gone],
      ['p/_tone.prompt', gone],
    ]);
    const folders = { promptsFolder: 'p', examplesFolder: 'g' };
    expect(deletedPrompts({ drafts }, folders)).toEqual([
      { path: 'p/a.prompt', title: 'A', files: ['p/a.prompt', 'p/a.checks.yaml', 'g/a/one.yaml'] },
      { path: 'p/_tone.prompt', title: 'Tone', files: ['p/_tone.prompt'] },
    ]);
  });
});

describe('folders of prompts', () => {
  const entry = (name: string) => ({ name, path: `prompts/${name}.prompt`, title: name });

  it('are headings over their prompts, after those that lie in none', () => {
    const groups = groupByFolder([entry('trips/plan'), entry('zebra'), entry('trips/pack'), entry('a/b/c')]);
    expect(groups.map(({ folder, entries }) => [folder, entries.length])).toEqual([
      ['', 1],
      ['a/b', 1],
      ['trips', 2],
    ]);
  });

  it('can be chosen for a new prompt', () => {
    const folders = foldersOf({ prompts: [entry('trips/plan')], passages: [], promptsFolder: 'prompts' });
    expect(folders.map(({ path }) => path)).toEqual(['prompts', 'prompts/trips']);
  });
});
