/** The common names of the reasons for which models stop, by the providers' own. */
const common: Readonly<Record<string, string>> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  eos: 'stop',
  max_tokens: 'length',
  tool_use: 'tool_calls',
  function_call: 'tool_calls',
  safety: 'content_filter',
};

/** A provider's reason for the end of an answer in the common names (`stop`, `length`, ...), as promptfoo has them. */
export function finishReasonOf(reason: string): string {
  const plain = reason.toLowerCase();
  return Object.hasOwn(common, plain) ? (common[plain] ?? plain) : plain;
}
