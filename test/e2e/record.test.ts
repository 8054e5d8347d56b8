import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ModelScript, startModelServer } from '../doubles/model-server.ts';
import { folderWith, greeting, promptCheck, root, writeFiles } from './prompt-check.ts';

const key = 'sk-proj-Secret0123456789abcdefABCDEF';

/** The prompt with other words than those that are recorded, and a second example without any answer. */
const edited = {
  ...greeting,
  'prompts/greet.prompt': greeting['prompts/greet.prompt'].replace('Greet people.', 'Greet people warmly.'),
  'goldens/greet/grace.yaml': greeting['goldens/greet/ada.yaml'].replaceAll('Ada', 'Grace'),
};

async function setUp(script: ModelScript, files: Readonly<Record<string, string>> = edited) {
  const server = await startModelServer(script);
  onTestFinished(() => server.close());
  const [folder, data] = [folderWith(files), folderWith({})];
  const env = { GALLEY_ADDRESS_OPENAI: `${server.origin}/v1`, GALLEY_KEY_OPENAI: key, GALLEY_DATA_DIR: data };
  const run = (...args: readonly string[]) => promptCheck(['record', ...args], { cwd: folder, env });
  return { server, folder, data, env, run };
}

/** Answers with the name that the request speaks of. */
const answering: ModelScript = ({ body }) => {
  const name = JSON.stringify(body.messages).includes('Grace') ? 'Grace' : 'Ada';
  return { text: `Hello ${name}!`, model: 'gpt-4o-mini-2024-07-18', inputTokens: 20, outputTokens: 6 };
};

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe('prompt-check record', () => {
  it('shows what it would ask and the cost, and asks nothing, with --dry-run', async () => {
    const { run, server, folder } = await setUp(answering);
    const { exitCode, stdout } = await run('--dry-run');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/greet\/ada .*\ngreet\/grace /);
    expect(stdout).toMatch(/2 answers for 2 examples: .*\nCost: about \$0\.0\d+, very likely at most \$/);
    expect(server.requests).toEqual([]);
    expect(readdirSync(join(folder, 'goldens/greet'))).not.toContain('grace.rec.yaml');
  });

  it('spends nothing when there is nobody to ask and nobody said yes', async () => {
    const { run, server } = await setUp(answering);
    const { exitCode, stderr } = await run();
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--yes');
    expect(server.requests).toEqual([]);
  });

  it('adds new answers beside the old ones, and then the checks hold', async () => {
    const { run, folder, data } = await setUp(answering);
    const before = read(folder, 'goldens/greet/ada.rec.yaml');
    const { exitCode, stdout, stderr } = await run('--yes');
    expect(stderr).toMatch(/2\/2 greet\/\w+ · \$0\.0/);
    expect(stdout).toContain('2 of 2 answers came.');
    expect(exitCode).toBe(0);
    const after = read(folder, 'goldens/greet/ada.rec.yaml');
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toMatch(/^ {2}- origin: model\n[\s\S]*Greet people warmly\./);
    expect(read(folder, 'goldens/greet/grace.rec.yaml')).toMatch(
      /by: galley\/[\s\S]*Greet people warmly\.[\s\S]*- model: gpt-4o-mini-2024-07-18\n {8}text: Hello Grace!\n {8}finishReason: stop\n {8}usage: \{inputTokens: 20, outputTokens: 6\}\n {8}latencyMs: \d+/,
    );
    expect((await promptCheck([], { cwd: folder })).exitCode).toBe(0);
    expect(everythingIn(folder) + everythingIn(data) + stdout + stderr).not.toContain(key);
    expect(readdirSync(join(data, 'answers/unfinished'))).toEqual([]);
  });

  it('asks for nothing that still counts, unless it is named', async () => {
    const { run, server } = await setUp(answering, greeting);
    expect(await run('--yes')).toMatchObject({ exitCode: 0, stdout: 'No example needs new answers.\n' });
    expect(server.requests).toEqual([]);
    expect(await run('ada', '--yes')).toMatchObject({ exitCode: 0 });
    expect(server.requests).toHaveLength(1);
    expect(await run('nobody', '--yes')).toMatchObject({ exitCode: 2 });
  });

  it('asks only for what an edit reaches, and for no more than are wanted, with --changed and --sample', async () => {
    const { run, folder, server } = await setUp(answering, {
      ...greeting,
      'prompts/part.prompt': '---\nmodel: openai/gpt-4o-mini-2024-07-18\n---\nSay goodbye to {{name}}.',
      'goldens/part/ada.yaml': 'format: 1\ninput: { name: Ada }\n',
    });
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
        cwd: folder,
        stdio: 'ignore',
      });
    git('init');
    git('add', '.');
    git('commit', '-m', 'first');
    writeFiles(folder, edited);
    expect((await run('--changed', '--yes', '--sample', '1')).exitCode).toBe(0);
    expect(server.requests).toHaveLength(1);
    expect((await run('--changed', '--yes')).exitCode).toBe(0);
    expect(server.requests).toHaveLength(2);
    expect(server.requests.every(({ body }) => JSON.stringify(body).includes('warmly'))).toBe(true);
    expect((await run('--yes')).exitCode).toBe(0);
    expect(server.requests).toHaveLength(3);
  });

  it('stays within its limit, and says what there was no room for', async () => {
    const limited = {
      ...edited,
      'prompts/greet.prompt': edited['prompts/greet.prompt'].replace(
        'input:',
        'config:\n  maxOutputTokens: 100\ninput:',
      ),
      'governance/policy.yaml':
        'format: 1\nspending: { per-run: 0.0001 }\nprices: { openai/gpt-4o-mini-2024-07-18: { input: 0, output: 1 } }\n',
    };
    const all: ModelScript = () => ({ text: 'Hello', outputTokens: 100, inputTokens: 9 });
    const { run, server } = await setUp(all, limited);
    const { exitCode, stdout } = await run('--yes', '--limit', '5', '--format', 'json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      answers: { wanted: 2, came: 1 },
      spent: 0.0001,
      missing: [{ prompt: 'greet', answer: 1, code: 'limit-run' }],
    });
    expect(server.answered).toHaveLength(1);
  });

  it('tells a refused key without telling the key, and leaves every file as it was', async () => {
    const { run, folder, data } = await setUp(() => ({
      kind: 'status',
      status: 401,
      body: `{"error":{"message":"Incorrect API key provided: ${key}"}}`,
    }));
    const before = everythingIn(folder);
    const { exitCode, stdout, stderr } = await run('--yes');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('the provider does not accept the key');
    expect(stdout + stderr + everythingIn(data)).not.toContain(key);
    expect(everythingIn(folder)).toBe(before);
  });

  it('names the variable for a key that is not set, before anything is asked', async () => {
    const { run, server, env } = await setUp(answering);
    const { exitCode, stderr } = await promptCheck(
      ['record', '--yes', '--model', 'anthropic/claude-sonnet-4-5'],
      {
        cwd: folderWith(edited),
        env: { ...env, ANTHROPIC_API_KEY: '' },
      },
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain('ANTHROPIC_API_KEY');
    expect(await run('--yes', '--model', 'unheard-of')).toMatchObject({ exitCode: 2 });
    expect(server.requests).toEqual([]);
  });

  it('sends no address of a person, and stores none', async () => {
    const { run, folder, server } = await setUp(() => ({ text: 'Hello ada.lovelace@analytical.org!' }), {
      ...edited,
      'goldens/greet/ada.yaml': edited['goldens/greet/ada.yaml'].replace(
        'name: Ada',
        'name: Ada (ada.lovelace@analytical.org)',
      ),
    });
    const unnamed = await run('--yes');
    expect(unnamed.exitCode).toBe(1);
    expect(unnamed.stdout).toContain('greet/ada: it holds data that is never sent');
    expect(JSON.stringify(server.requests)).not.toContain('Ada');
    await run('ada', '--yes');
    expect(JSON.stringify(server.requests)).not.toContain('analytical');
    expect(JSON.stringify(server.requests)).toMatch(/Ada \([^)]+\)/);
    expect(read(folder, 'goldens/greet/ada.rec.yaml')).not.toContain('analytical');
  });
});

