import type { LiveCounts } from '../check/compare-live.ts';
import { escapeMarkdown } from '../check/escape-markdown.ts';
import type { Report } from '../check/report.ts';
import { retestGroups } from '../check/retest-summary.ts';
import { liveLines } from '../check/summary.ts';
import { counted, titleWithVariant } from '../check/words.ts';
import { groupBy } from '../group-by.ts';
import { canonicalJson } from '../json.ts';
import { longestBrief } from './brief-limit.ts';
import {
  type BriefMeasure,
  clipped,
  conversationLines,
  costRow,
  gateLine,
  limited,
  promptChangeLine,
  quoted,
  riskLine,
} from './brief-lines.ts';
import type { ConversationChange } from './conversation-changes.ts';
import type { PromptCost } from './cost-change.ts';
import { type GateAnswer, type ProposalGateItem, reasonFor } from './gate.ts';
import type { Interview } from './interview.ts';
import type { PartChange } from './part-change.ts';
import type { Risk } from './risks.ts';

/** What a brief is made of. */
export interface BriefInput {
  readonly interview: Interview;
  readonly parts: readonly PartChange[];
  readonly report: Report & { readonly againstLive: LiveCounts };
  readonly conversations: readonly ConversationChange[];
  readonly costs: readonly PromptCost[];
  readonly risks: readonly Risk[];
  readonly gate: readonly ProposalGateItem[];
  readonly answers: readonly GateAnswer[];
}

/** From all that a reviewer may want to the least that they need; texts from the project are cut, never dropped unsaid. */
const measures: readonly BriefMeasure[] = [
  { entries: 40, characters: 1500 },
  { entries: 20, characters: 600 },
  { entries: 10, characters: 300 },
  { entries: 5, characters: 150 },
];

const cutNote = '\n\n*This was cut: it would be too long for the host. The files hold the rest.*';

/**
 * The brief for a proposal's reviewer, in Markdown: no longer than `room`, the same for the same input. Nothing that
 * stands in the project or in an answer can break out of its line.
 */
export function makeBrief(input: BriefInput, room: number = longestBrief): string {
  let text = '';
  for (const measure of measures) {
    text = sectionsOf(input, measure).join('\n\n');
    if (text.length <= room) return text;
  }
  if (room < cutNote.length) return '';
  const cut = text.slice(0, room - cutNote.length);
  return `${cut.slice(0, Math.max(0, cut.lastIndexOf('\n')))}${cutNote}`;
}

function sectionsOf(input: BriefInput, measure: BriefMeasure): readonly string[] {
  const { interview, report, risks } = input;
  const illustrative = report.illustrative
    ? [
        '> **Illustrative:** answers written by hand count in this project. Nothing here proves anything about a model.',
      ]
    : [];
  return [
    ...illustrative,
    section('What changed', quoted(interview.what, measure)),
    section('Why', quoted(interview.why, measure)),
    section('What people will notice', quoted(interview.notice, measure)),
    section(
      'To look at twice',
      limited(risks, measure, (risk) => riskLine(risk, measure)),
    ),
    section('For a developer', developerLines(input, measure)),
    ...partSections(input.parts, measure),
    section('Models', modelLines(interview, measure)),
    section('Against the live version', countLines(input, measure)),
    section('What is sent, example by example', exampleLines(input, measure)),
    section('Tokens and cost of one call', costLines(input, measure)),
    section('Needs new answers', retestLines(input, measure)),
    section('Asked before proposing', reasonLines(input, measure)),
    section('Not run here', gateLines(input, 'not-run', measure)),
    `<sub>${escapeMarkdown(report.engine)} · report ${escapeMarkdown(report.digest)}</sub>`,
  ].filter((text) => text !== '');
}

function section(title: string, lines: readonly string[]): string {
  return lines.every((line) => line === '' || line === '>') ? '' : `#### ${title}\n\n${lines.join('\n')}`;
}

function developerLines(input: BriefInput, measure: BriefMeasure): readonly string[] {
  const messages = input.gate
    .filter(({ code }) => code === 'needs-developer')
    .flatMap(({ subjects }) => subjects)
    .flatMap((subject) => (subject.of === 'finding' ? [subject] : []));
  const unlike = new Map(messages.map((message) => [`${message.path}\n${message.message}`, message]));
  return limited(
    [...unlike.values()],
    measure,
    ({ path, message }) =>
      `- ${escapeMarkdown(clipped(path, measure))}: ${escapeMarkdown(clipped(message, measure))}`,
  );
}

