import { knownProviders } from '../../../shared/models/known-providers.ts';
import { type AddressProblem, type Provider, problemOfAddress } from '../../../shared/models/provider.ts';

/** Variables of an environment, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The providers that an environment sets up, with where each has its key from. */
export interface EnvironmentProviders {
  readonly providers: readonly Provider[];
  /** The key of a provider, for its address only. */
  readonly keyOf: (provider: Provider) => string | undefined;
  /** The variables that a provider's key may stand in, the best first. */
  readonly keyNames: (id: string) => readonly string[];
  /** Addresses that nothing may be sent to, by the variable that holds them. */
  readonly problems: readonly { readonly variable: string; readonly problem: AddressProblem }[];
}

/** The variables that providers' own tools read. */
const usual: Readonly<Record<string, { readonly keys: readonly string[]; readonly address?: string }>> = {
  openai: { keys: ['OPENAI_API_KEY'], address: 'OPENAI_BASE_URL' },
  anthropic: { keys: ['ANTHROPIC_API_KEY'] },
  google: { keys: ['GEMINI_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'] },
  mistral: { keys: ['MISTRAL_API_KEY'] },
  openrouter: { keys: ['OPENROUTER_API_KEY'] },
};

const own = { key: 'GALLEY_KEY_', address: 'GALLEY_ADDRESS_' };

/**
 * Reads which models can be asked from an environment: the known providers, and any other by `GALLEY_ADDRESS_<ID>` with
 * `GALLEY_KEY_<ID>`. A key goes only where the same set of variables says: `OPENAI_API_KEY` never goes to an address
 * from `GALLEY_ADDRESS_OPENAI`. Nothing of it ever comes from a project.
 */
export function providersOfEnvironment(environment: Environment): EnvironmentProviders {
  const problems: { variable: string; problem: AddressProblem }[] = [];
  const ids = Object.keys(environment).flatMap((name) =>
    name.startsWith(own.address) && filled(environment[name]) !== undefined
      ? [name.slice(own.address.length).toLowerCase()]
      : [],
  );
  const all = [...new Set([...knownProviders.map(({ id }) => id), ...ids])];
  const keys = new Map<string, string>();
  const providers = all.flatMap((id): readonly Provider[] => {
    const known = knownProviders.find((provider) => provider.id === id);
    const { address, variable, keyNames } = addressOf(id, known, environment);
    const key = keyNames.map((name) => filled(environment[name])).find((value) => value !== undefined);
    const needsKey = key !== undefined || (known?.key !== undefined && variable === undefined);
    const problem = problemOfAddress(address, needsKey);
    if (problem !== undefined && variable !== undefined) problems.push({ variable, problem });
    if (problem !== undefined) return [];
    if (key !== undefined) keys.set(id, key);
    return [
      { id, kind: known?.kind ?? 'openai-compatible', address, ...(needsKey && { key: keyNames[0] ?? id }) },
    ];
  });
  return {
    providers,
    keyOf: ({ id }) => keys.get(id),
    keyNames: (id) =>
      addressOf(
        id,
        knownProviders.find((known) => known.id === id),
        environment,
      ).keyNames,
    problems,
  };
}

function addressOf(
  id: string,
  known: Provider | undefined,
  environment: Environment,
): { readonly address: string; readonly variable?: string; readonly keyNames: readonly string[] } {
  const suffix = id.toUpperCase().replaceAll('-', '_');
  const ownName = `${own.address}${suffix}`;
  const stated = filled(environment[ownName]);
  const ownKey = `${own.key}${suffix}`;
  if (stated !== undefined || known === undefined)
    return { address: stated ?? '', variable: ownName, keyNames: [ownKey] };
  const names = usual[id];
  const base = names?.address === undefined ? undefined : filled(environment[names.address]);
  const keyNames = [...(names?.keys ?? []), ownKey];
  if (base !== undefined && names?.address !== undefined)
    return { address: base, variable: names.address, keyNames };
  return { address: known.address, keyNames };
}

function filled(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
}