describe('prompt-check record, to look only', () => {
  it('asks again for everything with --all, writes elsewhere with --into, and reports with --report', async () => {
    const { run, folder } = await setUp(
      () => ({ text: 'Good day.', outputTokens: 3, inputTokens: 9 }),
      greeting,
    );
    const [before, elsewhere] = [everythingIn(folder), folderWith({})];
    const report = join(elsewhere, 'report.md');
    const args = ['--all', '--yes', '--into', join(elsewhere, 'new'), '--report', report, '--format', 'json'];
    const { exitCode, stdout } = await run(...args);
    expect(exitCode).toBe(0);
    expect(everythingIn(folder)).toBe(before);
    const added = read(elsewhere, 'new/goldens/greet/ada.rec.yaml');
    expect(added.match(/origin:/g)).toHaveLength(1);
    expect(added).toContain('Good day.');
    expect(JSON.parse(stdout)).toMatchObject({
      compared: {
        held: 1,
        stillHold: 0,
        noLongerHold: [{ prompt: 'greet', example: 'ada', key: 'names-her' }],
      },
    });
    expect(readFileSync(report, 'utf8')).toContain('- greet/ada: The answer names her. ');
  });

  it('says in the report that nothing is needed, and that the new answers hold', async () => {
    const fine = await setUp(answering, greeting);
    const report = join(fine.data, 'report.md');
    await fine.run('--yes', '--report', report);
    expect(readFileSync(report, 'utf8')).toBe('No example needs new answers.\n');
    const { run } = await setUp(answering);
    await run('--yes', '--report', report);
    expect(readFileSync(report, 'utf8')).toContain('| did not hold or were to retest, and hold now | 2 |');
  });

  it('keeps to the policy of another version with --rules', async () => {
    const limited = (usd: string) => ({
      'governance/policy.yaml': `format: 1\nspending: { per-run: ${usd} }\n`,
    });
    const { run, folder, server } = await setUp(answering, { ...edited, ...limited('0.0000001') });
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
        cwd: folder,
        stdio: 'ignore',
      });
    git('init');
    git('add', '.');
    git('commit', '-m', 'first');
    writeFiles(folder, limited('10'));
    expect(await run('--yes', '--rules', 'HEAD')).toMatchObject({ exitCode: 1 });
    expect(await run('--yes', '--rules', 'nowhere')).toMatchObject({ exitCode: 2 });
    expect(server.requests).toEqual([]);
    expect(await run('--yes')).toMatchObject({ exitCode: 0 });
  });
});

