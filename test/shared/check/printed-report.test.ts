import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../shared/check/engine.ts';
import { createJobResults } from '../../../shared/check/job-results.ts';
import { makeReport } from '../../../shared/check/make-report.ts';
import type { Report } from '../../../shared/check/report.ts';
import { reportJson } from '../../../shared/check/report-json.ts';
import { markdownReport } from '../../../shared/check/report-markdown.ts';
import { prettyReport } from '../../../shared/check/report-pretty.ts';
import { loadProject } from '../../../shared/project/load-project.ts';

const facts = { engine: 'galley/test', asOf: '2026-11-23T00:00:00Z' };

/** A project of one prompt whose example has these checks; the recorded answer is "Try Bistro X". */
function reportOf(
  checks: readonly string[],
  prompt = 'Suggest a place in {{town}}.',
): [Report, ReadonlyMap<string, string>] {
  const files = new Map([
    ['prompts/suggest.prompt', { text: `---\nmodel: acme/one\n---\n${prompt}` }],
    [
      'goldens/suggest/rome.yaml',
      {
        text: [
          'format: 1',
          'input: { town: Rome }',
          checks.length > 0 ? 'expect:' : 'expect: []',
          ...checks,
          '',
        ].join('\n'),
      },
    ],
    [
      'goldens/suggest/rome.rec.yaml',
      {
        text: [
          'format: 1',
          'runs:',
          '  - origin: model',
          '    request:',
          '      model: acme/one',
          '      messages: [{ role: user, content: Suggest a place in Rome. }]',
          '    samples: [{ text: Try Bistro X }]',
          '',
        ].join('\n'),
      },
    ],
  ]);
  const loaded = loadProject(files);
  const judged = createEngine(facts).judgeProject(loaded.project, createJobResults());
  return [makeReport({ judged, readFindings: loaded.findings, facts }), loaded.project.texts];
}

describe('the report at a terminal', () => {
  it('tells what fails before everything else, with its place and the words that decided it', () => {
    const [report, texts] = reportOf(
      [
        '  - { id: no-bistro, description: It names no bistro, type: not-contains, value: Bistro }',
        '  - { type: contains, value: Try }',
      ],
      'Suggest a place in {{town}}.{{#if quiet}}!{{/if}}',
    );
    const lines = prettyReport(report, texts).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      '✕ fails  It names no bistro  goldens/suggest/rome.yaml:4',
      '  Suggest · rome',
    ]);
    expect(lines[3]).toBe('    Try Bistro X');
    expect(lines[4]).toBe('        ^^^^^^');
    expect(lines).toContain('checks: ✓ 1 holds  ✕ 1 fails');
    expect(lines.findIndex((line) => line.startsWith('warning'))).toBeGreaterThan(4);
  });

  it('groups what is to retest by its reason, with how it last stood', () => {
    const [report, texts] = reportOf(
      ['  - { type: contains, value: Bistro }', '  - { type: contains, value: Tavern }'],
      'Name a place in {{town}}.',
    );
    expect(prettyReport(report, texts)).toContain(
      [
        '○ to retest  Suggest: 2 checks on 1 example  prompts/suggest.prompt',
        '  Why: the words changed. With the recorded request: 1 passed, 1 failed.',
        '  rome',
      ].join('\n'),
    );
  });

  it('lists examples whose answers no longer speak even where they have no checks', () => {
    const [report, texts] = reportOf([], 'Name a place in {{town}}.');
    expect(prettyReport(report, texts)).toContain('○ to retest  Suggest: no checks on 1 example');
  });
});

describe('the report for other programs', () => {
  it('is JSON in pieces that are the report when put together', () => {
    const [report] = reportOf(['  - { type: contains, value: Bistro }']);
    expect(JSON.parse([...reportJson(report)].join(''))).toEqual(JSON.parse(JSON.stringify(report)));
    expect(JSON.parse([...reportJson({ ...report, prompts: [], findings: [] })].join(''))).toMatchObject({
      prompts: [],
    });
  });

  it('is Markdown in which nothing of the project becomes a mention, a link or a tag', () => {
    const [report] = reportOf([
      '  - { type: contains, value: "@everyone <b> [x](https://example.com) | $a$" }',
    ]);
    const text = markdownReport(report);
    expect(text).toContain('| ✕ fails |');
    expect(text).not.toMatch(/@everyone|<b>|\]\(https|https:\/\/example/);
  });
});
