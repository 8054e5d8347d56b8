import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../../shared/ipc/api.ts';
import { stateOf } from '../../../../shared/proposal/state-of.ts';
import { fsck, gitIn } from '../git/git-folders.ts';
import { makeBench, type RunningServices, type ServiceBench, sampleFolder } from '../service-bench.ts';

let bench: ServiceBench;
let app: RunningServices;
const me = { name: 'Ada', email: 'ada@example.com' };
const path = 'prompts/suggest.prompt';

beforeEach(async () => {
  bench = makeBench();
  app = await bench.start();
});
afterEach(() => bench.end());

const git = (...args: readonly string[]) => gitIn(join(bench.data, 'sample.git'), ...args);

function textOf({ files }: Pick<OutputOf<'projects.open'>, 'files'>, name = path): string {
  const content = new Map(files).get(name);
  if (!content || !('text' in content)) throw new Error(`${name} is not shown`);
  return content.text;
}

describe('the sample', () => {
  it('is a project with one version, which holds exactly the files that were delivered', async () => {
    const sample = await app.value('projects.open', { kind: 'sample' });
    expect(sample).toMatchObject({ kind: 'sample', name: 'Where2Eat' });
    expect(git('rev-list', '--count', '--all')).toBe('1');
    expect(git('log', '-1', '--format=%an <%ae>')).toBe('Where2Eat sample <sample@galley.invalid>');
    const copy = join(bench.root, 'copy');
    gitIn(bench.root, 'clone', '-q', join(bench.data, 'sample.git'), copy);
    rmSync(join(copy, '.git'), { recursive: true });
    const filesIn = (folder: string) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')])
        .sort();
    expect(filesIn(copy)).toEqual(filesIn(sampleFolder));
    expect(fsck(join(bench.data, 'sample.git'))).toBe('');
  });

  it('has the same first version for everybody', async () => {
    await app.value('projects.open', { kind: 'sample' });
    const first = git('rev-parse', 'main');
    await app.close();
    rmSync(join(bench.data, 'sample.git'), { recursive: true });
    app = await bench.start();
    await app.value('projects.open', { kind: 'sample' });
    expect(git('rev-parse', 'main')).toBe(first);
  });

  it('takes one that was cut off while it was made for none', async () => {
    mkdirSync(join(bench.data, 'sample.git.part-x/objects'), { recursive: true });
    await app.value('projects.open', { kind: 'sample' });
    expect(readdirSync(bench.data).filter((name) => name.startsWith('sample'))).toEqual(['sample.git']);
  });

  it('leaves the plain folder of an earlier Galley alone and shows its drafts', async () => {
    const old = join(bench.data, 'sample');
    cpSync(sampleFolder, old, { recursive: true });
    writeFileSync(join(old, path), 'saved earlier\n');
    const sample = await app.value('projects.open', { kind: 'sample' });
    const base = textOf(sample);
    await app.value('drafts.write', { id: sample.id, path, text: 'mine\n', base });
    await app.close();
    app = await bench.start();
    const again = await app.value('projects.open', { kind: 'sample' });
    expect(again.drafts).toMatchObject([{ path, text: 'mine\n', base }]);
    expect(readFileSync(join(old, path), 'utf8')).toBe('saved earlier\n');
    expect(existsSync(join(old, 'README.md'))).toBe(true);
  });
});