describe('prompt-check record, ended early', () => {
  /** Ada is answered and Grace never is. */
  const half: ModelScript = (request, number) => {
    const isGrace = JSON.stringify(request.body.messages).includes('Grace');
    return isGrace ? { kind: 'stalled' } : answering(request, number);
  };

  async function startHalf() {
    const bench = await setUp(half);
    const child = spawn(process.execPath, [join(root, 'electron/cli/prompt-check.mjs'), 'record', '--yes'], {
      cwd: bench.folder,
      env: { ...process.env, ...bench.env },
    });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    const said = (words: string): Promise<void> =>
      new Promise((resolve) => {
        let stderr = '';
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          stderr += text;
          if (stderr.includes(words)) resolve();
        });
      });
    await said('greet/ada');
    return { ...bench, child, said, stdout: () => stdout };
  }

  it.skipIf(process.platform === 'win32')('by Ctrl-C, writes what was paid for', async () => {
    const { child, said, folder, stdout } = await startHalf();
    const stopping = said('Stopping.');
    child.kill('SIGINT');
    await stopping;
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(stdout()).toContain('Stopped. 1 of 2 answers came.');
    expect(read(folder, 'goldens/greet/ada.rec.yaml')).toContain('Greet people warmly.');
  });

  it('by a kill, gives what was paid for to the next run', async () => {
    const { child, folder, data, env } = await startHalf();
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(read(folder, 'goldens/greet/ada.rec.yaml')).not.toContain('Greet people warmly.');
    const later = await startModelServer(answering);
    onTestFinished(() => later.close());
    const { exitCode } = await promptCheck(['record', '--yes'], {
      cwd: folder,
      env: { ...env, GALLEY_ADDRESS_OPENAI: `${later.origin}/v1` },
    });
    expect(exitCode).toBe(0);
    expect(later.requests).toHaveLength(1);
    expect(read(folder, 'goldens/greet/ada.rec.yaml')).toContain('Greet people warmly.');
    expect(readdirSync(join(data, 'answers/unfinished'))).toEqual([]);
  });
});
