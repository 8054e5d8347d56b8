import { collectFindings } from '../../shared/check/collect-findings.ts';
import type { LiveCounts } from '../../shared/check/compare-live.ts';
import type { Report } from '../../shared/check/report.ts';
import { loadPersonalDataScanner } from '../../shared/policy/personal-data.ts';
import { loadSecretScanner } from '../../shared/policy/secrets.ts';
import type { FileContent } from '../../shared/project/file-content.ts';
import { type LoadedProject, loadProject } from '../../shared/project/load-project.ts';
import { replaceRange } from '../../shared/prompt/edit.ts';
import { makeBrief } from '../../shared/proposal/brief.ts';
import { briefData, replaceBrief, roomForBrief } from '../../shared/proposal/brief-frame.ts';
import { longestBrief } from '../../shared/proposal/brief-limit.ts';
import { changesInWords } from '../../shared/proposal/changes-in-words.ts';
import { conversationChanges } from '../../shared/proposal/conversation-changes.ts';
import { costChanges } from '../../shared/proposal/cost-change.ts';
import { draftTravels, neededDrafts } from '../../shared/proposal/draft-travels.ts';
import { openItems, proposalGate } from '../../shared/proposal/gate.ts';
import { type Interview, interviewProblems, newInterview } from '../../shared/proposal/interview.ts';
import { madePaths } from '../../shared/proposal/made-paths.ts';
import { logModelChange, modelLogPath } from '../../shared/proposal/model-change-log.ts';
import { newFindings } from '../../shared/proposal/new-findings.ts';
import { risksOf } from '../../shared/proposal/risks.ts';
import { scanFiles } from '../../shared/proposal/scan-files.ts';
import type { DraftText } from './engine-message.ts';
import type { JudgeBoth, JudgedBoth } from './judge-both.ts';
import { logTested, reviewersDecide } from './model-log-words.ts';
import type { Preparation, PrepareWish, Written } from './preparation.ts';
import { withDrafts } from './with-drafts.ts';

/** Makes proposals ready. What was judged is kept, so that a word in the interview costs no judging. */
export function createPreparer(judgeBoth: JudgeBoth) {
  let live: LoadedProject | undefined;
  let files: ReadonlyMap<string, FileContent> | undefined;
  let judged:
    | { readonly key: string; readonly both: ReportedBoth; readonly chosen: LoadedProject }
    | undefined;

  async function judge(opened: ReadonlyMap<string, FileContent>, drafts: readonly DraftText[]) {
    if (files !== opened) judged = undefined;
    if (files !== opened) live = loadProject(opened);
    files = opened;
    const key = JSON.stringify(drafts);
    const before = live ?? loadProject(opened);
    if (judged?.key !== key) {
      const chosen = loadProject(withDrafts(opened, drafts), judged?.chosen ?? before);
      judged = { key, chosen, both: reported(await judgeBoth(before, chosen)) };
    }
    return { ...judged, before };
  }

  return async (
    opened: ReadonlyMap<string, FileContent>,
    { drafts, chosen, written, body, day }: PrepareWish,
  ): Promise<Preparation> => {
    const wanted = new Set(chosen);
    const travelling = drafts.filter(([path]) => wanted.has(path) && path !== modelLogPath);
    const { both, before, chosen: after } = await judge(opened, travelling);
    const { report, draft, comparison, facts } = both;
    const parts = changesInWords(before.project, after.project);
    const interview = withWritten(newInterview(parts), written);
    const all = loadProject(withDrafts(opened, drafts), after);
    // The log is written for the creator: it is no draft that they choose.
    const changed = drafts.map(([path]) => path).filter((path) => path !== modelLogPath);
    const set = { live: before.project, draft: all.project, changed, made: madePaths };
    const fresh = newFindings(report.findings, collectedLive(both, before));
    const scanned = await scanFiles(
      new Map(travelling.flatMap(([path, text]) => (text === null ? [] : [[path, text] as const]))),
      loadSecretScanner,
      await loadPersonalDataScanner(),
      after.project.policy.personalData,
    );
    const gate = proposalGate({
      report,
      evidence: after.project.policy.evidence,
      newErrors: fresh.filter(({ severity }) => severity === 'error'),
      ...scanned,
    });
    const input = {
      interview,
      parts,
      report,
      conversations: conversationChanges(draft, comparison),
      costs: costChanges(draft, comparison, facts),
      risks: risksOf(parts, fresh),
      gate,
      answers: written.answers,
    };
    const data = briefData(
      report,
      travelling.filter(([path, text]) => text === null || after.project.texts.has(path)),
    );
    const brief = makeBrief(input, roomForBrief(body, data, longestBrief));
    const modelLog = modelLogWith(opened, interview, day, report.againstLive);
    return {
      travels: draftTravels(set),
      needed: neededDrafts(set, wanted),
      parts,
      interview,
      problems: interviewProblems(interview),
      gate,
      open: openItems(gate, written.answers).map(({ key }) => key),
      risks: input.risks,
      costs: input.costs,
      counts: report.againstLive,
      brief,
      body: replaceBrief(body, brief, data),
      digest: report.digest,
      ...(modelLog !== undefined && { modelLog }),
    };
  };
}

type ReportedBoth = JudgedBoth & { readonly report: Report & { readonly againstLive: LiveCounts } };

function reported(both: JudgedBoth): ReportedBoth {
  const { report, comparison } = both;
  return { ...both, report: { ...report, againstLive: comparison.counts } };
}

function collectedLive({ live, facts }: JudgedBoth, { findings }: LoadedProject) {
  const { secrets: _ofDraft, ...ofBoth } = facts;
  return collectFindings(live, findings, ofBoth);
}

function withWritten(made: Interview, { title, what, why, notice, models }: Written): Interview {
  return {
    title: title ?? made.title,
    what: what ?? made.what,
    why,
    notice,
    models: made.models.map((model) => {
      const known = models.find(({ path, after }) => path === model.path && after === model.after);
      return known === undefined ? model : { ...model, why: known.why, risk: known.risk };
    }),
  };
}

/** The log with an entry for each model that changes; undefined where none does. */
function modelLogWith(
  files: ReadonlyMap<string, FileContent>,
  { models }: Interview,
  day: string,
  counts: LiveCounts,
): string | undefined {
  if (models.length === 0) return undefined;
  const stored = files.get(modelLogPath);
  const before = stored !== undefined && 'text' in stored ? stored.text : '';
  // The newest stands first, so that the first prompt's entry is written last.
  return models.toReversed().reduce((text, change) => {
    const edit = logModelChange(text, {
      change,
      day,
      tested: logTested(counts),
      decidedBy: reviewersDecide,
    });
    return replaceRange(text, edit, edit.text);
  }, before);
}
