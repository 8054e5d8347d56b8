import type { ProposalResult, Report } from '../check/report.ts';
import { fileMark, readBrief } from './brief-frame.ts';

/** What was read of the project that is compared. */
export interface ComparedReport {
  readonly report: Pick<Report, 'digest' | 'engine' | 'filesDigest'>;
  /** The text of a file as it is here; undefined where there is none. */
  readonly textOf: (path: string) => string | undefined;
}

/**
 * Whether a report is the one that a proposal's author had, by the digest in the proposal's text; if not, what differs:
 * the version of the engine, the proposed files, the files beside them, or only the verdicts.
 */
export function compareResult(proposalText: string, { report, textOf }: ComparedReport): ProposalResult {
  const data = readBrief(proposalText)?.data;
  if (data === undefined) return { result: 'unknown', sentences: [words.untold] };
  if (data.digest === report.digest) return { result: 'same', sentences: [words.same] };
  const sentences: string[] = [];
  if (data.engine !== report.engine) sentences.push(words.engine(data.engine, report.engine));
  const others = Object.entries(data.changed ?? {}).filter(
    ([path, mark]) => fileMark(textOf(path) ?? null) !== mark,
  );
  if (others.length > 0) sentences.push(words.changed(others.map(([path]) => path)));
  else if (data.filesDigest !== undefined && data.filesDigest !== report.filesDigest)
    sentences.push(words.moved);
  if (sentences.length === 0) sentences.push(data.filesDigest === undefined ? words.older : words.verdicts);
  return { result: 'different', sentences };
}

const mostPaths = 5;

const words = {
  same: "Same result as on the author's machine.",
  untold: 'The text of the proposal holds no result of Galley, so there is nothing to compare with.',
  engine: (theirs: string, ours: string) =>
    `The author's result was made by ${theirs}, this one by ${ours}: another version may judge otherwise.`,
  changed: (paths: readonly string[]) => {
    const rest = paths.length - mostPaths;
    const named = paths.slice(0, mostPaths).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
    return `Not as the author judged it: ${named}. Update the proposal from Galley, so that its text speaks of these files.`;
  },
  moved:
    'The proposed files are those that the author judged, others are not: the live version has moved on since, or files were added. Update the proposal from Galley to judge them together.',
  older: 'The result is another than the one in the text of the proposal.',
  verdicts: 'The files are the same, and their verdicts are not. Please report this as a fault of Galley.',
};
