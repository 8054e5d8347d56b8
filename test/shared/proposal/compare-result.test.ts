import { describe, expect, it } from 'vitest';
import { briefData, replaceBrief } from '../../../shared/proposal/brief-frame.ts';
import { compareResult } from '../../../shared/proposal/compare-result.ts';

const report = { digest: 'sha256:1', engine: 'galley/1.0.0', filesDigest: 'sha256:2' };
const body = replaceBrief(
  'Hello.',
  'brief',
  briefData(report, [
    ['prompts/a.prompt', 'new words'],
    ['prompts/gone.prompt', null],
  ]),
);
const here = new Map([['prompts/a.prompt', 'new words']]);

function sentencesFor(other: Partial<typeof report>, files: ReadonlyMap<string, string> = here) {
  const { result, sentences } = compareResult(body, {
    report: { ...report, ...other },
    textOf: (path) => files.get(path),
  });
  return `${result}: ${sentences.join(' ')}`;
}

describe('a result beside that of the proposal’s author', () => {
  it('is the same, and says so', () => {
    expect(sentencesFor({})).toBe("same: Same result as on the author's machine.");
  });

  it.each([
    [
      'the files that the author did not judge',
      { digest: 'x' },
      new Map([['prompts/a.prompt', 'other']]),
      /^different: Not as the author judged it: prompts\/a\.prompt\./,
    ],
    [
      'a file that should be gone',
      { digest: 'x' },
      new Map([...here, ['prompts/gone.prompt', 'back']]),
      /prompts\/gone\.prompt/,
    ],
    [
      'that what is live moved on',
      { digest: 'x', filesDigest: 'y' },
      here,
      /^different: The proposed files are those .* moved on/,
    ],
    [
      'another version of the engine',
      { digest: 'x', engine: 'galley/2.0.0' },
      here,
      /^different: The author's result was made by galley\/1\.0\.0, this one by galley\/2\.0\.0/,
    ],
    [
      'verdicts that differ for nothing',
      { digest: 'x' },
      here,
      /^different: The files are the same, and their verdicts are not/,
    ],
  ])('names %s', (_, other, files, said) => {
    expect(sentencesFor(other, files)).toMatch(said);
  });

  it('does not take a text without Galley’s part for a difference', () => {
    expect(compareResult('Please merge.', { report, textOf: () => undefined }).result).toBe('unknown');
  });
});
