import { describe, expect, it } from 'vitest';
import { loadPersonalDataScanner } from '../../../shared/policy/personal-data.ts';
import { loadSecretScanner } from '../../../shared/policy/secrets.ts';
import { newFindings } from '../../../shared/proposal/new-findings.ts';
import { scanFiles } from '../../../shared/proposal/scan-files.ts';
import { sampleTexts, sampleWith } from './sample-project.ts';

const personal = await loadPersonalDataScanner();
const rules = { names: ['Ada Lovelace'] };

describe('looking through the files of a proposal', () => {
  it('tells kinds and counts, in recorded answers too, and never the data', async () => {
    const token = ['ghp_', 'a1B2c3D4e5F6g7H8i9J0', 'a1B2c3D4e5F6g7H8'].join('');
    const files = new Map([
      ['prompts/a.prompt', `Use ${token}. Ask Ada Lovelace.`],
      [
        'goldens/a/b.rec.yaml',
        'text: write to ada@where2eat.app or bo@where2eat.app, or call +49 30 2345678',
      ],
    ]);
    const found = await scanFiles(files, loadSecretScanner, personal, rules);
    expect(found).toEqual({
      secrets: [{ path: 'prompts/a.prompt', kind: 'GitHub Token', count: 1 }],
      personalData: [
        { path: 'prompts/a.prompt', kind: 'name', count: 1 },
        { path: 'goldens/a/b.rec.yaml', kind: 'email', count: 2 },
        { path: 'goldens/a/b.rec.yaml', kind: 'phone', count: 1 },
      ],
    });
    expect(JSON.stringify(found)).not.toMatch(/ghp_|@|2345678/);
  });

  it('finds nothing in all of the sample, and loads no rules for it', async () => {
    const fail = () => Promise.reject(new Error('the rules were loaded'));
    expect(await scanFiles(sampleTexts, fail, personal, rules)).toEqual({ secrets: [], personalData: [] });
  });
});

describe('findings that the live version does not have', () => {
  it('are those that say something else, wherever they stand in their file', () => {
    const broken = { 'goldens/suggest/one.yaml': 'format: 1\nfoo: 1\n' };
    const [live, draft] = [
      sampleWith(broken).findings,
      sampleWith({ 'goldens/suggest/one.yaml': '# moved\nformat: 1\nfoo: 1\n', 'galley.yaml': 'x: 1\n' })
        .findings,
    ];
    expect(live.length).toBeGreaterThan(0);
    expect(newFindings(draft, live).map(({ path }) => path)).toEqual(['galley.yaml']);
  });
});
