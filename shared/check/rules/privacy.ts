import { groupBy } from '../../group-by.ts';
import { decisionFor, decisionValues } from '../../policy/decision.ts';
import { personalDataWords } from '../../policy/personal-data-words.ts';
import { about, type Rule } from './rule.ts';

/** Personal data in a prompt, its passages, its examples or their recordings: each kind once a file, at its first place. */
export const personalDataInText: Rule = ({ prompt, project, facts }) => {
  if (facts.personalData === undefined || facts.personalData.size === 0) return [];
  const { document, partials, subjects } = prompt;
  const contract = project.contracts.get(document.name);
  const files = [
    { path: document.path },
    ...[...partials.values()].map(({ path }) => ({ path })),
    ...(contract === undefined ? [] : [{ path: contract.path }]),
    ...subjects.flatMap(({ subject: { example, recording } }) => [
      { path: example.path, example: example.path },
      ...(recording === undefined ? [] : [{ path: recording.path, example: example.path }]),
    ]),
  ];
  const decided = decisionValues(decisionFor(project.policy.decisions, 'personal-data'));
  return files.flatMap((file) => {
    const found = groupBy(facts.personalData?.get(file.path) ?? [], ({ kind }) => kind);
    return [...found].flatMap(([kind, places]) => {
      const [first] = places;
      if (first === undefined) return [];
      const values = { kind: personalDataWords[kind], count: places.length, ...decided };
      const range = { start: first.start, end: first.end };
      return [about(prompt, 'warning', 'personal-data-in-text', values, { ...file, range })];
    });
  });
};
