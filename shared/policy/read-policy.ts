import { type FileKind, type FileResult, readYamlFile } from '../yaml/read-yaml-file.ts';
import type { Decision, Decisions } from './decision.ts';
import type { PersonalDataRules } from './personal-data.ts';
import {
  defaultPolicy,
  type EvidencePolicy,
  type MonthlyBudget,
  type Policy,
  policyFormat,
  policySchema,
  type RetiredModel,
  type SpendingLimits,
} from './policy.ts';

type PolicyFile = (typeof policySchema)['_output'];

const kind: FileKind<PolicyFile> = { schema: policySchema, format: policyFormat };

/** Reads a policy file, and fills what it leaves out with the default. */
export function readPolicy(path: string, text: string): FileResult<Policy> {
  const read = readYamlFile(kind, text);
  if (!read.ok) return read;
  const { models, budget, budgets = [], spending, prices = {}, evidence, retention } = read.value;
  const { days, 'keep-newest': keepNewest = defaultPolicy.retention.keepNewest } = retention ?? {};
  return {
    ok: true,
    value: {
      path,
      prices,
      pinnedModels: Object.entries(models?.pinned ?? {}).map(([pattern, version]) => ({ pattern, version })),
      retiredModels: models?.retired?.map(retired) ?? [],
      budget: limits(budget ?? {}),
      promptBudgets: budgets.map((one) => ({ prompts: one.prompts, ...limits(one) })),
      spending: spendingLimits(spending),
      evidence: evidencePolicy(evidence ?? {}),
      personalData: personalDataRules(read.value['personal-data'] ?? {}),
      retention: { keepNewest, ...(days !== undefined && { days }) },
      decisions: decisionsOf(read.value['decided-by'] ?? {}),
      ...(models?.allowed && { allowedModels: models.allowed }),
    },
  };
}

type Part<Key extends keyof PolicyFile> = NonNullable<PolicyFile[Key]>;

function retired({ model, since, use }: NonNullable<Part<'models'>['retired']>[number]): RetiredModel {
  return { pattern: model, since, ...(use !== undefined && { use }) };
}

function limits({ tokens, cost, 'per-month': perMonth }: Part<'budget'>): MonthlyBudget {
  return {
    ...(tokens !== undefined && { tokens }),
    ...(cost !== undefined && { cost }),
    ...(perMonth !== undefined && { perMonth }),
  };
}

function spendingLimits(spending: PolicyFile['spending']): SpendingLimits {
  const { 'per-run': perRun, 'per-day': perDay } = spending ?? {};
  return { ...(perRun !== undefined && { perRun }), ...(perDay !== undefined && { perDay }) };
}

function evidencePolicy(evidence: Part<'evidence'>): EvidencePolicy {
  const standard = defaultPolicy.evidence;
  const maxAgeDays = evidence['max-age-days'];
  return {
    acceptWritten: evidence['accept-written'] ?? standard.acceptWritten,
    acceptRetest: evidence['accept-retest'] ?? standard.acceptRetest,
    lost: evidence.lost ?? standard.lost,
    samples: evidence.samples ?? standard.samples,
    ...(maxAgeDays !== undefined && { maxAgeDays }),
  };
}

function personalDataRules(part: Part<'personal-data'>): PersonalDataRules {
  const { kinds, exceptions, names = [], words, country } = part;
  return {
    names,
    ...(kinds !== undefined && { kinds }),
    ...(exceptions !== undefined && { exceptions }),
    ...(words !== undefined && { words }),
    ...(country !== undefined && { country }),
  };
}

function decisionsOf(part: Part<'decided-by'>): Decisions {
  const decisions: Record<string, Decision> = {};
  for (const [rule, decision] of Object.entries(part)) {
    if (decision === undefined) continue;
    const { who, since, why } = decision;
    decisions[rule] = { who, ...(since !== undefined && { since }), ...(why !== undefined && { why }) };
  }
  return decisions;
}
