import type { Excerpt } from '../check/excerpt.ts';
import { isJsonObject } from '../json.ts';
import type { Project } from '../project/project.ts';
import type { Pointer } from '../yaml/locate-yaml.ts';
import { searchFor, type TextSearch } from './search-text.ts';

/** A place in a project that mentions something. */
export interface Mention {
  readonly path: string;
  /** `file`: a prompt, a contract, the policy or the settings. `name`: only the file's name mentions it. */
  readonly of: 'recording' | 'example' | 'file' | 'name';
  /** For a recording: the index of the run. */
  readonly run?: number;
  /** For recordings and examples: the keys and indexes that lead to the text in the file. */
  readonly pointer?: Pointer;
  /** What stands around it, as it is written. */
  readonly excerpt: Excerpt;
}

/**
 * Every place that mentions a text: recorded answers and what was asked, examples, prompts and all other files that were
 * read. Case, accents and white space do not matter; see `searchFor`. Ordered by path and place. Nothing is found for a
 * text without a letter or digit.
 */
export function findMentions(project: Project, wanted: string): readonly Mention[] {
  const search = searchFor(wanted);
  if (search === undefined) return [];
  const recordings = [...project.recordings.values()].flatMap(({ path, runs }) =>
    runs.flatMap((run, index) =>
      inValue(run, ['runs', index], search).map((found) => ({
        path,
        of: 'recording' as const,
        run: index,
        ...found,
      })),
    ),
  );
  const examples = [...project.examples.values()]
    .flat()
    .flatMap(({ path, description, history, input, checks }) =>
      inValue({ description, history, input, expect: checks }, [], search).map((found) => ({
        path,
        of: 'example' as const,
        ...found,
      })),
    );
  const read = new Set([
    ...[...project.recordings.values()].map(({ path }) => path),
    ...[...project.examples.values()].flat().map(({ path }) => path),
  ]);
  const files = [...project.texts].flatMap(([path, text]): readonly Mention[] => {
    const excerpt = read.has(path) ? undefined : search(text);
    return excerpt === undefined ? [] : [{ path, of: 'file', excerpt }];
  });
  const told = new Set([...recordings, ...examples, ...files].map(({ path }) => path));
  const names = [...project.texts.keys()].flatMap((path): readonly Mention[] => {
    const excerpt = told.has(path) ? undefined : search(path);
    return excerpt === undefined ? [] : [{ path, of: 'name', excerpt }];
  });
  return [...recordings, ...examples, ...files, ...names].sort((left, right) =>
    left.path < right.path ? -1 : Number(left.path > right.path),
  );
}

interface Found {
  readonly pointer: Pointer;
  readonly excerpt: Excerpt;
}

/** Every text of a value that mentions it, keys too. */
function inValue(value: unknown, pointer: Pointer, search: TextSearch): readonly Found[] {
  if (typeof value === 'string') {
    const excerpt = search(value);
    return excerpt === undefined ? [] : [{ pointer, excerpt }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((member, index) => inValue(member, [...pointer, index], search));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const excerpt = search(key);
    const own = excerpt === undefined ? [] : [{ pointer: [...pointer, key], excerpt }];
    return [...own, ...inValue(member, [...pointer, key], search)];
  });
}
