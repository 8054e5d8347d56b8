import type { Report } from '../../../shared/check/report.ts';
import type { InputOf } from '../../../shared/ipc/api.ts';
import { knownProviders } from '../../../shared/models/known-providers.ts';

/** The provider that the form stands for when it is none of those that Galley knows. */
export const otherProvider = 'other';

/** What the page sends to set up a provider, but for the job's name. */
export type TypedProvider = Omit<InputOf<'providers.save'>, 'job'>;

const kinds = ['openai-compatible', 'anthropic', 'google', 'mistral'] as const;

/** The models that the project's prompts name. */
export function promptModels(report: Pick<Report, 'prompts'> | undefined): readonly string[] {
  const all = (report?.prompts ?? []).flatMap(({ model }) => model ?? []);
  return [...new Set(all)].sort();
}

/** Reads the form; fields of names are called `name 0` and so on, in the order of `models`. */
export function readModelForm(
  data: FormData,
  models: readonly string[],
  fixedId: string | undefined,
): TypedProvider {
  const word = (name: string): string => String(data.get(name) ?? '').trim();
  const chosen = word('provider');
  const known = knownProviders.find(({ id }) => id === chosen);
  const kind = kinds.find((one) => one === word('kind')) ?? known?.kind ?? 'openai-compatible';
  const names = models.map((model, index) => [model, word(`name ${index}`)] as const);
  const key = word('key');
  return {
    id: fixedId ?? known?.id ?? word('id'),
    kind,
    address: word('address').replace(/\/+$/, ''),
    models: Object.fromEntries(names.filter(([, name]) => name !== '')),
    ...(key !== '' && { key }),
    lasting: data.has('lasting'),
  };
}
