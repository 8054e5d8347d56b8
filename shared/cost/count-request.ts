import { assertNever } from '../assert-never.ts';
import type { Message, ModelRequest, Part } from '../prompt/request.ts';
import type { TokenCounter } from './tokens.ts';

/** Why a count is an estimate. */
export type EstimateReason =
  /** The model has a tokenizer that is not public. */
  | 'other-tokenizer'
  /** A text holds a run of characters too long to be tokenized in reasonable time. */
  | 'long-run'
  /** How a provider writes tools into a request is not public; the length of their JSON is counted. */
  | 'tools'
  /** The same for the schema of an answer. */
  | 'output-schema'
  /** Pictures and other media are not counted at all. */
  | 'media';

/** The tokens of a request, and why they are an estimate when they are. */
export interface RequestCount {
  readonly tokens: number;
  readonly exact: boolean;
  /** Empty when exact; in the order of `EstimateReason`. */
  readonly reasons: readonly EstimateReason[];
}

/**
 * What OpenAI adds: three tokens for the frame of each message, besides the role's name, and three that open the
 * answer. Source: `num_tokens_from_messages` in openai/openai-cookbook, How_to_count_tokens_with_tiktoken.ipynb.
 */
const perMessage = 3;
const perAnswer = 3;

/** Counts the tokens of a whole request as the provider would. */
export function countRequest(request: ModelRequest, counter: TokenCounter): RequestCount {
  const reasons = new Set<EstimateReason>();
  if (!counter.own) reasons.add('other-tokenizer');

  function count(text: string): number {
    const { tokens, exact } = counter.count(text);
    if (!exact && counter.own) reasons.add('long-run');
    return tokens;
  }

  let tokens = perAnswer;
  for (const message of request.messages) {
    tokens += perMessage + count(message.role) + countContent(message, count, reasons);
  }
  if (request.tools.length > 0) {
    reasons.add('tools');
    tokens += count(JSON.stringify(request.tools));
  }
  if (request.output.schema !== undefined) {
    reasons.add('output-schema');
    tokens += count(JSON.stringify(request.output.schema));
  }
  return { tokens, exact: reasons.size === 0, reasons: order.filter((reason) => reasons.has(reason)) };
}

const order: readonly EstimateReason[] = ['other-tokenizer', 'long-run', 'tools', 'output-schema', 'media'];

function countContent(
  { content }: Message,
  count: (text: string) => number,
  reasons: Set<EstimateReason>,
): number {
  if (typeof content === 'string') return count(content);
  return content.reduce((sum, part) => sum + countPart(part, count, reasons), 0);
}

function countPart(part: Part, count: (text: string) => number, reasons: Set<EstimateReason>): number {
  switch (part.type) {
    case 'text':
      return count(part.text);
    case 'media':
      reasons.add('media');
      return 0;
    case 'section': // a place that the service fills later: nothing is there yet
      return 0;
    case 'tool-call':
      reasons.add('tools');
      return count(part.name) + count(JSON.stringify(part.input));
    case 'tool-result':
      reasons.add('tools');
      return count(typeof part.output === 'string' ? part.output : JSON.stringify(part.output));
    default:
      return assertNever(part);
  }
}
