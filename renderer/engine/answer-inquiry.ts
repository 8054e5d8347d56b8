import { costFacts } from '../../shared/check/load-facts.ts';
import { type LoadedProject, loadProject } from '../../shared/project/load-project.ts';
import { trendsOf } from '../../shared/trends/trends.ts';
import type { ProjectFile } from './engine-message.ts';
import type { Finding, Inquiry, InquiryName } from './inquiry.ts';

/** Answers questions about a project, given all its files. */
export type InquiryAnswerer = (
  files: readonly ProjectFile[],
  inquiry: Inquiry,
) => Promise<Finding<InquiryName>>;

/** Makes one that keeps what it read: files that stay are not read again. `now` is ISO 8601. */
export function createInquiryAnswerer(now: () => string): InquiryAnswerer {
  let last: LoadedProject | undefined;
  return async (files, _inquiry) => {
    last = loadProject(new Map(files), last);
    const { project } = last;
    const { costOf } = await costFacts(project.policy, now());
    return trendsOf(project, costOf);
  };
}
