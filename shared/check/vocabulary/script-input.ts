import type { Answer, CheckContext } from '../check.ts';

/** What a script gets to see, as JSON: `output` and promptfoo's `context`, as far as a recording knows it. */
export function scriptInput(answer: Answer, { vars, prompt }: CheckContext): string {
  const { output, finishReason, latencyMs, cost, usage } = answer;
  const { inputTokens, outputTokens } = usage ?? {};
  const tokenUsage = usage && {
    prompt: inputTokens,
    completion: outputTokens,
    total: (inputTokens ?? 0) + (outputTokens ?? 0),
  };
  const providerResponse = { output, finishReason, latencyMs, cost, tokenUsage };
  return JSON.stringify({ output, context: { prompt, vars, test: { vars }, providerResponse } });
}
