import type { OutputOf } from '../../../shared/ipc/api.ts';
import { chooseProvider } from '../../../shared/models/choose-provider.ts';
import { isThisComputer, type Provider } from '../../../shared/models/provider.ts';
import { recordingKey } from '../../../shared/project/project.ts';
import type { PlannedInProject } from './plan-in-project.ts';

/** A plan as the page gets it: what each example takes, and to whom it goes. */
export function plannedForPage(
  { plan, asks, titleOf }: PlannedInProject,
  providers: readonly Provider[],
): Pick<OutputOf<'answers.estimate'>, 'planned' | 'left'> {
  return {
    planned: asks.map(({ ask, estimate: { inputTokens, outputTokens, usd, most } }) => ({
      key: ask.key,
      ...titleOf(ask),
      model: ask.model,
      provider: providerOf(chooseProvider(ask.model, providers)?.provider),
      answers: ask.samples,
      inputTokens: inputTokens.value,
      outputTokens: outputTokens.value,
      usd: usd?.value ?? null,
      mostUsd: most.usd ?? null,
      exact: usd?.exact === true,
      isBound: most.isBound,
    })),
    left: plan.left.map(({ why, kinds = [], ...named }) => ({
      key: recordingKey(named.prompt, named.variant, named.example),
      title: titleOf(named).title,
      why,
      kinds: [...kinds],
    })),
  };
}

function providerOf(provider: Provider | undefined) {
  if (provider === undefined) return null;
  const { id, address } = provider;
  return { id, host: new URL(address).host, isHere: isThisComputer(address) };
}
