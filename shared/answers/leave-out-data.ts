import type { AnswersPlan, Ask, LeftExample } from './ask.ts';
import type { BeginRedaction } from './redaction.ts';

/**
 * Leaves out of a plan what would not be sent as it is: the answer would belong to another request, so it would be asked
 * for, and paid for, again and again.
 */
export async function leaveOutData(plan: AnswersPlan, begin: BeginRedaction): Promise<AnswersPlan> {
  const asks: Ask[] = [];
  const left: LeftExample[] = [...plan.left];
  for (const ask of plan.asks) {
    const { kinds } = await begin(ask).request(ask.request);
    const { prompt, variant, example, examplePath } = ask;
    const name = { prompt, ...(variant !== undefined && { variant }), example, examplePath };
    if (kinds.length === 0) asks.push(ask);
    else left.push({ ...name, why: 'holds-data', kinds });
  }
  return { asks, left };
}
