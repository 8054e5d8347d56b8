import { speaksForNow } from '../example/evidence.ts';
import { type Paint, printableCopy, printableLine } from './paint.ts';
import type { CheckReport, ExampleReport, PromptReport, Report } from './report.ts';
import { causeWords, counted, reasonWords, titleWithVariant, verdictWords } from './words.ts';

/** Examples of one prompt whose checks are to retest for the same reason. */
export interface RetestGroup {
  readonly prompt: PromptReport;
  /** Why, in words. */
  readonly why: string;
  readonly examples: readonly ExampleReport[];
  readonly checks: number;
  /** How the checks last stood, with the earlier request. */
  readonly passed: number;
  readonly failed: number;
}

/** What is to retest, by prompt and reason, in the report's order. */
export function retestGroups(report: Pick<Report, 'prompts'>): readonly RetestGroup[] {
  return report.prompts.flatMap((prompt) => {
    const groups = new Map<string, { readonly examples: ExampleReport[]; readonly checks: CheckReport[] }>();
    for (const example of prompt.examples) {
      const checks = example.checks.filter(
        ({ verdict, demanded, kind }) => demanded && kind === 'answer' && verdict === 'to-retest',
      );
      const isUnchecked = example.checks.length === 0 && !speaksForNow(example.evidence);
      if (checks.length === 0 && !isUnchecked) continue;
      const why = whyRetest(example, checks[0]);
      const group = groups.get(why) ?? { examples: [], checks: [] };
      group.examples.push(example);
      group.checks.push(...checks);
      groups.set(why, group);
    }
    return [...groups].map(([why, { examples, checks }]) => ({
      prompt,
      why,
      examples,
      checks: checks.length,
      passed: checks.filter(({ last }) => last === 'passed').length,
      failed: checks.filter(({ last }) => last === 'failed').length,
    }));
  });
}

/** The groups as blocks of text. */
export function retestLines(report: Report, paint: Paint): readonly string[] {
  const { sign, word } = verdictWords['to-retest'];
  return retestGroups(report).map(({ prompt: whole, why, examples, checks, passed, failed }) => {
    const prompt = printableCopy({ title: whole.title, variant: whole.variant, path: whole.path });
    const title = titleWithVariant(prompt);
    const stood = [passed > 0 ? `${passed} passed` : '', failed > 0 ? `${failed} failed` : ''].filter(
      (part) => part !== '',
    );
    const before = stood.length > 0 ? ` With the recorded request: ${stood.join(', ')}.` : '';
    const names = examples.map(({ name }) => printableLine(name));
    const shown = names.slice(0, 6).join(', ') + (names.length > 6 ? `, and ${names.length - 6} more` : '');
    return [
      `${paint.yellow(`${sign} ${word}`)}  ${paint.bold(`${title}: ${checks === 0 ? 'no checks' : counted(checks, 'check')} on ${counted(examples.length, 'example')}`)}  ${paint.dim(prompt.path)}`,
      `  Why: ${why}.${before}`,
      `  ${paint.dim(shown)}`,
    ].join('\n');
  });
}

function whyRetest({ evidence }: ExampleReport, check: CheckReport | undefined): string {
  const cause = check?.cause;
  if (cause === 'evidence' || cause === undefined)
    return evidence.reasons.map((reason) => reasonWords[reason]).join(', ');
  return causeWords[cause];
}
