import type { JobProgress } from '../stores/proposals-store.ts';
import { text } from '../text/en.ts';

const parts = ['preparing', 'receiving', 'unpacking', 'sending'] as const;

/** How far long work is, as one bar and in words; without `words`, in those of sending a proposal. */
export function JobBar({
  progress,
  words = text.propose.parts,
}: {
  readonly progress: JobProgress | undefined;
  readonly words?: Readonly<Record<JobProgress['part'], string>>;
}) {
  const part = progress?.part ?? 'preparing';
  const done = (parts.indexOf(part) + (progress?.share ?? 0)) / parts.length;
  return (
    <div className="job-bar">
      <progress value={done} max={1} aria-label={words[part]} />
      <p className="quiet" role="status">
        {words[part]}
      </p>
    </div>
  );
}
