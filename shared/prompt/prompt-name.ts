/** What a prompt file's path says about it. */
export interface PromptName {
  readonly name: string;
  readonly variant?: string;
  readonly isPartial: boolean;
  /** The last part of the name as people write it: "Plan a trip" for `plan-a-trip`. */
  readonly title: string;
  readonly extension: string;
}

/**
 * Reads the path of a prompt file: `prompts/trips/plan.playful.prompt` is the variant `playful` of `trips/plan`, and
 * `prompts/_tone.prompt` the partial `tone`. Folders below `promptsFolder` are part of the name.
 */
export function readPromptPath(path: string, promptsFolder = 'prompts'): PromptName {
  const below = promptsFolder === '' || path.startsWith(`${promptsFolder}/`);
  const inner = below
    ? path.slice(promptsFolder === '' ? 0 : promptsFolder.length + 1)
    : path.slice(path.lastIndexOf('/') + 1);
  const slash = inner.lastIndexOf('/') + 1;
  const file = inner.slice(slash);
  const isPartial = file.startsWith('_') && file.length > 1;
  const bare = isPartial ? file.slice(1) : file;
  const dot = bare.lastIndexOf('.');
  const stem = dot > 0 ? bare.slice(0, dot) : bare;
  const variantDot = stem.lastIndexOf('.');
  const hasVariant = variantDot > 0 && variantDot < stem.length - 1;
  const last = hasVariant ? stem.slice(0, variantDot) : stem;
  return {
    name: inner.slice(0, slash) + last,
    ...(hasVariant && { variant: stem.slice(variantDot + 1) }),
    isPartial,
    title: humanised(last),
    extension: dot > 0 ? bare.slice(dot + 1).toLowerCase() : '',
  };
}

function humanised(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
