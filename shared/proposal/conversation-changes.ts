import type { Comparison } from '../check/compare-projects.ts';
import type { JudgedProject } from '../check/engine.ts';
import { titleWithVariant } from '../check/words.ts';
import type { EvidenceClass } from '../example/evidence.ts';
import { sameJson } from '../json.ts';
import type { Message } from '../prompt/request.ts';
import { type SentenceChange, sentenceChanges, sentencesSent } from './sentence-changes.ts';

/** What an edit changes in one message that is sent. */
export interface MessageChange {
  readonly role: Message['role'];
  readonly status: 'added' | 'removed' | 'changed';
  /** Sentences of a changed message; empty where only something else than words changed, or there are too many. */
  readonly sentences: readonly SentenceChange[];
}

/** What an edit changes in what is sent for one example. */
export interface ConversationChange {
  /** The prompt's path and title. */
  readonly path: string;
  readonly prompt: string;
  readonly example: string;
  readonly description?: string;
  readonly evidence: EvidenceClass;
  readonly messages: readonly MessageChange[];
}

/** The examples that an edit reaches, with what it changes in what is sent for each. Nothing is rendered again. */
export function conversationChanges(
  draft: JudgedProject,
  { reached, live }: Pick<Comparison, 'reached' | 'live'>,
): readonly ConversationChange[] {
  return draft.prompts.flatMap((prompt) => {
    const { name, title = name, path, variant } = prompt.document;
    const before = new Map(live(prompt)?.subjects.map(({ report, subject }) => [report.name, subject]));
    return prompt.subjects
      .filter((subject) => reached(prompt, subject) === true)
      .map(({ report, subject }) => ({
        path,
        prompt: titleWithVariant({ title, variant }),
        example: report.name,
        ...(report.description === undefined ? {} : { description: report.description }),
        evidence: report.evidence.class,
        messages: messageChanges(
          before.get(report.name)?.request?.messages ?? [],
          subject.request?.messages ?? [],
        ),
      }));
  });
}

/** Messages are paired by their place, as people compare two conversations. */
function messageChanges(before: readonly Message[], after: readonly Message[]): readonly MessageChange[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => at).flatMap(
    (at): readonly MessageChange[] => {
      const [old, now] = [before[at], after[at]];
      if (old === undefined || now === undefined) {
        const role = (now ?? old)?.role ?? 'user';
        return [{ role, status: now === undefined ? 'removed' : 'added', sentences: [] }];
      }
      if (sameJson(old, now)) return [];
      const sentences = sentenceChanges(sentencesSent(wordsOf(old)), sentencesSent(wordsOf(now))) ?? [];
      return [{ role: now.role, status: 'changed', sentences }];
    },
  );
}

function wordsOf({ content }: Message): string {
  if (typeof content === 'string') return content;
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
}
