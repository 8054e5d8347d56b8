import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, greeting } from '../prompt-check.ts';
import { git, secrets, setUpProject, warmer } from './set-up-project.ts';

const recording = 'goldens/greet/ada.rec.yaml';

// The steps are for the host's Linux machines: GNU's date and base64.
const onLinux = describe.skipIf(process.platform !== 'linux');

onLinux('new answers by the project', () => {
  it('are recorded and added to the proposal, and nothing else is', async () => {
    const { newAnswers, inHost, ref, sha, host, leftBehind, models } = await setUpProject();
    const { asked, record } = await newAnswers();
    expect(record?.output).toContain('1/1 greet/ada');
    expect(record?.ok).toBe(true);
    expect(models.requests).toHaveLength(1);
    expect(inHost('diff', '--name-only', sha, ref)).toBe(`${recording}\n`);
    expect(inHost('rev-parse', `${ref}^`).trim()).toBe(sha);
    expect(inHost('show', `${ref}:${recording}`)).toContain('Greet people warmly.');
    const told = host.calls
      .filter(({ method }) => method === 'POST')
      .map(({ path, body }) => ({ path, body }));
    expect(told).toMatchObject([
      {
        path: '/repos/team/menu/issues/7/comments',
        body: { body: expect.stringContaining('1 of 1 answer came') },
      },
      {
        path: '/repos/team/menu/check-runs',
        body: { name: 'prompt-check', conclusion: 'success', head_sha: inHost('rev-parse', ref).trim() },
      },
    ]);
    expect(models.requests[0]?.headers.authorization).toBe(`Bearer ${secrets[0]}`);
    const all = `${asked.output}${record?.output}${record?.summary}${leftBehind()}${inHost('log', '-p', '--all')}`;
    for (const secret of secrets) {
      expect(all).not.toContain(secret);
      expect(all).not.toContain(Buffer.from(`x-access-token:${secret}`).toString('base64'));
    }
  });

  it('can be asked for with a remark', async () => {
    const { newAnswers, happens, ref, sha, inHost } = await setUpProject();
    happens({
      sender: { login: 'dana' },
      issue: { number: 7, pull_request: {} },
      comment: { body: '/new answers' },
    });
    expect((await newAnswers()).record?.ok).toBe(true);
    expect(inHost('diff', '--name-only', sha, ref)).toBe(`${recording}\n`);
  });

  it('are added to a branch with a hostile name, which does nothing', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell would read it, which is the point
    const ref = 'galley/$(touch${IFS}owned);`touch${IFS}owned`;"\'&&touch-owned';
    const { newAnswers, inHost, sha, leftBehind } = await setUpProject({ ref });
    const { record } = await newAnswers();
    expect(record?.ok).toBe(true);
    expect(inHost('rev-parse', `${ref}^`).trim()).toBe(sha);
    expect(leftBehind()).not.toMatch(/^file .*owned/m);
  });

  it('are not recorded for a fork, nor for somebody who may not write', async () => {
    for (const options of [{ from: 'stranger/menu' }, { permission: 'read' }]) {
      const { newAnswers, models, asked } = await begin(options);
      expect(asked.ok).toBe(true);
      expect(asked.output).toMatch(/::notice::No new answers: .*(fork|may not write)/);
      expect(newAnswers.record).toBeUndefined();
      expect(models.requests).toEqual([]);
    }

    async function begin(options: Parameters<typeof setUpProject>[0]) {
      const project = await setUpProject(options);
      const newAnswers = await project.newAnswers();
      return { ...project, newAnswers, asked: newAnswers.asked };
    }
  });

  it('are explained where none can be asked for, and no name in it calls anybody', async () => {
    const { newAnswers, host, models } = await setUpProject({
      proposed: {
        'goldens/greet/@team <b>.yaml': greeting['goldens/greet/ada.yaml'].replace(
          '  name: Ada',
          '  other: Ada',
        ),
      },
    });
    expect((await newAnswers()).record?.ok).toBe(false);
    const said = String(host.calls.find(({ path }) => path.endsWith('/comments'))?.body.body);
    expect(said).toContain('No new answer was added to this proposal.\n\nNothing could be asked for.');
    expect(said).toContain('a fill-in has no value');
    expect(said).not.toMatch(/@team|<b>/);
    expect(models.requests).toEqual([]);
  });

  it('keep to the live rules: a proposal that lifts its own limits spends nothing', async () => {
    const policy = 'format: 1\nspending: { per-run: 0.0000001 }\n';
    const { newAnswers, models, ref, sha, inHost } = await setUpProject({
      before: { 'governance/policy.yaml': policy },
      proposed: {
        ...warmer,
        'governance/policy.yaml':
          'format: 1\nspending: { per-run: 100 }\nprices: { openai/gpt-4o-mini-2024-07-18: { input: 0, output: 0 } }\n',
      },
    });
    const { record } = await newAnswers();
    expect(record?.summary).toContain('the limit of the run leaves no room for it');
    expect(record?.ok).toBe(false);
    expect(models.requests).toEqual([]);
    expect(inHost('rev-parse', ref).trim()).toBe(sha);
  });

  it('run nothing of the proposal: no npm settings, no scripts, no attributes', async () => {
    const { newAnswers, ref, inHost, leftBehind } = await setUpProject({
      proposed: {
        ...warmer,
        '.npmrc': 'registry=http://127.0.0.1:1/\n',
        'package.json': '{"scripts":{"prepare":"touch owned","preinstall":"touch owned"}}',
        '.gitattributes': '*.rec.yaml filter=lfs diff=lfs\n',
        '.gitignore': '*.rec.yaml\n',
        'goldens/greet/lin.yaml': greeting['goldens/greet/ada.yaml'],
      },
    });
    const { record } = await newAnswers();
    expect(record?.ok).toBe(true);
    expect(inHost('show', `${ref}:goldens/greet/lin.rec.yaml`)).toContain('Hello Ada!');
    expect(leftBehind()).not.toMatch(/^file owned/m);
  });

  it('follow no link out of the proposal, and still add what can be added', async () => {
    const outside = folderWith({ 'lin.rec.yaml': 'outside' });
    const { newAnswers, ref, sha, inHost } = await setUpProject({
      links: { 'goldens/greet/lin.rec.yaml': join(outside, 'lin.rec.yaml'), 'goldens/away': outside },
      proposed: { ...warmer, 'goldens/greet/lin.yaml': greeting['goldens/greet/ada.yaml'] },
    });
    const { record } = await newAnswers();
    expect(record?.ok).toBe(false);
    expect(record?.summary).toMatch(/lin\.rec\.yaml .*not-understood/);
    expect(inHost('diff', '--name-only', sha, ref)).toBe(`${recording}\n`);
    expect(readFileSync(join(outside, 'lin.rec.yaml'), 'utf8')).toBe('outside');
  });

  it('are refused when the proposal moved after somebody asked, and when no key is set', async () => {
    const { job, work, ref, models, host } = await setUpProject();
    const needs = { 'needs.asked.outputs.ref': ref, 'needs.asked.outputs.base': 'main' };
    const all = { ...needs, 'needs.asked.outputs.live': 'main', 'needs.asked.outputs.number': '7' };
    const old = git(work, 'rev-parse', 'main').trim();
    const moved = await job('answers', 'record', { ...all, 'needs.asked.outputs.sha': old });
    expect(moved.output).toContain('updated meanwhile');
    const now = git(work, 'rev-parse', 'HEAD').trim();
    const unset = {
      'needs.asked.outputs.sha': now,
      'secrets.OPENAI_API_KEY': '',
      'vars.OPENAI_BASE_URL': '',
    };
    const keyless = await job('answers', 'record', { ...all, ...unset });
    expect([moved.ok, keyless.ok]).toEqual([false, false]);
    expect(keyless.output).toContain('OPENAI_API_KEY');
    expect(models.requests).toEqual([]);
    expect(host.calls).toMatchObject([
      { body: { body: expect.stringContaining('No new answer was added') } },
      {},
    ]);
  });
});