/** Prompts and shared passages, each with its changes; of all else the summary tells enough. */
function partSections(parts: readonly PartChange[], measure: BriefMeasure): readonly string[] {
  const texts = parts.flatMap((part) => (part.kind === 'prompt' || part.kind === 'passage' ? [part] : []));
  const sections = texts.slice(0, measure.entries).map((part) => {
    const name = part.kind === 'prompt' ? titleWithVariant(part) : `Shared passage ${part.name}`;
    const lines = limited(part.changes, measure, (change) => promptChangeLine(change, measure));
    return section(escapeMarkdown(clipped(`${name}: ${part.path}`, measure)), lines);
  });
  const more = texts.length - measure.entries;
  return more > 0 ? [...sections, `And changes in ${counted(more, 'more file')}.`] : sections;
}

function modelLines({ models }: Interview, measure: BriefMeasure): readonly string[] {
  return limited(models, measure, ({ title, before = 'none', after = 'none', why, risk }) => {
    const change = `${clipped(title, measure)}: from ${clipped(before, measure)} to ${clipped(after, measure)}.`;
    const [reason, danger] = [why, risk].map((text) => escapeMarkdown(clipped(text, measure)));
    return `- ${escapeMarkdown(change)} Why: ${reason} Risk: ${danger}`;
  });
}

function countLines({ report }: BriefInput, measure: BriefMeasure): readonly string[] {
  const all = { ...measure, entries: 30 };
  // Tokens are told for each call, in a table.
  const { tokens: _tokens, ...counts } = report.againstLive;
  return limited(liveLines(counts), all, (line) => `- ${escapeMarkdown(clipped(line, all))}`);
}

function exampleLines({ conversations }: BriefInput, measure: BriefMeasure): readonly string[] {
  const few = { ...measure, entries: Math.ceil(measure.entries / 4) };
  const byPrompt = [...groupBy(conversations, ({ path }) => path).values()];
  const others = byPrompt.length - measure.entries;
  const prompts = byPrompt.slice(0, measure.entries).flatMap((list, index) => {
    const title = escapeMarkdown(clipped(list[0]?.prompt ?? '', measure));
    const alike = [
      ...groupBy(list, ({ evidence, messages }) => canonicalJson([evidence, messages])).values(),
    ];
    const lines = alike.slice(0, few.entries).flatMap((changes) => conversationLines(changes, few));
    const left = alike.slice(few.entries).flat().length;
    const more = left > 0 ? [`- and ${left} more`] : [];
    return [...(index === 0 ? [] : ['']), `**${title}**`, '', ...lines, ...more];
  });
  return others > 0 ? [...prompts, '', `And examples of ${counted(others, 'more prompt')}.`] : prompts;
}

function costLines({ costs }: BriefInput, measure: BriefMeasure): readonly string[] {
  if (costs.length === 0) return [];
  const rows = costs.slice(0, measure.entries).map((cost) => costRow(cost, measure));
  const more = costs.length > rows.length ? [`| and ${costs.length - rows.length} more | | | | | |`] : [];
  return [
    '| prompt | tokens of a call before | after | cost of 1,000 calls before | after | examples |',
    '|---|---:|---:|---:|---:|---:|',
    ...rows,
    ...more,
  ];
}

/** What this change leaves to retest; what was to retest before is no matter of its reviewer's. */
function retestLines({ report }: BriefInput, measure: BriefMeasure): readonly string[] {
  const prompts = report.prompts.map((prompt) => ({
    ...prompt,
    examples: prompt.examples.filter(({ reached }) => reached !== false),
  }));
  return limited(retestGroups({ prompts }), measure, ({ prompt, why, examples, checks, passed, failed }) => {
    const names = examples.slice(0, 6).map(({ name }) => name);
    const shown = examples.length > 6 ? [...names, `and ${examples.length - 6} more`] : names;
    const what = checks === 0 ? 'no checks' : counted(checks, 'check');
    const stood = `With the recorded request ${passed} passed and ${failed} failed.`;
    const text = `${titleWithVariant(prompt)}: ${what} on ${counted(examples.length, 'example')}, because ${why}. ${stood} ${shown.join(', ')}`;
    return `- ${escapeMarkdown(clipped(text, measure))}`;
  });
}

function reasonLines({ gate, answers }: BriefInput, measure: BriefMeasure): readonly string[] {
  const asked = gate.filter(({ demand }) => demand !== 'note');
  return limited(asked, measure, (item) => {
    const reason = reasonFor(item, answers);
    const said =
      item.demand === 'block' || reason === undefined
        ? '**This stands in the way.**'
        : reason === ''
          ? 'Seen and confirmed.'
          : `**Because:** ${escapeMarkdown(clipped(reason, measure))}`;
    return `- ${gateLine(item, measure)}. ${said}`;
  });
}

function gateLines(
  { gate }: BriefInput,
  code: ProposalGateItem['code'],
  measure: BriefMeasure,
): readonly string[] {
  const items = gate.filter((item) => item.code === code);
  return limited(items, measure, (item) => `- ${gateLine(item, measure)}`);
}
