import { defaultPolicy } from '../../../shared/policy/policy.ts';
import type { BriefInput } from '../../../shared/proposal/brief.ts';
import { changesInWords } from '../../../shared/proposal/changes-in-words.ts';
import { conversationChanges } from '../../../shared/proposal/conversation-changes.ts';
import { costChanges } from '../../../shared/proposal/cost-change.ts';
import { answerItem, proposalGate } from '../../../shared/proposal/gate.ts';
import { newInterview } from '../../../shared/proposal/interview.ts';
import { risksOf } from '../../../shared/proposal/risks.ts';
import { comparedSample, sampleFacts } from './compared-sample.ts';

/** All that a brief is made of, for a change of the sample, with every item of the gate answered. */
export async function briefInput(
  changes: Readonly<Record<string, string | null>>,
  words = 'Guests felt rushed.',
): Promise<BriefInput> {
  const { live, draft, comparison, report } = await comparedSample(changes);
  const parts = changesInWords(live.project, draft.project);
  const gate = proposalGate({
    report,
    evidence: defaultPolicy.evidence,
    newErrors: [],
    secrets: [],
    personalData: [],
  });
  const price = (model: string) => (model.includes('mini') ? 1e-6 : 1e-5);
  const costOf = (model: string, usage: { inputTokens: number; outputTokens: number }) => ({
    value: price(model) * (usage.inputTokens + 4 * usage.outputTokens),
    exact: true,
  });
  const interview = newInterview(parts);
  return {
    interview: {
      ...interview,
      why: words,
      notice: words,
      models: interview.models.map((model) => ({ ...model, why: words, risk: words })),
    },
    parts,
    report,
    conversations: conversationChanges(draft, comparison),
    costs: costChanges(draft, comparison, { ...sampleFacts, costOf }),
    risks: risksOf(parts, report.findings),
    gate,
    answers: gate.map((item) => answerItem(item, item.demand === 'ask' ? '' : words)),
  };
}
