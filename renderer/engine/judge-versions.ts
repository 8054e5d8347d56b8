import { compareProjects } from '../../shared/check/compare-projects.ts';
import {
  createEngine,
  type Engine,
  type JudgedProject,
  type JudgedPrompt,
} from '../../shared/check/engine.ts';
import type { Facts } from '../../shared/check/facts.ts';
import { createJobResults } from '../../shared/check/job-results.ts';
import {
  addTokenCounters,
  costFacts,
  findSecrets,
  type TokenCounters,
  tokenFacts,
} from '../../shared/check/load-facts.ts';
import { makeReport } from '../../shared/check/make-report.ts';
import type { Sandbox } from '../../shared/check/sandbox-job.ts';
import { settle } from '../../shared/check/settle.ts';
import { digest } from '../../shared/digest.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import type { FileContent } from '../../shared/project/file-content.ts';
import { type LoadedProject, loadProject } from '../../shared/project/load-project.ts';
import { effortOf } from './effort.ts';
import type { DraftText, ProjectFile } from './engine-message.ts';
import { lookAt } from './look.ts';
import type { LookAt, Snapshot } from './snapshot.ts';

/** Judges an open project as it is and with its drafts. It keeps what it read and judged, so that an edit costs little. */
export interface VersionsJudge {
  readonly open: (files: readonly ProjectFile[]) => void;
  readonly judge: (drafts: readonly DraftText[], look: LookAt | undefined) => Promise<Snapshot>;
}

/** What the judge must be given. `now` is ISO 8601. */
export interface JudgePorts {
  readonly sandbox: Sandbox;
  readonly now: () => string;
  /** Name and version of the engine, as reports name it. */
  readonly engineName: string;
}

/** Makes a judge for one project after another. */
export function createVersionsJudge({ sandbox, now, engineName }: JudgePorts): VersionsJudge {
  const results = createJobResults();
  const counters: TokenCounters = new Map();
  let files = new Map<string, FileContent>();
  let live: LoadedProject | undefined;
  let draft: LoadedProject | undefined;
  let working: { readonly policy: Policy; readonly facts: Facts; readonly engine: Engine } | undefined;
  const digestOf = rememberingDigest();

  async function engineFor(policy: Policy) {
    if (working?.policy !== policy) {
      const asOf = now();
      const costs = await costFacts(policy, asOf);
      const facts = { engine: engineName, asOf, ...tokenFacts(counters), ...costs };
      working = { policy, facts, engine: createEngine(facts) };
    }
    return working;
  }

  async function judge(drafts: readonly DraftText[], look: LookAt | undefined): Promise<Snapshot> {
    live = loadProject(files, live);
    draft = loadProject(withDrafts(files, drafts), draft ?? live);
    const [before, after] = [live, draft];
    await addTokenCounters(counters, before.project);
    await addTokenCounters(counters, after.project);
    const { engine, facts } = await engineFor(after.project.policy);
    const judgedLive = await settle(() => engine.judgeProject(before.project, results), results, sandbox);
    const judged = await settle(() => engine.judgeProject(after.project, results), results, sandbox);
    const comparison = await settle(
      () => compareProjects(judged, judgedLive, 'live', engine, results),
      results,
      sandbox,
    );
    const secrets = await findSecrets(after.project);
    const report = makeReport({
      judged,
      readFindings: after.findings,
      comparison,
      facts: { ...facts, secrets },
      digest: digestOf,
    });
    const shown = look === undefined ? undefined : lookAt(judged, judgedLive, look);
    const effort = effortOf(judged, judgedLive, comparison.reached, facts.costOf);
    return { report, ...libraryOf(judged), ...(effort && { effort }), ...(shown && { look: shown }) };
  }

  return {
    open: (opened) => {
      files = new Map(opened);
      live = undefined;
      draft = undefined;
    },
    judge,
  };
}

function withDrafts(
  files: ReadonlyMap<string, FileContent>,
  drafts: readonly DraftText[],
): ReadonlyMap<string, FileContent> {
  const result = new Map(files);
  for (const [path, text] of drafts) {
    if (text === null) result.delete(path);
    else result.set(path, { text });
  }
  return result;
}

function libraryOf({ project, prompts }: JudgedProject): Omit<Snapshot, 'report' | 'look' | 'effort'> {
  return {
    policy: project.policy,
    examplesFolder: project.config.examples,
    promptsFolder: promptsFolderOf(project),
    prompts: [...prompts].sort(byName).map(({ document }) => {
      const budget = { ...project.policy.budget, ...project.contracts.get(document.name)?.budget };
      return {
        path: document.path,
        name: document.name,
        title: document.title ?? document.name,
        ...(document.variant !== undefined && { variant: document.variant }),
        ...(document.description !== undefined && { description: document.description }),
        ...(document.model !== undefined && { model: document.model }),
        ...(budget.tokens !== undefined && { budgetTokens: budget.tokens }),
        ...(budget.cost !== undefined && { budgetCost: budget.cost }),
      };
    }),
    passages: [...project.partials.values()].map((partial) => ({
      path: partial.path,
      name: partial.name,
      title: partial.title ?? partial.name,
      usedBy: prompts
        .filter((prompt) => [...prompt.partials.values()].includes(partial))
        .map(({ document }) => document.path),
    })),
  };
}

/** The folder from which prompts are named: told by a prompt that is there, else by the settings. */
function promptsFolderOf({ prompts, partials, config }: JudgedProject['project']): string {
  const known = [...prompts, ...partials.values()].find(({ path }) => path.endsWith('.prompt'));
  if (known === undefined) return config.prompts.find((folder) => /^[^*?[{]+$/.test(folder)) ?? 'prompts';
  const folders = known.path.split('/').slice(0, -known.name.split('/').length);
  return folders.join('/');
}

/** A prompt before its variants. */
function byName({ document: left }: JudgedPrompt, { document: right }: JudgedPrompt): number {
  const [one, other] = [left, right].map(({ name, variant = '' }) => `${name} ${variant}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

/** The engine's own digest, kept for texts that stay: most files of a project do between two keystrokes. */
function rememberingDigest(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size > 20_000) known.clear();
    const made = digest(text);
    known.set(text, made);
    return made;
  };
}
