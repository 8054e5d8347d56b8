import { version } from '../../package.json';
import { printExample } from '../../shared/example/print-example.ts';
import { mergeFiles } from '../../shared/proposal/merge-file.ts';
import { createInquiryAnswerer } from './answer-inquiry.ts';
import { createBrowserSandbox } from './browser-sandbox.ts';
import { createVersionsComparer } from './compare-versions.ts';
import { overtaken } from './engine-client.ts';
import type { EngineLife, FromEngine, ToEngine } from './engine-message.ts';
import { createVersionsJudge } from './judge-versions.ts';

// The entry of the engine's worker. While it judges, newer wishes wait, and only the last of them is met.
const ports = {
  sandbox: createBrowserSandbox(),
  now: () => new Date().toISOString(),
  engineName: `galley/${version}`,
};
const judge = createVersionsJudge(ports);
const compare = createVersionsComparer(ports);
const inquire = createInquiryAnswerer(ports.now);
/** Questions about versions are answered one after the other. */
let lastAnswer: Promise<void> = Promise.resolve();
let wish: Extract<ToEngine, { kind: 'judge' }> | undefined;
let opened: Extract<ToEngine, { kind: 'base' }> | undefined;
const waiting: Extract<ToEngine, { kind: 'prepare' }>[] = [];
let isBusy = false;

self.onmessage = ({ data }: MessageEvent<ToEngine>) => {
  if (data.kind === 'print-example') {
    say({ kind: 'printed', id: data.id, ...printed(data.example) });
    return;
  }
  if (data.kind === 'compare' || data.kind === 'merge' || data.kind === 'inquire') {
    lastAnswer = lastAnswer.then(() => answer(data));
    return;
  }
  if (data.kind === 'base') opened = data;
  else if (data.kind === 'prepare') waiting.push(data);
  else wish = data;
  if (!isBusy) void work();
};

async function answer(question: Extract<ToEngine, { kind: 'compare' | 'merge' | 'inquire' }>): Promise<void> {
  const { id } = question;
  try {
    if (question.kind === 'merge')
      say({ kind: 'merged', id, files: mergeFiles(question.files).map(({ merged }) => merged) });
    else if (question.kind === 'inquire')
      say({ kind: 'found', id, finding: await inquire(question.files, question.inquiry) });
    else say({ kind: 'compared', id, look: await compare(question.before, question.after) });
  } catch (error) {
    say({ kind: 'unanswered', id, reason: reasonOf(error) });
  }
}

function printed(example: Parameters<typeof printExample>[0]) {
  try {
    return { text: printExample(example) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

async function work(): Promise<void> {
  isBusy = true;
  while (wish !== undefined || waiting.length > 0) {
    if (opened !== undefined) judge.open(opened.files);
    opened = undefined;
    if (wish !== undefined) await judgeDrafts(wish);
    else await prepareLast();
  }
  isBusy = false;
}

async function judgeDrafts({ generation, drafts, look }: NonNullable<typeof wish>): Promise<void> {
  wish = undefined;
  try {
    say({ kind: 'snapshot', generation, snapshot: await judge.judge(drafts, look) });
  } catch (error) {
    say({ kind: 'failed', generation, reason: reasonOf(error) });
  }
}

async function prepareLast(): Promise<void> {
  const last = waiting.pop();
  for (const { id } of waiting.splice(0)) say({ kind: 'prepared', id, reason: overtaken });
  if (last === undefined) return;
  try {
    say({ kind: 'prepared', id: last.id, preparation: await judge.prepare(last.wish) });
  } catch (error) {
    say({ kind: 'prepared', id: last.id, reason: reasonOf(error) });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const lock = `engine ${crypto.randomUUID()}`;
void navigator.locks.request(lock, () => {
  say({ kind: 'alive', lock });
  return new Promise(() => {}); // held until this worker is no more
});

function say(message: FromEngine | EngineLife): void {
  self.postMessage(message);
}
