import type { Ask } from '../../../shared/answers/ask.ts';
import type { BeginRedaction } from '../../../shared/answers/redaction.ts';
import { checkNeeds } from '../../../shared/privacy/check-needs.ts';
import { redactObject, redactRequest, redactSample } from '../../../shared/privacy/redact-values.ts';
import { loadRedactor } from '../../../shared/privacy/redactor.ts';
import type { Project } from '../../../shared/project/project.ts';

/**
 * Loads what takes secrets and personal data out of requests and answers, and puts stand-ins in their place: what checks
 * speak of stays. The same salt gives the same stand-ins.
 */
export async function loadRedaction(project: Project, salt: string): Promise<BeginRedaction> {
  const redactor = await loadRedactor(project.policy.personalData, salt);

  return (ask) => {
    const { checks, vars } = checked(project, ask);
    const redaction = redactor.begin();
    const { texts } = checkNeeds(checks, { vars });
    return {
      request: async (request) => {
        const { redacted = [], ...value } = await redactRequest(redaction, request, { texts });
        return { value, kinds: redacted };
      },
      sample: async (sample) => {
        const inputs = await redactObject(redactor.begin(), vars, { texts });
        const needs = checkNeeds(checks, { vars }, { vars: inputs });
        const value = await redactSample(redaction, sample, needs);
        return { value, kinds: redaction.summary().kinds };
      },
    };
  };
}

/** The checks that judge the answers of an ask, and the values that they know. */
function checked({ examples, contracts, prompts }: Project, { prompt, variant, example }: Ask) {
  const found = examples.get(prompt)?.find(({ name }) => name === example);
  const document = prompts.find((one) => one.name === prompt && one.variant === variant);
  return {
    checks: [...(found?.checks ?? []), ...(contracts.get(prompt)?.checks ?? [])],
    vars: { ...document?.defaults, ...found?.input },
  };
}
