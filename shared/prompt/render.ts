import type { JsonObject, JsonValue } from '../json.ts';
import { isOptional } from './declared-variables.ts';
import type { PromptDocument } from './document.ts';
import { dotpromptMessage } from './dotprompt-message.ts';
import { defaultRenderLimits, type RenderLimits, RenderStop, type Run } from './render-run.ts';
import { renderText } from './render-text.ts';
import type { ModelRequest } from './request.ts';
import { containerOf } from './run-partial.ts';
import { runTemplate } from './run-program.ts';
import type { Frame } from './scope.ts';
import type { Rendering, RenderResult, Turn } from './segment.ts';
import { toMessages } from './to-messages.ts';
import { rootTrace } from './value-trace.ts';

/** What a prompt is filled in with. */
export interface RenderOptions {
  readonly input: JsonObject;
  /** Earlier turns of the conversation. */
  readonly history: readonly Turn[];
  readonly partials: ReadonlyMap<string, PromptDocument>;
  /** What the service puts in beside the inputs: templates read it as `@name`. */
  readonly context?: JsonObject;
  /** Documents for `@metadata.docs`. */
  readonly docs?: JsonValue;
  readonly limits?: Partial<RenderLimits>;
  /** Whether `input.default` stands in for missing inputs. Genkit does so (default), the bare package does not. */
  readonly applyDefaults?: boolean;
}

/**
 * Fills in a prompt and splits it into messages, exactly as `dotprompt` 1.1.2 does with Handlebars 4.7, and tells for
 * each stretch of text where it comes from. It never throws.
 */
export function renderPrompt(document: PromptDocument, options: RenderOptions): RenderResult {
  const input = options.applyDefaults === false ? options.input : { ...document.defaults, ...options.input };
  const run: Run = {
    limits: { ...defaultRenderLimits, ...options.limits },
    partials: options.partials,
    containers: new Map(),
    partialChain: [],
    segments: [],
    unfilled: [],
    branches: new Set(),
    read: new Set(),
    steps: 0,
    characters: 0,
    depth: 0,
  };
  try {
    if (document.format === 'text')
      return { ok: true, rendering: renderText(run, document, input, options.history) };
    const container = containerOf(run, document);
    runTemplate(run, container, { value: input, trace: rootTrace }, rootFrame(document, input, options));
    return { ok: true, rendering: finish(run, document, options.history) };
  } catch (error) {
    if (error instanceof RenderStop) {
      const { code, message, path, range } = error;
      return { ok: false, failure: { code, message, path, start: range.start, end: range.end } };
    }
    // The stack ran out: the limits keep far from it, but the caller's own stack is unknown here.
    if (!(error instanceof RangeError)) throw error;
    const message = 'The prompt is nested too deeply to be filled in.';
    return { ok: false, failure: { code: 'step-limit', message, path: document.path, ...document.body } };
  }
}

function finish(run: Run, document: PromptDocument, history: readonly Turn[]): Rendering {
  const { messages, injections } = toMessages(run.segments, history);
  return {
    messages,
    injections,
    unfilled: run.unfilled.filter(({ variable }) => !isOptional(document.inputSchema, variable)),
    branches: run.branches,
    read: run.read,
  };
}

/** What `@name` reads outside of all loops. */
function rootFrame(
  document: PromptDocument,
  input: JsonObject,
  { context, docs, history }: RenderOptions,
): Frame {
  const metadata = {
    get prompt(): JsonObject {
      const { input: _, ...rest } = document.metadata;
      return rest;
    },
    docs,
    get messages(): JsonValue {
      return history.map(dotpromptMessage);
    },
  };
  const given: Record<string, unknown> = { metadata, ...context };
  if ('root' in given) return { values: given };
  return { values: { ...given, _parent: given, root: input }, outer: { values: given } };
}

/** The request that a rendering amounts to. */
export function requestOf(document: PromptDocument, rendering: Rendering): ModelRequest {
  const { model, settings, tools, output } = document;
  const messages = rendering.messages.map(({ message }) => message);
  return { ...(model !== undefined && { model }), settings, tools, output, messages };
}
