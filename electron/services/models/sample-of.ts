import type { LanguageModelV4FinishReason, LanguageModelV4Usage } from '@ai-sdk/provider';
import { finishReasonOf } from '../../../shared/example/finish-reason.ts';
import type { Sample } from '../../../shared/example/recording.ts';
import type { ToolCall } from './read-answer.ts';

/** A whole answer as the provider packages give it. */
export interface WholeAnswer {
  readonly text: string;
  readonly answeredBy: string | undefined;
  readonly calls: readonly ToolCall[];
  readonly finishReason: LanguageModelV4FinishReason;
  readonly usage: LanguageModelV4Usage;
}

/** An answer as it is recorded; what the provider did not tell is absent. */
export function sampleOf({ text, answeredBy, calls, finishReason, usage }: WholeAnswer): Sample {
  const inputTokens = usage.inputTokens.total;
  const outputTokens = usage.outputTokens.total;
  return {
    ...(answeredBy !== undefined && answeredBy !== '' && { model: answeredBy }),
    text,
    ...(calls.length > 0 && { toolCalls: calls }),
    finishReason: finishReasonOf(finishReason.raw ?? finishReason.unified.replace('-', '_')),
    ...((inputTokens !== undefined || outputTokens !== undefined) && {
      usage: {
        ...(inputTokens !== undefined && { inputTokens }),
        ...(outputTokens !== undefined && { outputTokens }),
      },
    }),
  };
}
