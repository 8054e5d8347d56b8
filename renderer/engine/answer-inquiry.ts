import { assertNever } from '../../shared/assert-never.ts';
import { costFacts } from '../../shared/check/load-facts.ts';
import { loadPersonalDataScanner } from '../../shared/policy/personal-data.ts';
import { loadSecretScanner } from '../../shared/policy/secrets.ts';
import { findMentions } from '../../shared/privacy/find-mentions.ts';
import { findPlaces } from '../../shared/privacy/find-places.ts';
import { redactFile } from '../../shared/privacy/redact-file.ts';
import { loadRedactor } from '../../shared/privacy/redactor.ts';
import { removeMentions } from '../../shared/privacy/remove-mentions.ts';
import { type LoadedProject, loadProject } from '../../shared/project/load-project.ts';
import type { Project } from '../../shared/project/project.ts';
import { trendsOf } from '../../shared/trends/trends.ts';
import { importUsage } from '../../shared/usage/import-usage.ts';
import { modelMonths } from '../../shared/usage/model-months.ts';
import { projectMonth } from '../../shared/usage/project-month.ts';
import type { ProjectFile } from './engine-message.ts';
import type { Finding, Inquiry, InquiryName } from './inquiry.ts';

/** Answers questions about a project, given all its files. */
export type InquiryAnswerer = (
  files: readonly ProjectFile[],
  inquiry: Inquiry,
) => Promise<Finding<InquiryName>>;

/** Inputs for new examples that are offered for each prompt. */
const candidatesOfPrompt = 8;

/** Makes one that keeps what it read: files that stay are not read again. `now` is ISO 8601. */
export function createInquiryAnswerer(now: () => string): InquiryAnswerer {
  let last: LoadedProject | undefined;
  return async (files, inquiry) => {
    last = loadProject(new Map(files), last);
    return answerInquiry(last.project, inquiry, now());
  };
}

async function answerInquiry(
  project: Project,
  inquiry: Inquiry,
  asOf: string,
): Promise<Finding<InquiryName>> {
  const { policy, texts } = project;
  switch (inquiry.about) {
    case 'trends':
      return trendsOf(project, (await costFacts(policy, asOf)).costOf);
    case 'places': {
      const silent = new Set(['galley.yaml', policy.path, project.config.policy]);
      const looked = new Map([...texts].filter(([path]) => !silent.has(path)));
      const personal = await loadPersonalDataScanner();
      return findPlaces(looked, loadSecretScanner, personal, policy.personalData);
    }
    case 'stand-ins': {
      const redactor = await loadRedactor(policy.personalData, inquiry.salt);
      return redactFile(redactor, project, inquiry.path);
    }
    case 'mentions': {
      const mentions = findMentions(project, inquiry.wanted);
      return { mentions, ...removeMentions(project, mentions, inquiry.examples) };
    }
    case 'usage': {
      const imported = await importUsage(piecesOf(inquiry.log), {
        redactor: await loadRedactor(policy.personalData, inquiry.salt),
        candidates: candidatesOfPrompt,
        known: [...project.examples.values()].flat().map(({ input }) => input),
      });
      const { costOf } = await costFacts(policy, asOf);
      const month = projectMonth(imported.totals, costOf);
      return { imported, month, models: modelMonths(imported.totals, month.days, costOf) };
    }
    default:
      return assertNever(inquiry);
  }
}

/** A file's text in pieces, as it is read. */
async function* piecesOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}
