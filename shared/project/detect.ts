import { defaultConfig, type ProjectConfig } from './config.ts';
import { globBase, globToRegExp, isGlob } from './glob.ts';

/** What a file is to a project. */
export type DetectedFile =
  | { readonly kind: 'config' | 'policy' }
  | { readonly kind: 'prompt'; readonly name: string; readonly variant?: string; readonly isPartial: boolean }
  | { readonly kind: 'contract'; readonly prompt: string }
  | { readonly kind: 'example'; readonly prompt: string; readonly name: string }
  /** `stem` is the file's name without `.rec.yaml`: an example's name, or one with a variant's after a dot. */
  | { readonly kind: 'recording'; readonly prompt: string; readonly stem: string }
  /** A prompt of another tool that this version cannot read. */
  | { readonly kind: 'foreign'; readonly format: string };

/** The path of a project's settings. */
export const configPath = 'galley.yaml';

/** Folders in which no prompts are looked for, at any depth; nor in those whose names begin with a dot. */
export const skippedFolders: ReadonlySet<string> = new Set([
  'node_modules',
  'dist',
  'build',
  'coverage',
  'vendor',
]);

/**
 * Tells what each file of a project is; files that are nothing to it are left out. `paths` are relative to the project,
 * with `/`. Without settings (`config` undefined), prompts are the `.prompt` files and `<name>/system.md` in `prompts/`;
 * without such a folder, those anywhere, named from the folder that holds them all.
 */
export function detectFiles(
  paths: readonly string[],
  config?: ProjectConfig,
): ReadonlyMap<string, DetectedFile> {
  const settings = config ?? defaultConfig;
  const visible = paths.filter((path) => !isSkipped(path));
  const places = config ? config.prompts.map(placeOf) : [undeclaredPlace(visible)];
  const examples = trimFolder(settings.examples);
  const present = new Set(visible);
  const detected = new Map<string, DetectedFile>();
  for (const path of visible) {
    const file = detectFile(path, places, examples, settings.policy);
    if (file) detected.set(path, file);
    else if (path.endsWith('/user.md') && present.has(path.replace(/user\.md$/, 'system.md')))
      detected.set(path, { kind: 'foreign', format: 'a user.md beside a system.md' });
  }
  return detected;
}

/** Where prompts are looked for, and the folder from which they are named (empty for the project's own). */
interface Place {
  readonly base: string;
  readonly accepts: (path: string) => boolean;
}

function detectFile(
  path: string,
  places: readonly Place[],
  examples: string,
  policy: string,
): DetectedFile | undefined {
  if (path === configPath) return { kind: 'config' };
  if (path === policy) return { kind: 'policy' };
  if (path.startsWith(`${examples}/`)) return detectExample(path.slice(examples.length + 1));
  for (const place of places) {
    if (!isInside(path, place.base)) continue;
    const inside = place.base === '' ? path : path.slice(place.base.length + 1);
    if (place.accepts(path)) return detectPrompt(inside);
    if (/\.checks\.ya?ml$/.test(inside))
      return { kind: 'contract', prompt: inside.replace(/\.checks\.ya?ml$/, '') };
  }
  const format = foreignFormat(path);
  return format === undefined ? undefined : { kind: 'foreign', format };
}

/** `trips/_tone.formal.prompt` is the variant `formal` of the shared passage `trips/tone`. */
function detectPrompt(inside: string): DetectedFile {
  const slash = inside.lastIndexOf('/') + 1;
  const folder = inside.slice(0, slash);
  const file = inside.slice(slash);
  if (file === 'system.md' && folder !== '')
    return { kind: 'prompt', name: folder.slice(0, -1), isPartial: false };
  const stem = file.replace(/\.(?:prompt|md|txt)$/, '');
  const isPartial = stem.startsWith('_');
  const name = isPartial ? stem.slice(1) : stem;
  const dot = file.endsWith('.prompt') ? name.lastIndexOf('.') : -1;
  if (dot <= 0) return { kind: 'prompt', name: folder + name, isPartial };
  return { kind: 'prompt', name: folder + name.slice(0, dot), variant: name.slice(dot + 1), isPartial };
}

function detectExample(inside: string): DetectedFile | undefined {
  const match = /^(?<prompt>.+)\/(?<name>[^/]+?)(?<rec>\.rec)?\.ya?ml$/.exec(inside)?.groups;
  if (match?.prompt === undefined || match.name === undefined) return undefined;
  const { prompt, name } = match;
  return match.rec ? { kind: 'recording', prompt, stem: name } : { kind: 'example', prompt, name };
}

function placeOf(pattern: string): Place {
  const folder = trimFolder(pattern);
  if (isGlob(folder)) {
    const expression = globToRegExp(folder);
    return {
      base: globBase(folder),
      accepts: (path) => expression.test(path) && /\.(?:prompt|md|txt)$/.test(path),
    };
  }
  if (isPromptFile(folder))
    return {
      base: folder.slice(0, Math.max(0, folder.lastIndexOf('/'))),
      accepts: (path) => path === folder,
    };
  return { base: folder, accepts: isPromptFile };
}

function undeclaredPlace(paths: readonly string[]): Place {
  const prompts = paths.filter(isPromptFile);
  const usual = defaultConfig.prompts[0] ?? '';
  if (prompts.some((path) => path.startsWith(`${usual}/`))) return placeOf(usual);
  return { base: commonFolder(prompts), accepts: isPromptFile };
}

function isPromptFile(path: string): boolean {
  return path.endsWith('.prompt') || path.endsWith('/system.md');
}

/** The deepest folder that holds all files; for `<name>/system.md`, `<name>` is the prompt and not its folder. */
function commonFolder(paths: readonly string[]): string {
  let common: readonly string[] | undefined;
  for (const path of paths) {
    const folders = path.split('/').slice(0, path.endsWith('/system.md') ? -2 : -1);
    const shared = common ?? folders;
    const differs = shared.findIndex((folder, index) => folders[index] !== folder);
    common = differs === -1 ? shared : shared.slice(0, differs);
  }
  return (common ?? []).join('/');
}

function foreignFormat(path: string): string | undefined {
  if (path.endsWith('.prompty')) return 'Prompty';
  if (/\.prompt\.ya?ml$/.test(path)) return 'GitHub Models';
  if (/(?:^|\/)promptfooconfig\.(?:ya?ml|json)$/.test(path)) return 'promptfoo';
  return undefined;
}

function isSkipped(path: string): boolean {
  return path
    .split('/')
    .some(
      (segment, index, all) =>
        index < all.length - 1 && (segment.startsWith('.') || skippedFolders.has(segment)),
    );
}

function isInside(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/** A folder as it begins paths: without `./` before and `/` after it; `.` is the project itself. */
function trimFolder(folder: string): string {
  const trimmed = folder.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  return trimmed === '.' ? '' : trimmed;
}
