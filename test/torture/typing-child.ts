import { writeSync } from 'node:fs';
import { startServices } from '../../electron/services/bridge/start-services.ts';
import type { OutputOf } from '../../shared/ipc/api.ts';
import type { Envelope } from '../../shared/ipc/errors.ts';
import { paths, textAt } from './torture-text.ts';

// A process that types and saves until it is killed, and tells each thing that it was promised.
const [dataFolder = '', folder = '', first = '1'] = process.argv.slice(2);

/** At once and without a buffer of our own, so that a kill takes away no line. */
function tell(...words: readonly (string | number)[]): void {
  writeSync(1, `${words.join(' ')}\n`);
}

const started = await startServices({
  dataFolder,
  sampleFolder: '',
  version: '0',
  shell: 'browser',
  openAddress: async () => undefined,
  isTrustedSender: () => true,
  clock: () => new Date(),
});
if (!started.ok) throw new Error(`not started: ${started.error.code}`);
const { handleCall } = started.value;

async function call<T>(channel: string, input: unknown): Promise<T> {
  const answer = (await handleCall(channel, input, 'page')) as Envelope<T>; // parsed by the contract on its way out
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.code} ${answer.error.detail ?? ''}`);
  return answer.value;
}

const project = await call<OutputOf<'projects.open'>>('projects.open', { kind: 'folder', folder });
const { id } = project;
const bases = new Map<string, string | null>();
for (const [path, content] of project.files) if ('text' in content) bases.set(path, content.text);
for (const { path, base } of project.drafts) bases.set(path, base);

async function type(path: string, step: number, base: string | null): Promise<void> {
  tell('typing', path, step);
  await call('drafts.write', { id, path, text: textAt(path, step), base });
  tell('typed', path, step);
}

async function save(path: string, step: number): Promise<void> {
  const { refused } = await call<OutputOf<'drafts.save-to-folder'>>('drafts.save-to-folder', {
    id,
    paths: [path],
  });
  for (const { code, detail } of refused)
    if (code !== 'no-draft') tell('refused', path, step, code, detail ?? '');
}

tell('ready');
for (let step = Number(first); ; step += 1) {
  const path = paths[step % paths.length] ?? paths[0];
  const base = bases.get(path) ?? null;
  await type(path, step, base);
  if (step % 4 !== 0) continue;
  const saving = save(path, step);
  bases.set(path, textAt(path, step));
  // Somebody goes on typing while it is saved, on top of what was there before.
  if (step % 8 === 0) {
    step += paths.length; // the same file
    await type(path, step, base);
  }
  await saving;
}
