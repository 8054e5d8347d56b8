import { splitModelName } from '../cost/model-name.ts';
import type { Provider } from './provider.ts';

/** Who is asked for a model, and what that provider calls it. */
export interface ProviderChoice {
  readonly provider: Provider;
  readonly model: string;
}

/**
 * Finds who serves a model that a prompt names: a provider that lists the name, else the one that the name begins with
 * (`ollama/llama3.2`, promptfoo's `openai:chat:gpt-4o`, Genkit's `googleai/…` for `google`), else the only one that
 * there is. Undefined when nobody is set up for it.
 */
export function chooseProvider(model: string, providers: readonly Provider[]): ProviderChoice | undefined {
  const name = model.trim();
  for (const provider of providers) {
    const own = Object.hasOwn(provider.models ?? {}, name) ? provider.models?.[name] : undefined;
    if (own !== undefined) return { provider, model: own };
  }
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(0, slash)).toLowerCase();
  const named = providers.find(({ id }) => id === first);
  if (named !== undefined) return { provider: named, model: name.slice(slash + 1) };
  const split = splitModelName(name);
  const known = providers.find(({ id }) => id === split.provider);
  if (known !== undefined) return { provider: known, model: split.name };
  const [only, ...others] = providers;
  // A name with a provider of its own is meant for that one and for nobody else.
  return only !== undefined && others.length === 0 && split.provider === undefined
    ? { provider: only, model: name }
    : undefined;
}
