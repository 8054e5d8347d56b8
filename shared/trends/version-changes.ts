import { sameJson } from '../json.ts';
import type { TrendRow } from './trend-row.ts';

/** What of a request changed: `answered` is another model under the same name, `wording` also another value. */
export type ChangedPart = 'model' | 'answered' | 'settings' | 'tools' | 'output' | 'wording';

/** A version of a prompt's request that came up: the first answer to it, and what it changed. */
export interface VersionChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Index of the row in the rows that were looked at. */
  readonly index: number;
  readonly changed: readonly ChangedPart[];
  /** Models before and after, where they changed. */
  readonly models?: { readonly before: string; readonly after: string };
  /** Examples that were asked in the new version before the next one. */
  readonly examples: number;
}

/**
 * Finds when other versions of one prompt or variant came up: each answer is compared with the one before it of the same
 * example, because only then the values are the same. Rows are of one prompt, oldest first. Changes of the same parts, one
 * for each example, are one version.
 */
export function versionChanges(rows: readonly TrendRow[]): readonly VersionChange[] {
  const before = new Map<string, TrendRow>();
  const changes: VersionChange[] = [];
  let open = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const previous = before.get(row.example);
    before.set(row.example, row);
    const changed = previous === undefined ? [] : changedParts(previous, row);
    if (previous === undefined || changed.length === 0) continue;
    const last = changes.at(-1);
    if (last !== undefined && last.changed.join() === changed.join() && !open.has(row.example)) {
      open.add(row.example);
      changes[changes.length - 1] = { ...last, examples: open.size };
      continue;
    }
    open = new Set([row.example]);
    const models = { before: modelOf(previous), after: modelOf(row) };
    changes.push({
      at: row.at,
      index,
      changed,
      ...(models.before !== models.after && { models }),
      examples: 1,
    });
  }
  return changes;
}

function modelOf({ answeredBy, model }: TrendRow): string {
  return answeredBy ?? model;
}

function changedParts(before: TrendRow, after: TrendRow): readonly ChangedPart[] {
  const [left, right] = [before.request, after.request];
  const parts: ChangedPart[] = [];
  if (before.model !== after.model) parts.push('model');
  else if (before.answeredBy !== after.answeredBy) parts.push('answered');
  if (left === undefined || right === undefined || left === right) return parts;
  if (!sameJson(left.settings, right.settings)) parts.push('settings');
  if (!sameJson(left.tools, right.tools)) parts.push('tools');
  if (!sameJson(left.output, right.output)) parts.push('output');
  if (!sameJson(left.messages, right.messages)) parts.push('wording');
  return parts;
}
