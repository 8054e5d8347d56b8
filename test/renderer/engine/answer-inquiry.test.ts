import { describe, expect, it } from 'vitest';
import { createInquiryAnswerer } from '../../../renderer/engine/answer-inquiry.ts';
import type { ProjectFile } from '../../../renderer/engine/engine-message.ts';
import { printYaml } from '../../../shared/yaml/print-yaml.ts';

const day = (number: number): string => `2026-10-0${number}T10:00:00Z`;
const files: readonly ProjectFile[] = Object.entries({
  'prompts/greet.prompt': '---\nmodel: openai/gpt-4o-mini\n---\nGreet.',
  'governance/policy.yaml': 'format: 1\npersonal-data: { names: [Ada Lovelace] }\n',
  'goldens/greet/guest.yaml': 'format: 1\ninput: { guest: Ada Lovelace }\n',
  'goldens/greet/guest.rec.yaml': printYaml({
    format: 1,
    runs: [1, 2].map((number) => ({
      origin: 'model',
      recordedAt: day(number),
      samples: [{ text: number === 1 ? 'Hello, Ada Lovelace.' : 'Hello.' }],
    })),
  }),
}).map(([path, text]) => [path, { text }]);
const answer = createInquiryAnswerer(() => day(9));

describe('a question about a whole project', () => {
  it('is answered with what its prompts did, day by day', async () => {
    expect(await answer(files, { about: 'trends' })).toMatchObject([
      { prompt: 'greet', series: [{ points: [{ day: '2026-10-01' }, { day: '2026-10-02' }] }] },
    ]);
  });

  it('is answered with every place of a listed name, but that of the list', async () => {
    const places = await answer(files, { about: 'places' });
    expect(places).toMatchObject([
      { path: 'goldens/greet/guest.rec.yaml', kind: 'name' },
      { path: 'goldens/greet/guest.yaml', kind: 'name' },
    ]);
    expect(JSON.stringify(places)).not.toContain('Lovelace');
  });

  it('is answered with mentions and what takes them out, with the example only when that is wanted', async () => {
    const wanted = 'ada lovelace';
    const kept = await answer(files, { about: 'mentions', wanted, examples: 'keep' });
    expect(kept).toMatchObject({ files: [{ path: 'goldens/greet/guest.rec.yaml' }] });
    const gone = await answer(files, { about: 'mentions', wanted, examples: 'remove' });
    expect(gone).toMatchObject({
      files: [
        { path: 'goldens/greet/guest.rec.yaml', removed: true },
        { path: 'goldens/greet/guest.yaml', removed: true },
      ],
    });
  });

  it('is answered with a month of a log, whose people have stand-ins', async () => {
    const log = new Blob([
      'time,prompt,model,cost,input.guest\n',
      '2026-10-01,greet,openai/gpt-4o-mini,0.5,Ada Lovelace of Zürich\n',
      '2026-10-10,greet,openai/gpt-4o-mini,0.5,Nobody\n',
    ]);
    const found = await answer(files, { about: 'usage', log, salt: 'a salt' });
    expect(found).toMatchObject({
      imported: { rows: 2 },
      month: { days: 10 },
      models: [{ prompt: 'greet' }],
    });
    expect(JSON.stringify(found)).not.toContain('Lovelace');
    expect(JSON.stringify(found)).toContain('of Zürich');
  });
});
