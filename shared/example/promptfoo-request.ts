import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { ModelRequest } from '../prompt/request.ts';
import { importSettings } from './import-settings.ts';
import type { PromptfooResults } from './promptfoo-results.ts';

/** What a results file says of a provider besides the messages. */
export type PromptfooAsking = Omit<ModelRequest, 'messages'>;

/** Parts of a provider's name that say how it is asked, and not which model. */
const interfaces: ReadonlySet<string> = new Set(['chat', 'completion', 'messages', 'responses']);

/** The model and settings of a provider, by its id or label: `openai:chat:gpt-4o` is the model `openai/gpt-4o`. */
export function promptfooAsking(results: PromptfooResults, provider: string): PromptfooAsking {
  const known = providersOf(results.config?.providers).find(
    ({ id, label }) => label === provider || id === provider,
  );
  const id = known?.id ?? provider;
  const isPath = /^(?:file|https?|wss?|exec|python|package|golang|ruby):/.test(id) || !id.includes(':');
  const [vendor, ...rest] = id.split(':');
  const model = isPath ? id : [vendor, rest.filter((part) => !interfaces.has(part)).join(':')].join('/');
  const { settings, tools, output } = importSettings(known?.config ?? {});
  return { model, settings, tools, output };
}

interface Provider {
  readonly id: string;
  readonly label?: string;
  readonly config: JsonObject;
}

/** Providers stand in a configuration as names, as objects with an id, or as objects of the name and its options. */
function providersOf(providers: JsonValue | undefined): readonly Provider[] {
  const list: readonly (JsonValue | undefined)[] = Array.isArray(providers) ? providers : [providers];
  return list.flatMap((provider): readonly Provider[] => {
    if (typeof provider === 'string') return [{ id: provider, config: {} }];
    if (!isJsonObject(provider)) return [];
    if (typeof provider.id === 'string') return [providerOf(provider.id, provider)];
    return Object.entries(provider).flatMap(([id, options]) =>
      isJsonObject(options) ? [providerOf(id, options)] : [],
    );
  });
}

function providerOf(id: string, { label, config }: JsonObject): Provider {
  return {
    id,
    config: isJsonObject(config) ? config : {},
    ...(typeof label === 'string' && label !== '' && { label }),
  };
}