describe('a proposal', () => {
  it('goes the whole way, is live in the project, and is taken back by another', async () => {
    const sample = await app.value('projects.open', { kind: 'sample' });
    const { id } = sample;
    const old = textOf(sample);
    const words = { title: 'Calmer words', body: 'Why: people asked.', ready: true };
    const edit = (text: string, base: string) => app.value('drafts.write', { id, path, text, base });
    const send = (number: number | null) =>
      app.call('proposals.send', { id, number, paths: [path], ...words });
    const sent = async (number: number | null) => {
      const answer = await send(number);
      if (!answer.ok || answer.value.kind !== 'done') throw new Error(JSON.stringify(answer));
      const state = stateOf(answer.value.proposal.events, { allowOwnApproval: true });
      if (!state) throw new Error('it was opened');
      return { number: answer.value.proposal.number, state, head: state.current.head };
    };
    const status = (proposal: OutputOf<'proposals.say'>) =>
      stateOf(proposal.events, { allowOwnApproval: true })?.status;

    await edit(`${old}\nBe calm.\n`, old);
    expect(await send(null)).toMatchObject({ error: { code: 'no-name' } });
    expect(await app.value('people.me', null)).toBeNull();
    await app.value('people.set-me', me);
    const first = await sent(null);
    expect(first.number).toBe(1);
    expect(`${git('show', `galley/calmer-words-1:${path}`)}\n`).toBe(`${old}\nBe calm.\n`);
    expect(git('log', '-1', '--format=%an %ae %s', 'galley/calmer-words-1')).toBe(
      'Ada ada@example.com Calmer words',
    );
    expect(git('diff', '--name-only', 'main', 'galley/calmer-words-1')).toBe(path);

    const say = (what: Parameters<typeof app.value<'proposals.say'>>[1]['what']) =>
      app.value('proposals.say', { id, act: randomUUID(), number: 1, what });
    const place = { path, quote: 'Be calm.', before: '\n', after: '\n' };
    await say({ kind: 'remark', head: first.head, text: 'How?', place });
    expect(status(await say({ kind: 'changes-asked', head: first.head, text: 'Say how.' }))).toBe(
      'changes-asked',
    );

    await edit(`${old}\nBe calm and kind.\n`, old);
    const second = await sent(1);
    expect(second.state).toMatchObject({ status: 'with-reviewer', versions: 2 });
    expect(await app.call('proposals.send', { id, number: 1, paths: [path], ...words })).toMatchObject({
      error: { code: 'nothing-changed' },
    });
    expect(
      await app.call('proposals.make-live', { id, act: randomUUID(), number: 1, head: second.head }),
    ).toMatchObject({
      error: { code: 'not-approved' },
    });
    expect(
      await app.call('proposals.say', {
        id,
        act: randomUUID(),
        number: 1,
        what: { kind: 'approved', head: first.head },
      }),
    ).toMatchObject({ error: { code: 'updated-since', detail: second.head } });
    expect(status(await say({ kind: 'approved', head: second.head }))).toBe('approved');
    expect(await app.value('proposals.files', { id, number: 1 })).toEqual({
      files: [{ path, base: old, proposed: `${old}\nBe calm and kind.\n` }],
    });
    const live = await app.value('proposals.make-live', {
      id,
      act: randomUUID(),
      number: 1,
      head: second.head,
    });
    expect(live.kind).toBe('done');
    expect(`${git('show', `main:${path}`)}\n`).toBe(`${old}\nBe calm and kind.\n`);
    const changed = await app.event('projects.changed', ({ files }) => files.length > 0);
    expect(changed.files).toEqual([[path, { text: `${old}\nBe calm and kind.\n` }]]);
    const shown = await app.value('projects.read', { id });
    expect(shown.drafts).toEqual([]);
    expect(textOf(shown)).toBe(`${old}\nBe calm and kind.\n`);

    const { versions, more } = await app.value('versions.list', { id, path, before: null, job: 'v' });
    expect(versions.map(({ by, title }) => [by, title])).toEqual([
      ['Ada', 'Calmer words'],
      ['Where2Eat sample', 'The sample Where2Eat'],
    ]);
    expect(more).toBe(false);
    const earlier = await app.value('versions.files', { id, commit: versions[1]?.commit ?? '' });
    expect(textOf(earlier)).toBe(old);

    await edit(old, textOf(shown));
    const back = await sent(null);
    expect(back.number).toBe(2);
    await app.value('proposals.say', {
      id,
      act: randomUUID(),
      number: 2,
      what: { kind: 'approved', head: back.head },
    });
    await app.value('proposals.make-live', { id, act: randomUUID(), number: 2, head: back.head });
    expect(textOf(await app.value('projects.read', { id }))).toBe(old);
    expect(git('diff', '--stat', versions[1]?.commit ?? '', 'main')).toBe('');
    const { host, proposals } = await app.value('proposals.list', { id });
    expect(host).toMatchObject({ kind: 'local', allowOwnApproval: true });
    expect(proposals.map((one) => [one.number, status(one)])).toEqual([
      [2, 'live'],
      [1, 'live'],
    ]);
    expect(fsck(join(bench.data, 'sample.git'))).toBe('');
  });

  it('holds no file that may not travel, that has no draft, or that is in another open one', async () => {
    const { id, files } = await app.value('projects.open', { kind: 'sample' });
    await app.value('people.set-me', me);
    const readme = textOf({ files }, 'README.md');
    await app.value('drafts.write', { id, path: 'README.md', text: `${readme}More.\n`, base: readme });
    const old = textOf({ files });
    await app.value('drafts.write', { id, path, text: `${old}More.\n`, base: old });
    const send = (paths: string[]) =>
      app.call('proposals.send', { id, number: null, paths, title: 'More', body: '', ready: false });
    expect(await send(['README.md'])).toEqual({
      ok: false,
      error: { code: 'bad-path', detail: 'README.md' },
    });
    const other = 'prompts/compare.prompt';
    expect(await send([path, other])).toEqual({
      ok: false,
      error: { code: 'nothing-changed', detail: other },
    });
    expect(await send([path])).toMatchObject({ ok: true });
    await app.value('drafts.write', { id, path, text: `${old}Even more.\n`, base: old });
    expect(await send([path])).toEqual({ ok: false, error: { code: 'in-other-proposal', detail: '1' } });
    expect(git('for-each-ref', '--format=%(refname)', 'refs/galley')).toBe('refs/galley/proposals/1');
  });

  it('may hold new, changed and deleted files of every kind that travels, and changes no other', async () => {
    const { id, files } = await app.value('projects.open', { kind: 'sample' });
    await app.value('people.set-me', me);
    const settings = 'galley.yaml';
    const changed = ['prompts/_tone.prompt', 'prompts/suggest.checks.yaml'];
    const deleted = 'prompts/suggest.playful.prompt';
    const added = ['prompts/greet.prompt', 'governance/model-changes.md'].filter(
      (name) => !new Map(files).has(name),
    );
    for (const name of [...changed, settings]) {
      const base = textOf({ files }, name);
      await app.value('drafts.write', { id, path: name, text: `${base}\n`, base });
    }
    const base = textOf({ files }, deleted);
    await app.value('drafts.write', { id, path: deleted, text: null, base });
    for (const name of added) await app.value('drafts.write', { id, path: name, text: 'New.\n', base: null });
    const words = { number: null, title: 'Many', body: '', ready: true };
    const paths = [...changed, deleted, ...added];
    expect(await app.call('proposals.send', { id, ...words, paths: [...paths, settings] })).toEqual({
      ok: false,
      error: { code: 'bad-path', detail: settings },
    });
    await app.value('proposals.send', { id, ...words, paths });
    const status = git('diff', '--name-status', '--no-renames', 'main', 'galley/many-1').split('\n').sort();
    expect(status).toEqual(
      [...changed.map((name) => `M\t${name}`), ...added.map((name) => `A\t${name}`), `D\t${deleted}`].sort(),
    );
    expect(fsck(join(bench.data, 'sample.git'))).toBe('');
  });
});
