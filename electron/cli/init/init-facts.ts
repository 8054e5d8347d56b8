import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { chooseProvider } from '../../../shared/models/choose-provider.ts';
import { knownProviders } from '../../../shared/models/known-providers.ts';
import { detectFiles } from '../../../shared/project/detect.ts';
import { isGlob } from '../../../shared/project/glob.ts';
import { runGit } from '../../services/git/run-git.ts';
import { UsageError } from '../exit.ts';
import { openProject } from '../open-project.ts';

/** Where proposals are reviewed. */
export type Host = 'github' | 'gitlab';

/** What set-up files are made from. */
export interface InitFacts {
  /** Absolute: the repository, and the project in it. */
  readonly repository: string;
  readonly root: string;
  /** Path of the project within the repository, with `/`; `.` where they are one. */
  readonly project: string;
  readonly host: Host;
  /** Which Galley CI installs, as npm takes it; undefined: the host's settings say it. */
  readonly package?: string;
  /** Models that prompts name, sorted. */
  readonly models: readonly string[];
  /** Ids of the providers that serve them, sorted; only such as can be in the name of a variable. */
  readonly providers: readonly string[];
  /** The folder of the prompts, where a README is not taken for a prompt. */
  readonly promptsFolder?: string;
  readonly examplesFolder: string;
  readonly policyPath: string;
}

/** Reads what `init` has to know. Without a repository, or with a name that no file can hold, it says what to do. */
export async function initFacts(
  path: string,
  wanted: { readonly host?: Host; readonly package?: string },
): Promise<InitFacts> {
  if (wanted.package !== undefined && !/^[\w@.:/+~#=%-]+$/.test(wanted.package))
    throw new UsageError(
      `"${wanted.package}" names no package. Give one with its version, or an address of one.`,
    );
  const { root, project } = openProject([path]);
  const top = await runGit(root, ['rev-parse', '--show-toplevel']);
  if (!top.ok)
    throw new UsageError(`"${root}" is not under git. Run "git init" there first, or name another folder.`);
  const repository = top.stdout.toString('utf8').replace(/\r?\n$/, '');
  const inside = relative(repository, root).split(sep).join('/') || '.';
  if (!/^[\w./ -]+$/u.test(inside))
    throw new UsageError(`the folder's name "${inside}" cannot stand in a workflow. Rename it first.`);
  const named = project.prompts.flatMap(({ model }) => (model === undefined ? [] : [model]));
  const models = [...new Set(named)].toSorted();
  const folder = project.config.prompts.find((pattern) => !isGlob(pattern) && !pattern.endsWith('.prompt'));
  const readme = folder === undefined ? undefined : `${folder}/README.md`;
  const isFree = readme !== undefined && detectFiles([readme], project.config).size === 0;
  return {
    repository,
    root,
    project: inside,
    host: wanted.host ?? (await hostOf(repository)),
    ...(wanted.package !== undefined && { package: wanted.package }),
    models,
    providers: [...new Set(models.flatMap(providerOf))].toSorted(),
    ...(folder !== undefined && isFree && { promptsFolder: folder }),
    examplesFolder: project.config.examples,
    policyPath: project.config.policy,
  };
}

/** By the address that proposals go to, else by the files of a host that are there already. */
async function hostOf(repository: string): Promise<Host> {
  const origin = await runGit(repository, ['config', '--get', 'remote.origin.url']);
  const address = origin.ok ? origin.stdout.toString('utf8').toLowerCase() : '';
  if (address.includes('github')) return 'github';
  return address.includes('gitlab') || existsSync(join(repository, '.gitlab-ci.yml')) ? 'gitlab' : 'github';
}

function providerOf(model: string): readonly string[] {
  const slash = model.indexOf('/');
  const stated = slash > 0 ? model.slice(0, slash).toLowerCase() : undefined;
  const id = chooseProvider(model, knownProviders)?.provider.id ?? stated;
  // It becomes part of a variable's name: what else prompts say never gets into a workflow.
  return id !== undefined && /^[a-z][a-z0-9-]{0,30}$/.test(id) ? [id] : [];
}
