import { type FileKind, type FileResult, readYamlFile } from '../yaml/read-yaml-file.ts';
import { defaultPolicy, type Policy, policyFormat, policySchema } from './policy.ts';

type PolicyFile = (typeof policySchema)['_output'];

const kind: FileKind<PolicyFile> = { schema: policySchema, format: policyFormat };

/** Reads a policy file, and fills what it leaves out with the default. */
export function readPolicy(path: string, text: string): FileResult<Policy> {
  const read = readYamlFile(kind, text);
  if (!read.ok) return read;
  const { models, budget = {}, prices = {}, evidence = {}, 'personal-data': personal } = read.value;
  const { 'per-run': perRun, 'per-day': perDay } = read.value.spending ?? {};
  const standard = defaultPolicy.evidence;
  const maxAgeDays = evidence['max-age-days'];
  return {
    ok: true,
    value: {
      path,
      prices,
      budget: {
        ...(budget.tokens !== undefined && { tokens: budget.tokens }),
        ...(budget.cost !== undefined && { cost: budget.cost }),
      },
      evidence: {
        acceptWritten: evidence['accept-written'] ?? standard.acceptWritten,
        acceptRetest: evidence['accept-retest'] ?? standard.acceptRetest,
        lost: evidence.lost ?? standard.lost,
        samples: evidence.samples ?? standard.samples,
        ...(maxAgeDays !== undefined && { maxAgeDays }),
      },
      personalData: {
        names: personal?.names ?? [],
        ...(personal?.country !== undefined && { country: personal.country }),
      },
      spending: { ...(perRun !== undefined && { perRun }), ...(perDay !== undefined && { perDay }) },
      ...(models?.allowed && { allowedModels: models.allowed }),
    },
  };
}
