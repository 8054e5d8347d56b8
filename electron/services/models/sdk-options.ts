import type { JSONSchema7, LanguageModelV4CallOptions, LanguageModelV4FunctionTool } from '@ai-sdk/provider';
import { importSettings } from '../../../shared/example/import-settings.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json.ts';
import type { ProviderKind } from '../../../shared/models/provider.ts';
import type { ModelRequest, OutputRequest, Tool } from '../../../shared/prompt/request.ts';
import { ModelProblem } from './model-problem.ts';
import { sdkMessages } from './sdk-messages.ts';

/** The name under which the packages look for settings of their own. */
export const optionsNames: Readonly<Record<ProviderKind, string>> = {
  'openai-compatible': 'galley',
  anthropic: 'anthropic',
  google: 'google',
  mistral: 'mistral',
};

/**
 * A request as the provider packages take it. Only what the prompt sets is set. What cannot be said to this kind of
 * provider is thrown as `cannot-be-sent`: an answer to half of a request would prove nothing.
 */
export function sdkOptions(request: ModelRequest, kind: ProviderKind): LanguageModelV4CallOptions {
  const { tools } = request;
  return {
    prompt: sdkMessages(request.messages),
    ...settingsOf(request.settings, kind),
    ...formatOf(request.output),
    ...(tools.length > 0 && { tools: tools.map(toolOf) }),
  };
}

/** Settings that every package has a place for, with the type of their values. */
const common: Readonly<Record<string, 'number' | 'texts'>> = {
  temperature: 'number',
  topP: 'number',
  topK: 'number',
  maxOutputTokens: 'number',
  frequencyPenalty: 'number',
  presencePenalty: 'number',
  seed: 'number',
  stopSequences: 'texts',
};

function settingsOf(settings: JsonObject, kind: ProviderKind): Partial<LanguageModelV4CallOptions> {
  const { settings: known } = importSettings(settings);
  const options: Record<string, JsonValue> = {};
  const own: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(known)) {
    const type = common[name];
    // OpenAI itself has no `top_k`; its likes that do take it by this name.
    if (name === 'topK' && kind === 'openai-compatible') own.top_k = value;
    else if (name === 'repetitionPenalty' && kind === 'openai-compatible') own.repetition_penalty = value;
    else if (type !== undefined && isOf(type, value)) options[name] = value;
    else own[name] = value;
  }
  for (const [name, value] of Object.entries(settings)) {
    const isKnown = Object.keys(importSettings({ [name]: value }).settings).length > 0;
    if (!isKnown && value !== null && value !== '') own[name] = value;
  }
  if (kind === 'openai-compatible') own.strictJsonSchema = false;
  else if (Object.keys(own).length > 0)
    throw new ModelProblem('cannot-be-sent', { words: Object.keys(own).join(', ') });
  const providerOptions = Object.keys(own).length > 0 ? { [optionsNames[kind]]: { ...own } } : undefined;
  return { ...options, ...(providerOptions !== undefined && { providerOptions }) };
}

function isOf(type: 'number' | 'texts', value: JsonValue): boolean {
  return type === 'number' ? typeof value === 'number' : Array.isArray(value);
}

function formatOf({ format, schema }: OutputRequest): Pick<LanguageModelV4CallOptions, 'responseFormat'> {
  if (format !== 'json' && !(format === undefined && schema !== undefined)) return {};
  return { responseFormat: { type: 'json', ...(isJsonObject(schema) && { schema: schemaOf(schema) }) } };
}

function toolOf(tool: Tool): LanguageModelV4FunctionTool {
  if (typeof tool === 'string') throw new ModelProblem('cannot-be-sent', { words: `tool "${tool}"` });
  const definition = isJsonObject(tool.function) ? tool.function : tool; // as OpenAI writes it
  const { name, description } = definition;
  const schema = definition.inputSchema ?? definition.input_schema ?? definition.parameters;
  if (typeof name !== 'string') throw new ModelProblem('cannot-be-sent', { words: 'tool' });
  return {
    type: 'function',
    name,
    ...(typeof description === 'string' && { description }),
    inputSchema: isJsonObject(schema) ? schemaOf(schema) : { type: 'object', properties: {} },
  };
}

function schemaOf(schema: JsonObject): JSONSchema7 {
  return structuredClone(schema) as JSONSchema7; // whoever wrote the prompt answers for the schema; the provider judges it
}
