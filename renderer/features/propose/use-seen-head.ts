import { useRef } from 'react';
import { useApp } from '../../stores/app-context.tsx';

/** The version of a proposal that stood when its update was begun, so that what others sent meanwhile is not replaced unseen. */
export function useSeenHead(number: number | null): {
  readonly head: string | undefined;
  readonly renew: () => void;
} {
  const { actions, stores } = useApp();
  const seen = useRef(new Map<number, string>());
  const headNow = () =>
    stores.proposals.getState().list.find((one) => one.number === number)?.state.current.head;
  const now = headNow();
  if (number !== null && now !== undefined && !seen.current.has(number)) seen.current.set(number, now);
  return {
    head: number === null ? undefined : seen.current.get(number),
    renew: () => {
      if (number !== null) seen.current.delete(number);
      void actions.loadProposals();
    },
  };
}
