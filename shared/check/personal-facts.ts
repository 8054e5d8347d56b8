import {
  type FoundPersonalData,
  loadPersonalDataScanner,
  type PersonalDataRules,
  type PersonalDataScanner,
} from '../policy/personal-data.ts';
import type { Project } from '../project/project.ts';
import type { Facts } from './facts.ts';

/** Finds personal data in a version of a project; what did not change since the last one is not looked at again. */
export type PersonalDataFinder = (project: Project) => Promise<Pick<Facts, 'personalData'>>;

interface Known {
  readonly text: string;
  readonly rules: PersonalDataRules;
  readonly found: readonly FoundPersonalData[];
}

/**
 * Makes a finder. It looks only into projects whose policy speaks of personal data: without that nobody has said what
 * counts. The policy itself, which lists names, and the settings are not looked into.
 */
export function createPersonalDataFinder(): PersonalDataFinder {
  const known = new Map<string, Known>();
  let scanner: Promise<PersonalDataScanner> | undefined;
  return async ({ policy, config, texts }) => {
    const { personalData: rules } = policy;
    if (!speaksOfPersonalData(rules)) return {};
    scanner ??= loadPersonalDataScanner();
    const { scan } = await scanner;
    const personalData = new Map<string, readonly FoundPersonalData[]>();
    for (const [path, text] of texts) {
      if (path === policy.path || path === config.policy || path === 'galley.yaml') continue;
      const before = known.get(path);
      const isSame = before?.text === text && before.rules === rules;
      const found = isSame ? before.found : scan(text, rules);
      if (!isSame) known.set(path, { text, rules, found });
      if (found.length > 0) personalData.set(path, found);
    }
    return { personalData };
  };
}

function speaksOfPersonalData({ names, ...others }: PersonalDataRules): boolean {
  return names.length > 0 || Object.keys(others).length > 0;
}
