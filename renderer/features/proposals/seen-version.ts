import { useEffect, useState } from 'react';
import type { Person } from '../../../shared/proposal/proposal.ts';
import { useApp, useProject } from '../../stores/app-context.tsx';
import type { ListedProposal } from '../../stores/proposals-store.ts';

/** With what a proposal is compared: the words before, or an earlier version of it that whoever looks has seen. */
export type Since = 'before' | 'look' | 'said';

/**
 * The version of a proposal that was seen when its page was left last; undefined the first time. The version that is
 * shown now is noted for the next time. This stays on this computer.
 */
export function useSeenVersion(number: number, head: string): string | undefined {
  const { actions, stores } = useApp();
  const place = useProject(({ project }) => project?.place ?? '');
  const key = `seen of proposal ${number} of ${place}`;
  const [seen] = useState(() => stores.settings.getState().layout[key]);
  useEffect(() => {
    const { layout } = stores.settings.getState();
    if (layout[key] !== head) actions.set({ layout: { ...layout, [key]: head } });
  }, [actions, stores, key, head]);
  return typeof seen === 'string' ? seen : undefined;
}

/** The versions that a proposal can be compared with, by name; an earlier one only where it is another than the shown. */
export function sinceVersions(
  { state: { current }, events }: ListedProposal,
  me: Person | null,
  seen: string | undefined,
): ReadonlyMap<Since, string> {
  const email = me?.email.trim().toLowerCase();
  const said = events.findLast(
    (event) =>
      (event.kind === 'remark' || event.kind === 'changes-asked') &&
      event.by.email.trim().toLowerCase() === email,
  );
  const versions = new Map<Since, string>([['before', current.base]]);
  if (seen !== undefined && seen !== current.head) versions.set('look', seen);
  if (said !== undefined && 'head' in said && said.head !== current.head && said.head !== seen)
    versions.set('said', said.head);
  return versions;
}
