/** A model's name, taken apart. */
export interface ModelName {
  /** The company that serves the model, by the id that the price table uses (`openai`, `google`); absent when the name does not say. */
  readonly provider?: string;
  /** The name as that company writes it: `gpt-4o-mini-2024-07-18`. */
  readonly name: string;
}

/**
 * How prompt tools call providers, and the price table's id for each. Sources: the plugin names of Genkit, the
 * provider names of promptfoo and of the AI SDK, and the ids of `@pydantic/genai-prices`.
 */
const providers: ReadonlyMap<string, string> = new Map([
  ['openai', 'openai'],
  ['anthropic', 'anthropic'],
  ['claude', 'anthropic'],
  ['google', 'google'],
  ['googleai', 'google'],
  ['google-vertex', 'google'],
  ['gemini', 'google'],
  ['vertex', 'google'],
  ['vertexai', 'google'],
  ['azure', 'azure'],
  ['azureopenai', 'azure'],
  ['azure-openai', 'azure'],
  ['azure_openai', 'azure'],
  ['aws', 'aws'],
  ['bedrock', 'aws'],
  ['amazon-bedrock', 'aws'],
  ['mistral', 'mistral'],
  ['mistralai', 'mistral'],
  ['groq', 'groq'],
  ['deepseek', 'deepseek'],
  ['xai', 'x-ai'],
  ['x-ai', 'x-ai'],
  ['cohere', 'cohere'],
  ['cerebras', 'cerebras'],
  ['perplexity', 'perplexity'],
  ['together', 'together'],
  ['togetherai', 'together'],
  ['together_ai', 'together'],
  ['fireworks', 'fireworks'],
  ['fireworks_ai', 'fireworks'],
  ['openrouter', 'openrouter'],
  ['moonshotai', 'moonshotai'],
]);

/** What promptfoo may put between provider and model: `openai:chat:gpt-4o`. */
const endpoints: ReadonlySet<string> = new Set(['chat', 'responses', 'completion', 'messages']);

/**
 * Splits the provider off a model's name: `openai/gpt-4o-mini`, `googleai/gemini-2.0-flash`, promptfoo's
 * `openai:chat:gpt-4o`, or a plain name. Only a provider that is known is split off, because other names hold
 * slashes and colons of their own (`meta-llama/Llama-3.3-70B`, `llama3:8b`). Only the first is split off: behind
 * `openrouter/openai/gpt-4o` stands `openai/gpt-4o`, which is what OpenRouter calls it.
 */
export function splitModelName(model: string): ModelName {
  const text = model.trim();
  const end = text.search(/[/:]/);
  const provider = end < 0 ? undefined : providers.get(text.slice(0, end).toLowerCase());
  if (provider === undefined) return { name: text };
  const rest = text.slice(end + 1);
  const colon = text[end] === ':' ? rest.indexOf(':') : -1;
  return { provider, name: endpoints.has(rest.slice(0, Math.max(0, colon))) ? rest.slice(colon + 1) : rest };
}
