import { assertNever } from '../assert-never.ts';
import type { RecordedRequest, Sample } from '../example/recording.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Message, ModelRequest, Part, Tool } from '../prompt/request.ts';
import type { CheckNeeds } from './redacted.ts';
import type { Redaction } from './redactor.ts';

/** A JSON value with stand-ins in all its texts, those that are keys too. Numbers and the order stay. */
export async function redactJson(
  redaction: Redaction,
  value: JsonValue,
  needs?: CheckNeeds,
): Promise<JsonValue> {
  if (typeof value === 'string') return redaction.text(value, needs);
  if (Array.isArray(value)) {
    const list = value as readonly JsonValue[]; // Array.isArray loses the element's type
    return inOrder(list, (member) => redactJson(redaction, member, needs));
  }
  if (!isJsonObject(value)) return value;
  const entries = await inOrder(
    Object.entries(value),
    async ([key, member]) =>
      [await redaction.text(key, needs), await redactJson(redaction, member, needs)] as const,
  );
  return Object.fromEntries(entries);
}

/** The inputs of an example, or another object whose own keys are names that something reads, with stand-ins. */
export async function redactObject(
  redaction: Redaction,
  object: JsonObject,
  needs?: CheckNeeds,
): Promise<JsonObject> {
  const entries = await inOrder(
    Object.entries(object),
    async ([key, value]) => [key, await redactJson(redaction, value, needs)] as const,
  );
  return Object.fromEntries(entries);
}

/** Turns of a conversation with stand-ins in all their texts. */
export function redactMessages(
  redaction: Redaction,
  messages: readonly Message[],
  needs?: CheckNeeds,
): Promise<readonly Message[]> {
  return inOrder(messages, async ({ role, content }) => ({
    role,
    content:
      typeof content === 'string'
        ? await redaction.text(content, needs)
        : await inOrder(content, (part) => redactPart(redaction, part, needs)),
  }));
}

async function redactPart(redaction: Redaction, part: Part, needs?: CheckNeeds): Promise<Part> {
  switch (part.type) {
    case 'text':
      return { ...part, text: await redaction.text(part.text, needs) };
    case 'media':
      // What is written into the address itself is a picture, and no text.
      return part.url.startsWith('data:') ? part : { ...part, url: await redaction.text(part.url, needs) };
    case 'tool-call':
      return { ...part, input: await redactJson(redaction, part.input, needs) };
    case 'tool-result':
      return { ...part, output: await redactJson(redaction, part.output, needs) };
    case 'section':
      return part;
    default:
      return assertNever(part);
  }
}

/** A whole request with stand-ins, and with the kinds of what was taken out of it and of all before it in `redacted`. */
export async function redactRequest(
  redaction: Redaction,
  request: ModelRequest & Pick<RecordedRequest, 'redacted'>,
  needs?: CheckNeeds,
): Promise<RecordedRequest> {
  const messages = await redactMessages(redaction, request.messages, needs);
  const tools = await inOrder(
    request.tools,
    async (tool): Promise<Tool> => (typeof tool === 'string' ? tool : redactObject(redaction, tool, needs)),
  );
  const kinds = new Set([...(request.redacted ?? []), ...redaction.summary().kinds]);
  const { redacted: _before, ...rest } = request;
  return { ...rest, messages, tools, ...(kinds.size > 0 && { redacted: [...kinds].sort() }) };
}

/** A recorded answer with stand-ins: its text and what it asked tools for. */
export async function redactSample(
  redaction: Redaction,
  sample: Sample,
  needs?: CheckNeeds,
): Promise<Sample> {
  const text = await redaction.text(sample.text, needs);
  const toolCalls =
    sample.toolCalls &&
    (await inOrder(sample.toolCalls, async (call) => ({
      ...call,
      // Checks judge the answer's text: of what tools are asked, only the texts that they name matter.
      input: await redactJson(redaction, call.input, { texts: needs?.texts ?? [] }),
    })));
  return { ...sample, text, ...(toolCalls && { toolCalls }) };
}

/** One after the other, so that stand-ins and summaries do not hang on which text was ready first. */
async function inOrder<Item, Result>(
  items: readonly Item[],
  each: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await each(item));
  return results;
}
