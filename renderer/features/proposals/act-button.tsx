import type { ReactNode, Ref } from 'react';
import { useProposals } from '../../stores/app-context.tsx';

/**
 * A button that acts once: while something is being said or sent it does nothing. It is not disabled then, because a
 * disabled button would lose the focus.
 */
export function ActButton({
  look = '',
  ref,
  onAct,
  children,
}: {
  readonly look?: 'main' | 'bare' | '';
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onAct: () => void;
  readonly children: ReactNode;
}) {
  const isBusy = useProposals(({ busy }) => busy !== undefined);
  return (
    <button
      ref={ref}
      type="button"
      className={`button ${look}`}
      aria-disabled={isBusy || undefined}
      onClick={() => {
        if (!isBusy) onAct();
      }}
    >
      {children}
    </button>
  );
}
