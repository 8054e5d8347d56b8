import { sameJson } from '../json.ts';
import type { SpacingKind } from '../project/config.ts';
import type { ModelRequest } from '../prompt/request.ts';
import type { RenderedMessage, Rendering } from '../prompt/segment.ts';
import { compareMessages } from './compare-messages.ts';
import type { Run } from './recording.ts';

/** Every reason why a recorded answer may not speak for the prompt as it is now, in the order they are told. */
export const reasons = [
  /** The words of the prompt differ from those that were sent. */
  'wording',
  /** The earlier turns differ. */
  'history',
  /** Only the values of fill-ins differ. */
  'inputs',
  /** Other tools were offered. */
  'tools',
  /** The answer was asked for in another form. */
  'output',
  /** Another model was asked. */
  'model',
  /** Other settings were sent. */
  'settings',
  /** The texts differ only in spacing that the project declares immaterial. */
  'spacing',
  /** The stored request is not quite what was sent. */
  'redacted',
  /** A fill-in has no value. */
  'unfilled',
  /** Nothing is recorded, or an answer without the request that produced it. */
  'unrecorded',
] as const;

/** Why a recorded answer may not speak for the prompt as it is now. */
export type Reason = (typeof reasons)[number];

/** How much a recorded answer says about the prompt as it is now. */
export type EvidenceClass = 'same' | 'cosmetic' | 'missing' | 'model' | 'changed';

/** What a recording says about an example as it would be sent now. */
export interface Evidence {
  readonly class: EvidenceClass;
  /** In the order of `reasons`; empty when the class is `same`. */
  readonly reasons: readonly Reason[];
}

/** The request as it would be sent now, with the messages' provenance. */
export interface CurrentRequest {
  readonly request: ModelRequest;
  readonly rendering: Rendering;
}

/** The class that a set of reasons amounts to. */
export function classOf(found: ReadonlySet<Reason>): EvidenceClass {
  if (found.size === 0) return 'same';
  if (found.has('unfilled') || found.has('unrecorded')) return 'missing';
  if (consistsOf(found, ['spacing'])) return 'cosmetic';
  if (consistsOf(found, ['model', 'settings'])) return 'model';
  return 'changed';
}

/** The evidence for a set of reasons, with the reasons in their order. */
export function evidenceOf(found: ReadonlySet<Reason>): Evidence {
  return { class: classOf(found), reasons: reasons.filter((reason) => found.has(reason)) };
}

/**
 * Compares the whole request as it would be sent now with the one that a run recorded.
 * A run without its request, or no run at all, is `unrecorded`. The model that answered is not compared:
 * only what is requested counts.
 */
export function evidenceFor(
  current: CurrentRequest,
  run: Run | undefined,
  immaterial: readonly SpacingKind[],
): Evidence {
  const found = new Set<Reason>();
  if (current.rendering.unfilled.length > 0) found.add('unfilled');
  if (run?.request === undefined) found.add('unrecorded');
  else for (const reason of requestReasons(current, run.request, immaterial)) found.add(reason);
  return evidenceOf(found);
}

/** What differs between two requests; the messages of the first come with their provenance. */
export function requestReasons(
  current: {
    readonly request: ModelRequest;
    readonly rendering: { readonly messages: readonly RenderedMessage[] };
  },
  recorded: ModelRequest & { readonly redacted?: readonly string[] },
  immaterial: readonly SpacingKind[],
): ReadonlySet<Reason> {
  const found = compareMessages(current.rendering.messages, recorded.messages, immaterial);
  const { request } = current;
  if (!sameJson(request.tools, recorded.tools)) found.add('tools');
  if (!sameJson(request.output, recorded.output)) found.add('output');
  if (request.model !== recorded.model) found.add('model');
  if (!sameJson(request.settings, recorded.settings)) found.add('settings');
  if (recorded.redacted !== undefined && recorded.redacted.length > 0) found.add('redacted');
  return found;
}

/** Whether a recorded answer with this evidence speaks for the prompt as it is now. */
export function speaksForNow(evidence: Evidence): boolean {
  return evidence.class === 'same' || evidence.class === 'cosmetic';
}

function consistsOf(found: ReadonlySet<Reason>, allowed: readonly Reason[]): boolean {
  return [...found].every((reason) => allowed.includes(reason));
}
