import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOfError, openLog } from '../../../electron/services/log.ts';
import { redact } from '../../../electron/services/redact.ts';
import { makeBench } from './service-bench.ts';

let root = '';
const clock = () => new Date('2026-11-01T12:00:00Z');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'galley-log-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the log', () => {
  it('holds a JSON object a line, with its time', () => {
    const log = openLog(join(root, 'logs/x.log'), clock);
    log.write('info', 'one', { count: 3, at: 'overridden' });
    log.write('error', 'two\nlines');
    const lines = readFileSync(join(root, 'logs/x.log'), 'utf8').trim().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { at: '2026-11-01T12:00:00.000Z', level: 'info', event: 'one', count: 3 },
      { at: '2026-11-01T12:00:00.000Z', level: 'error', event: 'two\nlines' },
    ]);
  });

  it('stays small: full files are renamed and the oldest is dropped', () => {
    const path = join(root, 'x.log');
    const log = openLog(path, clock, { fileSize: 1000, older: 2 });
    for (let index = 0; index < 100; index += 1) log.write('info', 'event', { index, text: 'x'.repeat(50) });
    expect(readdirSync(root).sort()).toEqual(['x.log', 'x.log.1', 'x.log.2']);
    for (const name of readdirSync(root)) expect(statSync(join(root, name)).size).toBeLessThan(1300);
    expect(readFileSync(path, 'utf8')).toContain('"index":99');
  });

  it('makes nothing fail when it cannot be written', () => {
    writeFileSync(join(root, 'file'), '');
    openLog(join(root, 'file/x.log'), clock).write('info', 'one');
  });

  it.each([
    ['https://jane:hunter2@git.example.org/x', 'hunter2'],
    ['https://ghp_abcdefghijklmnopqrstuvwxyz0123456789@github.com/x', 'abcdef'],
    ['Authorization: Bearer abcdefgh12345678', 'abcdefgh'],
    ['token ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'abcdef'],
    ['github_pat_11ABCDEFG0abcdefghijkl_mnop', 'ABCDEFG'],
    ['glpat-abcdefghij0123456789', 'abcdefghij'],
    ['key sk-proj-abcdefghijklmnop', 'abcdefghij'],
    ['https://x.org/cb?access_token=verysecretvalue&state=1', 'verysecret'],
    ['https://x.org/?api_key=verysecretvalue', 'verysecret'],
    ['AKIAIOSFODNN7EXAMPLE', 'IOSFODNN7'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcdef', 'eyJzdWIi'],
    ['-----BEGIN PRIVATE KEY-----\nMIIabc\n-----END PRIVATE KEY-----', 'MIIabc'],
    ['value a8Fk2LmQ9xZr7TnB4vYc6WdE1sHj3GpU0o', 'a8Fk2LmQ9'],
  ])('takes the secret out of %j', (text, secret) => {
    expect(redact(text)).not.toContain(secret);
  });

  it.each([
    '/home/jane/projects/where2eat/prompts/suggest.prompt',
    'ENOSPC',
    'drafts.write',
    'text.0: too_big',
  ])('leaves %j as it is', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('tells of an error its kind and place, not its message, which may quote a text', () => {
    let caught: unknown;
    try {
      JSON.parse('Dear customer');
    } catch (error) {
      caught = error;
    }
    const facts = factsOfError(caught);
    expect(facts.error).toBe('SyntaxError');
    expect(JSON.stringify(facts)).not.toContain('customer');
    expect(factsOfError('thrown text')).toEqual({ error: 'string' });
  });

  it('never holds the texts that are edited', async () => {
    const bench = makeBench();
    try {
      const app = await bench.start();
      const { id } = await app.open();
      const path = 'prompts/a.prompt';
      await app.value('drafts.write', { id, path, text: 'A secret recipe\n', base: 'Hello\n' });
      bench.write(path, 'Their secret recipe\n');
      await app.value('drafts.save-to-folder', { id, paths: [path] });
      await app.call('drafts.write', { id: 'none', path, text: 'A secret recipe\n', base: null });
      const log = readFileSync(join(bench.data, 'logs/galley.log'), 'utf8');
      expect(log).toContain('save.refused');
      expect(log).not.toMatch(/recipe|Hello/);
    } finally {
      await bench.end();
    }
  });
});
