import { useActions, useProject } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** Offers the edit of a file that was given up last, while there is no other. */
export function TakeBack({ path }: { readonly path: string }) {
  const at = useProject((state) => (state.drafts.has(path) ? undefined : state.keptAside.get(path)));
  const { takeBack } = useActions();
  if (at === undefined) return null;
  return (
    <button
      type="button"
      className="button"
      title={text.draft.takeBackOf(momentOf(at))}
      onClick={() => void takeBack(path)}
    >
      {text.draft.takeBack}
    </button>
  );
}

/** A time of today by its hour, an earlier one by its day; both as the computer writes them. */
function momentOf(at: string): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday
    ? date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
    : date.toLocaleDateString([], { day: 'numeric', month: 'long' });
}
