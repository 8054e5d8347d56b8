import crypto, { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { version } from '../../package.json' with { type: 'json' };
import { lowerLimits } from '../../shared/answers/spend.ts';
import { counted } from '../../shared/check/words.ts';
import { chooseProvider } from '../../shared/models/choose-provider.ts';
import { isFree } from '../../shared/models/provider.ts';
import type { SpendingLimits } from '../../shared/policy/policy.ts';
import { openAnswersJournal } from '../services/answers/answers-journal.ts';
import type { AskedModel } from '../services/answers/answers-needs.ts';
import { runAnswers } from '../services/answers/run-answers.ts';
import { openSpendBook } from '../services/answers/spend-book.ts';
import { writeAnswers } from '../services/answers/write-answers.ts';
import { dataFolderAt } from '../services/data/data-folder.ts';
import { dataFolder } from '../services/data/own-data-folder.ts';
import { createModelClient } from '../services/models/create-model-client.ts';
import { limitsFor, type ModelNeeds } from '../services/models/model-client.ts';
import {
  type EnvironmentProviders,
  providersOfEnvironment,
} from '../services/models/providers-of-environment.ts';
import { createNodeSandbox } from '../worker/node-sandbox.ts';
import { askUser, canAskUser } from './ask-user.ts';
import { compareRecord } from './compare-record.ts';
import { couldNotRun, UsageError } from './exit.ts';
import { listenForInterrupts } from './interrupts.ts';
import { paintFor, writeOutput } from './output.ts';
import { type PlannedRecord, planRecord } from './plan-record.ts';
import type { RecordOptions } from './record-command.ts';
import { nothingAskedMarkdown, recordMarkdown } from './record-markdown.ts';
import { recordPlan } from './record-plan.ts';
import { leftOut, prettyRecord, recordReport, titleOf } from './record-report.ts';
import { addressWords, dollars, estimateWords } from './record-words.ts';

/** How many models are asked at once. */
const parallel = 4;

/** Who recorded, as recordings tell it. */
const by = `galley/${version}`;

/** Plans, shows the cost, asks, and writes what came. */
export async function record(names: readonly string[], options: RecordOptions): Promise<void> {
  const setUp = providersOfEnvironment(process.env);
  const [bad] = setUp.problems;
  if (bad !== undefined) throw new UsageError(addressWords(bad.variable, bad.problem));
  const sandbox = createNodeSandbox();
  const planned = await planRecord(
    { names, ...options },
    (model) => costsNothing(setUp, model),
    sandbox,
  ).finally(() => sandbox.close());
  const own: SpendingLimits = options.limit === undefined ? {} : { perRun: options.limit };
  const limits = lowerLimits(own, planned.opened.project.policy.spending);
  const isPlanOnly = options.dryRun === true || planned.asks.length === 0;
  if (isPlanOnly) {
    if (options.dryRun !== true && planned.plan.left.length > 0) process.exitCode = 1;
    if (options.dryRun !== true && options.report !== undefined)
      await writeOutput(nothingAskedMarkdown(leftOut(planned.plan)), options.report);
    return writeOutput(recordPlan(planned, limits, options.format), undefined);
  }
  refuseUnanswerable(setUp, planned);
  process.stderr.write(estimateWords(planned.estimate, limits.perRun));
  if (options.yes !== true && !(await mayAsk(planned))) {
    process.stderr.write('Nothing was asked.\n');
    process.exitCode = couldNotRun;
    return;
  }
  await askAndWrite(setUp, planned, limits, options);
}

async function askAndWrite(
  setUp: EnvironmentProviders,
  planned: PlannedRecord,
  limits: SpendingLimits,
  { format, into, report: reportFile }: RecordOptions,
): Promise<void> {
  const { opened, facts, asks, beginRedaction } = planned;
  const data = dataFolderAt(dataFolder(process.env)).answers;
  const now = (): Date => new Date();
  const journal = await openAnswersJournal(join(data, 'unfinished'), digest(opened.root), now);
  const interrupts = listenForInterrupts(() =>
    process.stderr.write('Stopping. What is on its way is waited for; Ctrl-C again gives it up.\n'),
  );
  const names = new Map(planned.plan.asks.map((ask) => [ask.key, titleOf(ask)]));
  const needs = {
    modelFor: modelsOf(setUp),
    book: openSpendBook(join(data, 'spent'), randomUUID(), limits, () => localDay(now())),
    journal,
    beginRedaction,
    costOf: (model: string, usage: { readonly inputTokens: number; readonly outputTokens: number }) =>
      facts.costOf?.(model, usage, undefined)?.value,
    isLimited: limits.perRun !== undefined || limits.perDay !== undefined,
    digest,
    now,
    wait: async (milliseconds: number, signal: AbortSignal) => {
      process.stderr.write(`Waiting ${Math.ceil(milliseconds / 1000)} s before asking again.\n`);
      await pause(milliseconds, undefined, { signal }).catch(() => undefined);
    },
    chance: Math.random,
    parallel,
  };
  let came = 0;
  const result = await runAnswers(asks, needs, {
    ...interrupts,
    onEvent: (run, event) => {
      if (event.kind !== 'attempt' || event.attempt.kind !== 'answered') return;
      came += 1;
      const name = names.get(event.key.slice(0, event.key.lastIndexOf('\n'))) ?? '';
      process.stderr.write(`${came}/${run.attempts.size} ${name} · ${dollars(run.spent)}\n`);
    },
  });
  interrupts.end();
  const root = into === undefined ? opened.root : resolve(into);
  const written = await writeAnswers(root, result.answered, by);
  const recorded = recordReport(planned, result, written, interrupts.stop.aborted);
  if (recorded.unwritten.length === 0) await journal.close();
  const compared = reportFile === undefined ? undefined : await compareRecord(planned, result.answered, by);
  if (compared !== undefined) await writeOutput(recordMarkdown(recorded, compared), reportFile);
  const report = { ...recorded, ...(compared !== undefined && { compared }) };
  const text =
    format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : prettyRecord(report, paintFor(undefined));
  await writeOutput(text, undefined);
  if (report.stopped) process.exitCode = 130;
  else if (report.missing.length + report.unwritten.length + report.left.length > 0) process.exitCode = 1;
}

async function mayAsk({ estimate }: PlannedRecord): Promise<boolean> {
  if (!canAskUser())
    throw new UsageError(
      'this would spend money, and there is nobody to ask. Say --yes, or look with --dry-run.',
    );
  return askUser(`Ask for ${counted(estimate.answers, 'answer')}?`);
}

/** Before anything is spent: whoever is to be asked must be set up. */
function refuseUnanswerable(
  { providers, keyOf, keyNames }: EnvironmentProviders,
  { plan }: PlannedRecord,
): void {
  for (const model of new Set(plan.asks.map((ask) => ask.model))) {
    const choice = chooseProvider(model, providers);
    if (choice === undefined)
      throw new UsageError(
        `no provider is set up for the model "${model}". Name its address in GALLEY_ADDRESS_<ID> and call the model <id>/…, or ask another with --model.`,
      );
    const { provider } = choice;
    if (provider.key !== undefined && keyOf(provider) === undefined)
      throw new UsageError(
        `the model "${model}" needs a key of ${provider.id}. Put it into the variable ${keyNames(provider.id).join(' or ')}.`,
      );
  }
}

function modelsOf({ providers, keyOf }: EnvironmentProviders): (model: string) => AskedModel | undefined {
  const needs: Omit<ModelNeeds, 'limits'> = {
    fetch: globalThis.fetch,
    clock: () => performance.now(),
    now: () => new Date(),
  };
  return (model) => {
    const choice = chooseProvider(model, providers);
    if (choice === undefined) return undefined;
    const { provider } = choice;
    return {
      provider: provider.id,
      client: createModelClient(provider, keyOf(provider), { ...needs, limits: limitsFor(provider) }),
      model: choice.model,
      isFree: isFree(provider),
    };
  };
}

function costsNothing({ providers }: EnvironmentProviders, model: string): boolean {
  const provider = chooseProvider(model, providers)?.provider;
  return provider !== undefined && isFree(provider);
}

/** The day by the clock on the wall: limits by the day are people's. */
function localDay(now: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function digest(text: string): string {
  return crypto.createHash('sha256').update(text).digest('hex');
}
