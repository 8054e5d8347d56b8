import type { JobProgress } from '../stores/proposals-store.ts';
import { text } from '../text/en.ts';

const parts = ['preparing', 'receiving', 'unpacking', 'sending'] as const;

/** How far long work is, as one bar and in words. */
export function JobBar({ progress }: { readonly progress: JobProgress | undefined }) {
  const part = progress?.part ?? 'preparing';
  const done = (parts.indexOf(part) + (progress?.share ?? 0)) / parts.length;
  return (
    <div className="job-bar">
      <progress value={done} max={1} aria-label={text.propose.parts[part]} />
      <p className="quiet" role="status">
        {text.propose.parts[part]}
      </p>
    </div>
  );
}
