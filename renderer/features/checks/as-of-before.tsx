import { useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** Says that what stands below is the last result from before the checks stopped; nothing while they go on. */
export function AsOfBefore() {
  const failure = useCheck((state) => state.failure);
  if (failure === undefined) return null;
  return (
    <p className="alert error as-of-before" role="alert">
      {text.checks.asOfBefore}
    </p>
  );
}
