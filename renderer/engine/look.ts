import type { JudgedProject, JudgedPrompt, JudgedSubject } from '../../shared/check/engine.ts';
import { blocks } from '../../shared/prompt/blocks.ts';
import type { PromptDocument } from '../../shared/prompt/document.ts';
import { renderPrompt } from '../../shared/prompt/render.ts';
import type { Segment } from '../../shared/prompt/segment.ts';
import type { ExampleLook, LookAt, PromptLook, Sending, SentSegment } from './snapshot.ts';

/** Looks closely at one file and one of its examples, beside the version without drafts. Undefined when it is not there. */
export function lookAt(
  draft: JudgedProject,
  live: JudgedProject,
  { path, example }: LookAt,
): PromptLook | undefined {
  const prompt = draft.prompts.find(({ document }) => document.path === path);
  const document =
    prompt?.document ?? [...draft.project.partials.values()].find((partial) => partial.path === path);
  if (document === undefined) return undefined;
  const shown = prompt ?? draft.prompts.find(({ partials }) => [...partials.values()].includes(document));
  const subject =
    shown?.subjects.find(({ report }) => report.name === example) ?? shown?.subjects[0] ?? undefined;
  const { model, settings, frontMatter, declared, inputSchema } = shown?.document ?? document;
  const creativity = settings.temperature;
  return {
    path,
    title: document.title ?? document.name,
    isPassage: document.isPartial,
    ...(shown && { promptPath: shown.document.path, promptName: shown.document.name }),
    ...(model !== undefined && { model }),
    ...(typeof creativity === 'number' && { creativity }),
    ...(document === shown?.document &&
      frontMatter !== undefined &&
      frontMatter.problem === undefined && { frontMatter: frontMatter.yaml }),
    ...(declared && { declared }),
    ...(inputSchema !== undefined && { inputSchema }),
    coverage: coverageOf(document, shown?.subjects ?? []),
    exampleNames: (shown?.subjects ?? []).map(({ report }) => ({
      name: report.name,
      title: report.description ?? report.name,
    })),
    ...(shown && subject && { example: lookAtExample(shown, subject, live) }),
  };
}

/** A shared passage's ways have no keys of their own in its prompts' renderings, so they are not counted. */
function coverageOf(document: PromptDocument, subjects: readonly JudgedSubject[]): Record<string, number> {
  if (document.isPartial) return {};
  return Object.fromEntries(
    blocks(document).map(({ key }) => [
      key,
      subjects.filter(({ subject }) => subject.rendered?.branches.has(key)).length,
    ]),
  );
}

function lookAtExample(prompt: JudgedPrompt, { subject }: JudgedSubject, live: JudgedProject): ExampleLook {
  const before = live.prompts
    .find(({ document }) => document.path === prompt.document.path)
    ?.subjects.find(({ subject: { example } }) => example.path === subject.example.path)?.subject;
  return {
    example: subject.example,
    values: { ...subject.document.defaults, ...subject.example.input },
    evidence: subject.evidence,
    now: sendingOf(subject.document, subject),
    ...(before && { before: sendingOf(before.document, before) }),
    ...(subject.run && { run: subject.run }),
  };
}

/** What is sent for an example. The engine keeps no segments, so whoever shows them renders again. */
export function sendingOf(
  document: PromptDocument,
  { example, partials }: Pick<JudgedSubject['subject'], 'example' | 'partials'>,
): Sending {
  const result = renderPrompt(document, { input: example.input, history: example.history, partials });
  if (result.ok) {
    const describe = describer(document, partials);
    const messages = result.rendering.messages.map((message) => ({
      ...message,
      segments: message.segments.map(describe),
    }));
    return { ok: true, messages };
  }
  const { message, path, start } = result.failure;
  return { ok: false, reason: message, path, start };
}

/** Says of each stretch which shared passage and which condition it stands in. */
function describer(
  document: PromptDocument,
  partials: ReadonlyMap<string, PromptDocument>,
): (segment: Segment) => SentSegment {
  const passages = new Map([...partials.values()].map((partial) => [partial.path, partial]));
  const ways = new Map<string, ReturnType<typeof blocks>>();
  return (segment) => {
    const passage = passages.get(segment.path);
    const file = passage ?? document;
    const known = ways.get(segment.path) ?? blocks(file);
    ways.set(segment.path, known);
    const around = known.filter(({ start, end }) => start < segment.start && segment.end <= end);
    const within = around.sort((left, right) => right.depth - left.depth || right.start - left.start)[0];
    return {
      ...segment,
      ...(passage !== undefined && { passage: passage.title ?? passage.name }),
      ...(within !== undefined && { within: { kind: within.kind, label: within.label } }),
    };
  };
}
