import { describe, expect, it } from 'vitest';
import { frontMatterFindings } from '../../../shared/prompt/front-matter-findings.ts';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';

function codes(...lines: readonly string[]): readonly string[] {
  const document = parseDocument('prompts/a.prompt', `---\n${lines.join('\n')}\n---\nHello`);
  return frontMatterFindings(document).map(({ code, range, values }) => {
    const place = document.source.slice(range?.start, range?.end);
    return [code, place, values.suggestion].filter((part) => part !== undefined).join(' ');
  });
}

describe('the settings of a prompt', () => {
  it('say which name was probably meant, at its place', () => {
    expect(codes('modle: a', 'confg: {}')).toEqual([
      'setting-misspelt modle model',
      'setting-misspelt confg config',
    ]);
  });

  it('may hold names that only a service knows', () => {
    expect(codes('owner: Dana', 'acme.team: menu', 'model: a')).toEqual([]);
  });

  it('are told when they are left out because they are of another kind', () => {
    expect(codes('model: 4', 'config: hot')).toEqual(['setting-left-out model', 'setting-left-out config']);
  });

  it('are told where services treat them differently', () => {
    expect(codes('input: { default: { town: Rome } }')).toEqual(['default-ignored default']);
  });
});
