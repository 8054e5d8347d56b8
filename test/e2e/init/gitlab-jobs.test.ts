import { describe, expect, it } from 'vitest';
import { secrets, setUpProject } from './set-up-project.ts';

const recording = 'goldens/greet/ada.rec.yaml';
const at = 'gitlab';

// The steps are for the host's Linux machines: GNU's date and base64.
const onLinux = describe.skipIf(process.platform !== 'linux');

onLinux('the jobs of GitLab CI that init writes', () => {
  it('record new answers and add them to the proposal, and nothing else', async () => {
    const { gitlabJob, inHost, sha, ref, host, models, leftBehind } = await setUpProject({
      at,
      ref: 'galley/`touch-owned`;"$(touch-owned)"',
    });
    const ran = await gitlabJob('answers', 'main');
    expect(ran).toMatchObject({ code: 0, output: expect.stringContaining('1 of 1 answer came') });
    expect(models.requests).toHaveLength(1);
    expect(inHost('diff', '--name-only', sha, ref)).toBe(`${recording}\n`);
    expect(inHost('rev-parse', `${ref}^`).trim()).toBe(sha);
    expect(host.calls.filter(({ method }) => method !== 'GET')).toMatchObject([
      {
        path: '/projects/5/merge_requests/7/notes',
        body: { body: expect.stringContaining('Compare them in Galley') },
      },
      { path: '/projects/5/merge_requests/7', body: { remove_labels: 'galley: new answers' } },
    ]);
    const all = ran.output + leftBehind() + inHost('log', '-p', '--all');
    expect(all).not.toMatch(/^file owned/m);
    for (const secret of secrets) {
      expect(all).not.toContain(secret);
      expect(all).not.toContain(Buffer.from(`oauth2:${secret}`).toString('base64'));
    }
  });

  it.each([{ from: 'stranger/menu' }, { permission: 'read' }])(
    'pass a proposal over: %o',
    async (options) => {
      const { gitlabJob, models, inHost } = await setUpProject({ at, ...options });
      const before = inHost('for-each-ref');
      const ran = await gitlabJob('answers', 'main');
      expect(ran).toMatchObject({ code: 0, output: expect.stringContaining('Nobody asks for new answers.') });
      expect(models.requests).toEqual([]);
      expect(inHost('for-each-ref')).toBe(before);
    },
  );

  it('check a proposal without a key, and end with 3 when it needs new answers', async () => {
    const { gitlabJob, ref, models } = await setUpProject({ at });
    const ran = await gitlabJob('check', ref, { OPENAI_API_KEY: '', GALLEY_TOKEN: '' });
    expect(ran).toMatchObject({ code: 3, output: expect.stringContaining('retest') });
    expect(models.requests).toEqual([]);
  });

  it('report drift at night, and change nothing', async () => {
    const { gitlabJob, host, inHost } = await setUpProject({ at, script: () => ({ text: 'Good day.' }) });
    const before = inHost('for-each-ref');
    expect(await gitlabJob('nightly', 'main')).toMatchObject({ code: 0 });
    expect(host.calls.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/projects/5/issues',
      body: { labels: 'galley: drift', description: expect.stringContaining('| **no longer hold** | 1 |') },
    });
    expect(inHost('for-each-ref')).toBe(before);
  });
});
