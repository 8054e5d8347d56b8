import type { LiveCounts } from '../check/compare-live.ts';
import { type GateItem, gate } from '../check/gate.ts';
import type { Report, ReportFinding } from '../check/report.ts';
import { groupBy } from '../group-by.ts';
import type { PersonalDataKind } from '../policy/personal-data-kinds.ts';
import type { EvidencePolicy } from '../policy/policy.ts';
import { checkSubjects, type GateSubject, subjectKey } from './gate-subject.ts';

/** What stands between a draft and its proposal, or what the reviewer is told besides. */
export type GateCode = GateItem['kind'] | 'secret' | 'personal-data' | 'needs-developer' | 'not-run';

/** What a creator can do about it, the best first. */
export type GateWay =
  /** Edit again until it is no longer so. */
  | 'mend'
  /** Take the data out of the file. */
  | 'remove'
  /** Record new answers. */
  | 'record'
  /** Say in writing why it may pass: the reviewer reads it. */
  | 'explain'
  /** Say that it was seen. */
  | 'confirm';

/** One thing to answer, about one prompt or one file. */
export interface ProposalGateItem {
  readonly code: GateCode;
  /** The same as long as code and place are: under it an answer is kept. */
  readonly key: string;
  /** The prompt's or the file's path; for expectations and examples the prompt's name; '' where the report does not list them. */
  readonly path: string;
  /** `block`: mend it first. `reason`: explain it. `ask`: confirm it. `note`: nothing to do, the reviewer is told. */
  readonly demand: GateItem['demand'] | 'note';
  readonly ways: readonly GateWay[];
  readonly subjects: readonly GateSubject[];
}

/** Data found in the changed files, counted by what it is; never the data itself. */
export interface FoundInFile<Kind extends string> {
  readonly path: string;
  readonly kind: Kind;
  readonly count: number;
}

/** What a proposal is judged by. */
export interface GateInput {
  /** Of the draft beside the live version. */
  readonly report: Report & { readonly againstLive: LiveCounts };
  readonly evidence: EvidencePolicy;
  /** Errors in the texts that the live version does not have: see `newFindings`. */
  readonly newErrors: readonly ReportFinding[];
  /** Secrets in the files that the proposal changes, by rule. */
  readonly secrets: readonly FoundInFile<string>[];
  readonly personalData: readonly FoundInFile<PersonalDataKind>[];
}

const ways: Readonly<Record<GateCode, readonly GateWay[]>> = {
  'newly-failing': ['mend', 'record'],
  broken: ['mend'],
  'error-finding': ['mend'],
  secret: ['remove'],
  'personal-data': ['remove', 'explain'],
  'evidence-lost': ['record', 'confirm'],
  'still-failing': ['mend', 'explain'],
  'was-failing': ['record', 'explain'],
  weakened: ['mend', 'explain'],
  'examples-removed': ['mend', 'explain'],
  'needs-developer': [],
  'not-run': [],
};

const order = { block: 0, reason: 1, ask: 2, note: 3 } as const;

/**
 * Everything that a draft must answer before it is proposed, one item for each kind and prompt or file, what blocks
 * first. Secrets block until they are gone; personal data needs a reason; what only a developer can finish, and what
 * was not run, is named.
 */
export function proposalGate(input: GateInput): readonly ProposalGateItem[] {
  const { report, evidence, newErrors, secrets, personalData } = input;
  const secretPaths = new Set(secrets.map(({ path }) => path));
  // A secret is told once, by the item that names its file.
  const errors = newErrors.filter(({ code, path }) => code !== 'secret-in-text' || !secretPaths.has(path));
  const items = [
    ...secrets.map((found) => item('secret', 'block', found.path, [{ of: 'data', ...found }])),
    ...gate(report.againstLive, evidence, errors.length).flatMap(({ kind, demand }) => {
      const found = grouped(kind, demand, subjectsOf(kind, report, errors));
      // A report may list less than it counts: what is not listed still stands in the way.
      return found.length > 0 ? found : [item(kind, demand, '', [])];
    }),
    ...personalData.map((found) => item('personal-data', 'reason', found.path, [{ of: 'data', ...found }])),
    ...grouped(
      'needs-developer',
      'note',
      report.findings.filter(({ code }) => code === 'fill-in-needs-developer').map(ofFinding),
    ),
    ...grouped(
      'not-run',
      'note',
      checkSubjects(report, ({ verdict }) => verdict === 'not-run'),
    ),
  ];
  return joined(items).sort((left, right) => order[left.demand] - order[right.demand]);
}

