import type { JudgedProject, JudgedPrompt } from '../../shared/check/engine.ts';
import { budgetFor } from '../../shared/policy/budget-for.ts';
import type { FileContent } from '../../shared/project/file-content.ts';
import { type LoadedProject, loadProject } from '../../shared/project/load-project.ts';
import { effortOf } from './effort.ts';
import type { DraftText, ProjectFile } from './engine-message.ts';
import { createJudgeOfBoth, type JudgePorts } from './judge-both.ts';
import { lookAt } from './look.ts';
import type { Preparation, PrepareWish } from './preparation.ts';
import { createPreparer } from './prepare.ts';
import type { LookAt, Snapshot } from './snapshot.ts';
import { withDrafts } from './with-drafts.ts';

/** Judges an open project as it is and with its drafts. It keeps what it read and judged, so that an edit costs little. */
export interface VersionsJudge {
  readonly open: (files: readonly ProjectFile[]) => void;
  readonly judge: (drafts: readonly DraftText[], look: LookAt | undefined) => Promise<Snapshot>;
  /** Makes a proposal ready; not while something else is judged. */
  readonly prepare: (wish: PrepareWish) => Promise<Preparation>;
}

/** Makes a judge for one project after another. */
export function createVersionsJudge(ports: JudgePorts): VersionsJudge {
  const judgeBoth = createJudgeOfBoth(ports);
  const prepare = createPreparer(judgeBoth);
  let files: ReadonlyMap<string, FileContent> = new Map();
  let live: LoadedProject | undefined;
  let draft: LoadedProject | undefined;

  async function judge(drafts: readonly DraftText[], look: LookAt | undefined): Promise<Snapshot> {
    live = loadProject(files, live);
    draft = loadProject(withDrafts(files, drafts), draft ?? live);
    const both = await judgeBoth(live, draft);
    const { draft: judged, live: judgedLive, comparison, report, facts } = both;
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
    prepare: (wish) => prepare(files, wish),
  };
}

function libraryOf({ project, prompts }: JudgedProject): Omit<Snapshot, 'report' | 'look' | 'effort'> {
  return {
    policy: project.policy,
    examplesFolder: project.config.examples,
    promptsFolder: promptsFolderOf(project),
    prompts: [...prompts].sort(byName).map(({ document }) => {
      const own = project.contracts.get(document.name)?.budget;
      const { tokens, cost } = budgetFor(project.policy, document.name, own);
      return {
        path: document.path,
        name: document.name,
        title: document.title ?? document.name,
        ...(document.variant !== undefined && { variant: document.variant }),
        ...(document.description !== undefined && { description: document.description }),
        ...(document.model !== undefined && { model: document.model }),
        ...(tokens !== undefined && { budgetTokens: tokens.value }),
        ...(cost !== undefined && { budgetCost: cost.value }),
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
