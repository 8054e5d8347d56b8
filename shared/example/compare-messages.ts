import { sameJson } from '../json.ts';
import type { SpacingKind } from '../project/config.ts';
import type { Message } from '../prompt/request.ts';
import type { RenderedMessage, Segment } from '../prompt/segment.ts';
import type { Reason } from './evidence.ts';
import { messageWithoutSpacing } from './spacing.ts';

/**
 * Compares the messages as they would be sent now with recorded ones and says what differs:
 * `wording`, `history`, `inputs`, `spacing`, or nothing.
 *
 * The recorded messages do not tell which of them were earlier turns, so they are taken to stand where the earlier
 * turns stand now. Where there are none now, the extra recorded turns are earlier turns if they are all turns of a
 * conversation (no system message), placed where the rest fits best.
 */
export function compareMessages(
  now: readonly RenderedMessage[],
  recorded: readonly Message[],
  immaterial: readonly SpacingKind[],
): Set<Reason> {
  const found = new Set<Reason>();
  if (now.length === recorded.length && now.every(({ message }, at) => sameMessage(message, recorded[at]))) {
    return found;
  }
  const history = now.filter(({ source }) => source === 'history').map(({ message }) => message);
  const template = now.filter(({ source }) => source === 'template');
  const extra = recorded.length - template.length;
  if (extra < 0) return found.add('wording');

  const at =
    history.length > 0
      ? now.findIndex(({ source }) => source === 'history')
      : bestPlace(template, recorded, extra);
  const recordedHistory = recorded.slice(at, at + extra);
  const recordedTemplate = [...recorded.slice(0, at), ...recorded.slice(at + extra)];
  if (recordedHistory.some(({ role }) => role === 'system')) found.add('wording');
  else for (const reason of historyReasons(history, recordedHistory, immaterial)) found.add(reason);
  for (const [index, message] of template.entries()) {
    const reason = messageReason(message, recordedTemplate[index], immaterial);
    if (reason !== undefined) found.add(reason);
  }
  return found;
}

/** Where to leave out `extra` recorded messages so that most of the rest equals the template's. */
function bestPlace(
  template: readonly RenderedMessage[],
  recorded: readonly Message[],
  extra: number,
): number {
  let best = 0;
  let bestScore = -1;
  for (let at = template.length; at >= 0 && extra > 0; at--) {
    const score = template.filter(({ message }, index) =>
      sameMessage(message, recorded[index < at ? index : index + extra]),
    ).length;
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

function historyReasons(
  now: readonly Message[],
  recorded: readonly Message[],
  immaterial: readonly SpacingKind[],
): readonly Reason[] {
  if (now.length !== recorded.length) return ['history'];
  if (now.every((message, index) => sameMessage(message, recorded[index]))) return [];
  const cosmetic = now.every((message, index) => sameButForSpacing(message, recorded[index], immaterial));
  return [cosmetic ? 'spacing' : 'history'];
}

function messageReason(
  now: RenderedMessage,
  recorded: Message | undefined,
  immaterial: readonly SpacingKind[],
): Reason | undefined {
  if (recorded === undefined || now.message.role !== recorded.role) return 'wording';
  if (sameMessage(now.message, recorded)) return undefined;
  if (sameButForSpacing(now.message, recorded, immaterial)) return 'spacing';
  return differsOnlyInValues(now.segments, textOf(recorded)) ? 'inputs' : 'wording';
}

/**
 * Whether a text consists of the segments' own words in their order, with other values in place of the values.
 * The words between two values are found at their first place, which decides the question for patterns whose only
 * wildcard is "anything". Where the recorded text holds the value of now with more around it, words may have been
 * deleted beside the fill-in: in doubt the words differ.
 */
export function differsOnlyInValues(segments: readonly Segment[], text: string | undefined): boolean {
  const parts = partsOf(segments);
  const last = parts.at(-1);
  if (text === undefined || last === undefined || parts.length === 1) return false;
  const end = text.length - last.words.length;
  let from = 0;
  for (const [index, { words }] of parts.entries()) {
    const at = index === 0 ? 0 : index === parts.length - 1 ? end : text.indexOf(words, from);
    if (at < from || at + words.length > text.length || !text.startsWith(words, at)) return false;
    const before = parts[index - 1]?.value;
    const recorded = text.slice(from, at);
    if (before !== undefined && recorded !== before && before !== '' && recorded.includes(before))
      return false;
    from = at + words.length;
  }
  return true;
}

interface PatternPart {
  readonly words: string;
  /** The value of now that follows the words; undefined after the last. */
  readonly value?: string;
}

/** The template's words before, between and after the runs of values. */
function partsOf(segments: readonly Segment[]): readonly PatternPart[] {
  const parts: { words: string; value?: string }[] = [{ words: '' }];
  for (const { origin, text } of segments) {
    const part = parts.at(-1);
    if (part === undefined) continue;
    if (origin === 'value') part.value = (part.value ?? '') + text;
    else if (part.value === undefined) part.words += text;
    else parts.push({ words: text });
  }
  if (parts.at(-1)?.value !== undefined) parts.push({ words: '' });
  return parts;
}

function sameMessage(left: Message, right: Message | undefined): boolean {
  if (right === undefined || left.role !== right.role) return false;
  return (
    left.content === right.content ||
    (typeof left.content !== 'string' && sameJson(left.content, right.content))
  );
}

function sameButForSpacing(
  left: Message,
  right: Message | undefined,
  immaterial: readonly SpacingKind[],
): boolean {
  return (
    right !== undefined &&
    sameMessage(messageWithoutSpacing(left, immaterial), messageWithoutSpacing(right, immaterial))
  );
}

function textOf(message: Message): string | undefined {
  return typeof message.content === 'string' ? message.content : undefined;
}