function subjectsOf(
  kind: GateItem['kind'],
  report: GateInput['report'],
  errors: readonly ReportFinding[],
): readonly GateSubject[] {
  const { weakened, weakenedRules, removedExamples } = report.againstLive;
  switch (kind) {
    case 'broken':
      return checkSubjects(report, ({ change }) => change === 'newly-broken' || change === 'still-broken');
    case 'evidence-lost':
      return checkSubjects(report, ({ change, kind: of }) => change === 'lost' && of === 'answer');
    case 'error-finding':
      return errors.map(ofFinding);
    case 'weakened':
      return [
        ...weakened.map(({ key, ...check }) => ({
          of: 'expectation' as const,
          path: check.prompt,
          check: key,
          ...check,
        })),
        ...weakenedRules.map((rule) => ({ of: 'rule' as const, ...rule })),
      ];
    case 'examples-removed':
      return removedExamples.map((example) => ({ of: 'example', ...example }));
    default:
      return checkSubjects(report, ({ change }) => change === kind);
  }
}

function ofFinding({ code, path, line, message }: ReportFinding): GateSubject {
  return { of: 'finding', code, path, message, ...(line === undefined ? {} : { line }) };
}

function grouped(
  code: GateCode,
  demand: ProposalGateItem['demand'],
  subjects: readonly GateSubject[],
): readonly ProposalGateItem[] {
  // Examples that are gone are answered for together: a prompt that is deleted takes all of its own along.
  const placeOf = (subject: GateSubject): string =>
    subject.of === 'example' ? subject.prompt : subject.path;
  return [...groupBy(subjects, placeOf)].map(([path, list]) => item(code, demand, path, list));
}

function item(
  code: GateCode,
  demand: ProposalGateItem['demand'],
  path: string,
  subjects: readonly GateSubject[],
): ProposalGateItem {
  const possible = ways[code].filter((way) => way !== 'confirm' || demand === 'ask');
  return { code, key: `${code}\n${path}`, path, demand, ways: possible, subjects };
}

/** One item for each key. */
function joined(items: readonly ProposalGateItem[]): ProposalGateItem[] {
  return [...groupBy(items, ({ key }) => key).values()].flatMap((list) => {
    const [first] = list;
    return first === undefined ? [] : [{ ...first, subjects: list.flatMap(({ subjects }) => subjects) }];
  });
}

/** What was said to an item. It counts for the subjects that were seen, and not for others that come later. */
export interface GateAnswer {
  readonly key: string;
  readonly subjects: readonly string[];
  /** Empty where a confirmation was asked for. */
  readonly reason: string;
}

/** The answer to an item as it is now. */
export function answerItem({ key, subjects }: ProposalGateItem, reason: string): GateAnswer {
  return { key, subjects: subjects.map(subjectKey), reason: reason.trim() };
}

/** The items that still stand in the way, given what was answered. */
export function openItems(
  items: readonly ProposalGateItem[],
  answers: readonly GateAnswer[],
): readonly ProposalGateItem[] {
  return items.filter((one) => {
    if (one.demand === 'note') return false;
    return one.demand === 'block' || reasonFor(one, answers) === undefined;
  });
}

/** What was answered to an item as it is now; `undefined` where that is not enough. */
export function reasonFor(one: ProposalGateItem, answers: readonly GateAnswer[]): string | undefined {
  const answer = answers.findLast(({ key }) => key === one.key);
  if (answer === undefined || (one.demand === 'reason' && !/\p{L}/u.test(answer.reason))) return undefined;
  const seen = new Set(answer.subjects);
  return one.subjects.every((subject) => seen.has(subjectKey(subject))) ? answer.reason : undefined;
}
