import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a run of the command gave. `ms` is its wall time. */
export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
}

/** The Node that runs npm, if npm runs the tests: the oldest that users may have, where the machine has an old one. */
const node = process.env.npm_node_execpath ?? process.execPath;

/** Runs the built `prompt-check` as a user would, in a folder, with what stands on its standard input. */
export function promptCheck(
  args: readonly string[],
  { cwd = root, input = '', env = {} }: { cwd?: string; input?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  const started = performance.now();
  const child = spawn(node, [join(root, 'electron/cli/prompt-check.mjs'), ...args], {
    cwd,
    env: { ...process.env, ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => {}); // the command may end without reading its input
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr, ms: performance.now() - started }));
  });
}

/** A folder of its own for a test, with these files; gone when the test is done. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'galley-e2e-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** Writes files into a folder, making what folders they need. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A small project of one prompt and one example whose check holds. */
export const greeting = {
  'prompts/greet.prompt': [
    '---',
    'model: openai/gpt-4o-mini-2024-07-18',
    'input:',
    '  schema:',
    '    name: string',
    '---',
    '{{role "system"}}',
    'Greet people.',
    '{{role "user"}}',
    'I am {{name}}.',
  ].join('\n'),
  'goldens/greet/ada.yaml': [
    'format: 1',
    'description: Ada says hello',
    'input:',
    '  name: Ada',
    'expect:',
    '  - id: names-her',
    '    description: The answer names her',
    '    type: contains',
    '    value: Ada',
    '',
  ].join('\n'),
  'goldens/greet/ada.rec.yaml': [
    'format: 1',
    'runs:',
    '  - origin: model',
    '    recordedAt: "2026-11-20T10:12:00Z"',
    '    request:',
    '      model: openai/gpt-4o-mini-2024-07-18',
    '      messages:',
    '        - role: system',
    '          content: "\\nGreet people.\\n"',
    '        - role: user',
    '          content: "\\nI am Ada."',
    '    samples:',
    '      - text: Hello Ada!',
    '        finishReason: stop',
    '        latencyMs: 900',
    '',
  ].join('\n'),
} as const;
