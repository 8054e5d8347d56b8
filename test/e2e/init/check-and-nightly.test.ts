import { describe, expect, it } from 'vitest';
import { greeting } from '../prompt-check.ts';
import { answering, secrets, setUpProject } from './set-up-project.ts';

// The steps are for the host's Linux machines: GNU's date and base64.
const onLinux = describe.skipIf(process.platform !== 'linux');

onLinux('the check of a proposal', () => {
  it('is neutral, never success, when new answers are needed', async () => {
    const { job, host, happens, leftBehind } = await setUpProject();
    const body = `"; touch owned #$(touch owned)\n${'\u{1f35c}'.repeat(60_000)}`;
    happens({ sender: { login: 'dana' }, pull_request: { number: 7, body } });
    const run = await job('check', 'check');
    expect(leftBehind()).not.toMatch(/^file owned/m);
    expect(run.ok).toBe(true);
    expect(run.summary).toContain('retest');
    expect(host.calls).toMatchObject([{ body: { conclusion: 'neutral' } }]);
  });

  it('is success when everything holds, and failure when the project cannot be read', async () => {
    const fine = await setUpProject({ proposed: { 'notes.md': 'Nothing.' } });
    expect((await fine.job('check', 'check')).ok).toBe(true);
    expect(fine.host.calls).toMatchObject([{ body: { conclusion: 'success' } }]);
    const bad = await setUpProject({ proposed: { 'prompts/greet.prompt': '---\n{{#if' } });
    expect((await bad.job('check', 'check')).ok).toBe(false);
    expect(bad.host.calls).toMatchObject([{ body: { conclusion: 'failure' } }]);
  });

  it('fails for a fork when new answers are needed, because the host lets it not be neutral', async () => {
    const { job, models } = await setUpProject({ from: 'stranger/menu' });
    const run = await job('check', 'check');
    expect(run.ok).toBe(false);
    expect(run.output).toContain('exit code 3');
    expect(models.requests).toEqual([]);
  });
});

onLinux('the nightly run', () => {
  it('says nothing but the figures while all answers still hold', async () => {
    const { job, host, inHost, models } = await setUpProject();
    const before = inHost('for-each-ref');
    const run = await job('nightly', 'nightly');
    expect(run.ok).toBe(true);
    expect(models.requests).toHaveLength(1);
    expect(run.summary).toMatch(/1 of 1 answer came, for 1 example\. Cost: \$0\.0/);
    expect(run.summary).toContain('| still hold with the new ones | 1 |');
    expect(host.calls).toEqual([]);
    expect(inHost('for-each-ref')).toBe(before);
  });

  it('tells examples that cannot be asked for, and does not fail for them', async () => {
    const nameless = greeting['goldens/greet/ada.yaml'].replace('  name: Ada', '  other: Ada');
    const { job, models } = await setUpProject({ before: { 'goldens/greet/nobody.yaml': nameless } });
    const run = await job('nightly', 'nightly');
    expect(run.summary).toContain('greet/nobody: a fill-in has no value');
    expect(run.ok).toBe(true);
    expect(models.requests).toHaveLength(1);
  });

  it('fails when answers do not come, without a word of the key', async () => {
    const { job, leftBehind } = await setUpProject({
      script: () => ({ kind: 'status', status: 401, body: `{"error":{"message":"Bad key ${secrets[0]}"}}` }),
    });
    const run = await job('nightly', 'nightly');
    expect(run.ok).toBe(false);
    expect(run.summary).toContain('the provider does not accept the key');
    expect(run.output + run.summary + leftBehind()).not.toContain(secrets[0]);
  });

  it('reports checks that no longer hold, with tokens and cost, and changes nothing', async () => {
    const { job, host, inHost, leftBehind } = await setUpProject({
      script: (request, number) => ({
        ...(answering(request, number) as { text: string }),
        text: 'Good day @everyone.',
      }),
    });
    const before = inHost('for-each-ref');
    const run = await job('nightly', 'nightly');
    expect(run.ok).toBe(true);
    const issue = host.calls.find(({ method }) => method === 'POST')?.body;
    expect(issue).toMatchObject({ labels: ['galley: drift'] });
    expect(issue?.body).toContain('| **no longer hold** | 1 |');
    expect(issue?.body).toContain('greet/ada: The answer names her');
    expect(issue?.body).toContain('6 |');
    expect(issue?.body).not.toContain('@everyone');
    expect(inHost('for-each-ref')).toBe(before);
    for (const secret of secrets) expect(run.output + leftBehind()).not.toContain(secret);
  });
});
