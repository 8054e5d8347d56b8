import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { LineMessage } from '../../electron/worker/thread-line.ts';

/** The source of a thread's file that runs a history's thread in the mood that another file tells. */
export function moodyEntry(moodFile: string): string {
  return `import { startMoodyThread } from ${JSON.stringify(import.meta.url)};\nawait startMoodyThread(${JSON.stringify(moodFile)});\n`;
}

/**
 * A history's thread that does as a file says: `crash <call>` ends it when it is asked for that, `crash-after <call>`
 * when it has done it and would answer, `hang <call>` turns in a circle for ever, `deaf <call>` never answers. Once it
 * did so, `<file>.seen` is there. Without the file, and for all other calls, it is the real one.
 */
export async function startMoodyThread(file: string): Promise<void> {
  if (parentPort === null) return;
  const port = parentPort;
  const ending = new Set<number>();
  const post = port.postMessage.bind(port);
  const on = port.on.bind(port);
  port.postMessage = (message: LineMessage) => {
    if (message.kind === 'answer' && ending.has(message.id)) process.exit(1);
    post(message);
  };
  const listen = (handle: (message: LineMessage) => void) =>
    on('message', (message: LineMessage) => {
      const mood = message.kind === 'call' ? moodFor(file, message.name) : undefined;
      if (mood === 'crash') process.exit(1);
      if (mood === 'hang') for (;;);
      if (mood === 'crash-after' && message.kind === 'call') ending.add(message.id);
      if (mood !== 'deaf') handle(message);
    });
  // All that the real thread listens to.
  port.on = ((_event: 'message', handle: (message: LineMessage) => void) => listen(handle)) as typeof port.on;
  await import('../../electron/services/history/history-thread.ts');
}

function moodFor(file: string, name: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const [mood, call] = readFileSync(file, 'utf8').split(' ');
  if (call !== name) return undefined;
  writeFileSync(`${file}.seen`, '');
  return mood;
}
