import type { ModelReply } from './model-server.ts';

/** How an answer looks on the wire. */
export interface ModelWire {
  readonly type: string;
  readonly pieces: (reply: ModelReply) => readonly string[];
  /** An error in the midst of an answer. */
  readonly error: (error: unknown) => string;
}

/** The wire of a request. */
export function wireOf(path: string, body: Readonly<Record<string, unknown>>): ModelWire {
  const isStream = body.stream === true;
  if (path.endsWith('/models')) return list;
  if (path.endsWith('/messages')) return isStream ? anthropicStream : anthropicWhole;
  if (path.includes(':streamGenerateContent')) return googleStream;
  if (!isStream) return openAiWhole;
  return body.stream_options === undefined ? mistralStream : openAiStream;
}

const json = 'application/json';
const stream = 'text/event-stream; charset=utf-8';

const list: ModelWire = {
  type: json,
  pieces: ({ model = 'small-1' }) => [
    JSON.stringify({ object: 'list', data: [{ id: model, object: 'model' }] }),
  ],
  error: (error) => JSON.stringify({ error }),
};

function usageOf({ inputTokens = 12, outputTokens = 5 }: ModelReply) {
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
  };
}

function callsOf({ toolCall }: ModelReply) {
  if (toolCall === undefined) return {};
  const { id, name, input } = toolCall;
  return {
    tool_calls: [{ index: 0, id, type: 'function', function: { name, arguments: JSON.stringify(input) } }],
  };
}

const openAiWhole: ModelWire = {
  type: json,
  pieces: (reply) => {
    const { text, model = 'small-1-2026-01-01', finish = 'stop' } = reply;
    const message = { role: 'assistant', content: text, ...callsOf(reply) };
    return [
      JSON.stringify({
        id: 'c1',
        object: 'chat.completion',
        created: 1,
        model,
        choices: [{ index: 0, message, finish_reason: finish }],
        usage: usageOf(reply),
      }),
    ];
  },
  error: (error) => JSON.stringify({ error }),
};

/** Mistral tells the usage together with the end, and OpenAI only when asked, in a piece of its own. */
const mistralStream: ModelWire = {
  type: stream,
  pieces: (reply) => {
    const pieces = openAiStream.pieces(reply);
    const end = pieces.at(-3)?.replace(/}\n\n$/, `,"usage":${JSON.stringify(usageOf(reply))}}\n\n`) ?? '';
    return [...pieces.slice(0, -3), end, 'data: [DONE]\n\n'];
  },
  error: (error) => data({ error }),
};

const openAiStream: ModelWire = {
  type: stream,
  pieces: (reply) => {
    const { text, model = 'small-1-2026-01-01', finish = 'stop' } = reply;
    const chunk = (delta: object, finish_reason: string | null = null) =>
      data({
        id: 'c1',
        object: 'chat.completion.chunk',
        created: 1,
        model,
        choices: [{ index: 0, delta, finish_reason }],
      });
    return [
      chunk({ role: 'assistant', content: '' }),
      ...piecesOf(text).map((content) => chunk({ content })),
      ...(reply.toolCall === undefined ? [] : [chunk(callsOf(reply))]),
      chunk({}, finish),
      data({
        id: 'c1',
        object: 'chat.completion.chunk',
        created: 1,
        model,
        choices: [],
        usage: usageOf(reply),
      }),
      'data: [DONE]\n\n',
    ];
  },
  error: (error) => data({ error }),
};

const anthropicWhole: ModelWire = {
  type: json,
  pieces: ({ text, model = 'claude-small-1', finish = 'end_turn', inputTokens = 12, outputTokens = 5 }) => [
    JSON.stringify({
      id: 'm1',
      type: 'message',
      role: 'assistant',
      model,
      content: [{ type: 'text', text }],
      stop_reason: finish,
      stop_sequence: null,
      usage: { input_tokens: inputTokens, output_tokens: outputTokens },
    }),
  ],
  error: (error) => JSON.stringify({ type: 'error', error }),
};

const anthropicStream: ModelWire = {
  type: stream,
  pieces: ({ text, model = 'claude-small-1', finish = 'end_turn', inputTokens = 12, outputTokens = 5 }) => [
    event('message_start', {
      message: {
        id: 'm1',
        type: 'message',
        role: 'assistant',
        model,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: inputTokens, output_tokens: 1 },
      },
    }),
    event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
    ...piecesOf(text).map((piece) =>
      event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: piece } }),
    ),
    event('content_block_stop', { index: 0 }),
    event('message_delta', {
      delta: { stop_reason: finish, stop_sequence: null },
      usage: { output_tokens: outputTokens },
    }),
    event('message_stop', {}),
  ],
  error: (error) => event('error', { error }),
};

/** https://ai.google.dev/api/generate-content: an answer in pieces, each a whole response. */
const googleStream: ModelWire = {
  type: stream,
  pieces: ({ text, model = 'gemini-small-1', finish = 'STOP', inputTokens = 12, outputTokens = 5 }) => {
    const usageMetadata = {
      promptTokenCount: inputTokens,
      candidatesTokenCount: outputTokens,
      totalTokenCount: inputTokens + outputTokens,
    };
    const chunk = (piece: string, finishReason?: string) =>
      data({
        candidates: [{ content: { parts: [{ text: piece }], role: 'model' }, index: 0, finishReason }],
        usageMetadata,
        modelVersion: model,
      });
    return [...piecesOf(text).map((piece) => chunk(piece)), chunk('', finish)];
  },
  error: (error) => data({ error }),
};

function data(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

function event(type: string, value: object): string {
  return `event: ${type}\n${data({ type, ...value })}`;
}

/** A text in pieces of a few characters, never within one that takes two code units; a huge one in larger pieces. */
function piecesOf(text: string): readonly string[] {
  return text.match(text.length > 10_000 ? /.{1,5000}/gsu : /.{1,7}/gsu) ?? [];
}
