import { chooseProvider } from '../../../shared/models/choose-provider.ts';
import { isFree, type Provider } from '../../../shared/models/provider.ts';
import { createModelClient } from '../models/create-model-client.ts';
import { limitsFor, type ModelLimits, type ModelNeeds } from '../models/model-client.ts';
import type { Providers } from '../models/providers.ts';
import type { AskedModel } from './answers-needs.ts';

/** Tells of a model whether asking it costs nothing. */
export function freeModels(providers: readonly Provider[]): (model: string) => boolean {
  return (model) => {
    const provider = chooseProvider(model, providers)?.provider;
    return provider !== undefined && isFree(provider);
  };
}

/** Who is asked for a model, with the keys as they are now. */
export async function modelsOf(
  providers: Providers,
  needs: Omit<ModelNeeds, 'limits'> & { readonly limits?: Partial<ModelLimits> },
): Promise<(model: string) => AskedModel | undefined> {
  const known = providers.list();
  const keys = new Map<string, string | undefined>();
  for (const provider of known) {
    if (provider.key !== undefined) keys.set(provider.id, await providers.keyOf(provider));
  }
  return (model) => {
    const choice = chooseProvider(model, known);
    if (choice === undefined) return undefined;
    const { provider } = choice;
    const client = createModelClient(provider, keys.get(provider.id), {
      ...needs,
      limits: { ...limitsFor(provider), ...needs.limits },
    });
    return { provider: provider.id, client, model: choice.model, isFree: isFree(provider) };
  };
}
