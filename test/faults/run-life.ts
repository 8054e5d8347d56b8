import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import { beginLife, type Life } from './life.ts';
import { type Step, steps } from './step.ts';

/** What a fault did to a step. `told`: every code that was answered, `ok` where it went on; none where it cannot be met. */
export interface Cell {
  readonly step: Step;
  readonly told: readonly string[];
}

/** What a life with a fault has shown. */
export interface LifeReport {
  readonly cells: readonly Cell[];
  /** In words; empty when nothing was lost, doubled or damaged, and all went on when all was well again. */
  readonly wrong: readonly string[];
}

/** No call may take longer than this, in milliseconds, whatever happens. */
const bound = 60_000;

/** Leads a project through its life with a fault at each step, and then without it. */
export async function runFault(fault: Fault, tries = fault.tries ?? 10): Promise<LifeReport> {
  if (!fault.isFinal) return runLife(fault, tries, steps);
  const reports: LifeReport[] = [];
  for (const step of steps)
    if (fault.waysAt(step).length > 0)
      reports.push(await runLife(fault, tries, steps.slice(0, steps.indexOf(step) + 1)));
  const cells = steps.map((step, index): Cell => {
    const report = reports.find((one) => one.cells.length === index + 1);
    return { step, told: report?.cells[index]?.told ?? [] };
  });
  return { cells, wrong: reports.flatMap(({ wrong }) => wrong) };
}

async function runLife(fault: Fault, tries: number, led: readonly Step[]): Promise<LifeReport> {
  const { undo, ...place } = (await fault.place?.()) ?? {};
  const life = await beginLife(place);
  const cells: Cell[] = [];
  const wrong: string[] = [];
  try {
    for (const step of led) {
      const isLast = step === led.at(-1);
      const isMet = !fault.isFinal || isLast;
      await life.prepare(step);
      const told = isMet ? await meet(life, fault, step, tries) : [];
      cells.push({ step, told });
      if (fault.isFinal && isMet) break;
      if (told.at(-1) !== 'ok') {
        await life.prepare(step);
        const after = await within(life.act(step));
        if (after !== 'ok') wrong.push(`${step}: afterwards it says ${after}`);
      }
      wrong.push(...life.inspect(step).map((what) => `${step}: ${what}`));
      if (wrong.length > 0) break;
    }
    wrong.push(...(fault.after?.(life) ?? []));
    return { cells, wrong };
  } finally {
    await life.close();
    undo?.();
  }
}

/** Tries a step while the fault is there, in each way in which it can be. */
async function meet(life: Life, fault: Fault, step: Step, tries: number): Promise<readonly string[]> {
  const told: string[] = [];
  for (const way of fault.waysAt(step)) {
    await fault.begin(life, way, step);
    for (let turn = 0; turn < tries && told.at(-1) !== 'ok'; turn += 1) {
      const code = await within(life.act(step));
      if (!told.includes(code)) told.push(code);
      else if (code === 'ok') break;
    }
    await fault.end(life);
    if (told.at(-1) === 'ok') break;
  }
  return told;
}

async function within(act: Promise<string>): Promise<string> {
  const patience = new AbortController();
  const late = wait(bound, 'did not end', { signal: patience.signal }).catch(() => 'did not end');
  const code = await Promise.race([act, late]);
  patience.abort();
  return code;
}
