import { knownProviders } from '../../../shared/models/known-providers.ts';
import { providersOfEnvironment } from '../../services/models/providers-of-environment.ts';

/** Variables that a run which asks models needs. */
export interface KeyVariables {
  /** Kept as secrets. */
  readonly secrets: readonly string[];
  /** Addresses: no secrets, often unset. */
  readonly addresses: readonly string[];
}

/** The variables for some providers; for OpenAI where no prompt names a model. */
export function keyVariables(providers: readonly string[]): KeyVariables {
  const ids = providers.length === 0 ? ['openai'] : providers;
  const { keyNames } = providersOfEnvironment({});
  return {
    secrets: [
      ...ids.filter((id) => !isLocal(id)).flatMap((id) => keyNames(id).slice(0, 1)),
      // Stand-ins for personal data are the same in every run only with the project's own salt.
      'GALLEY_SALT',
    ],
    addresses: ids.flatMap((id) => {
      if (id === 'openai') return ['OPENAI_BASE_URL'];
      const isKnown = knownProviders.some((known) => known.id === id);
      return isKnown && !isLocal(id) ? [] : [`GALLEY_ADDRESS_${id.toUpperCase().replaceAll('-', '_')}`];
    }),
  };
}

function isLocal(id: string): boolean {
  return knownProviders.some((known) => known.id === id && known.key === undefined);
}
