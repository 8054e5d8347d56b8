import { version } from '../../package.json';
import { printExample } from '../../shared/example/print-example.ts';
import { createBrowserSandbox } from './browser-sandbox.ts';
import type { EngineLife, FromEngine, ToEngine } from './engine-message.ts';
import { createVersionsJudge } from './judge-versions.ts';

// The entry of the engine's worker. While it judges, newer wishes wait, and only the last of them is met.
const judge = createVersionsJudge({
  sandbox: createBrowserSandbox(),
  now: () => new Date().toISOString(),
  engineName: `galley/${version}`,
});
let wish: Extract<ToEngine, { kind: 'judge' }> | undefined;
let opened: Extract<ToEngine, { kind: 'base' }> | undefined;
let isBusy = false;

self.onmessage = ({ data }: MessageEvent<ToEngine>) => {
  if (data.kind === 'print-example') {
    say({ kind: 'printed', id: data.id, ...printed(data.example) });
    return;
  }
  if (data.kind === 'base') opened = data;
  else wish = data;
  if (!isBusy) void work();
};

function printed(example: Parameters<typeof printExample>[0]) {
  try {
    return { text: printExample(example) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

async function work(): Promise<void> {
  isBusy = true;
  while (wish !== undefined) {
    const { generation, drafts, look } = wish;
    wish = undefined;
    if (opened !== undefined) judge.open(opened.files);
    opened = undefined;
    try {
      say({ kind: 'snapshot', generation, snapshot: await judge.judge(drafts, look) });
    } catch (error) {
      say({ kind: 'failed', generation, reason: reasonOf(error) });
    }
  }
  isBusy = false;
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
