import type { EventOf } from '../../../shared/ipc/api.ts';
import { useActions, useUi } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** What happened that the creator must know: shown until it is closed. */
export function Notices() {
  const notices = useUi((state) => state.notices);
  const { dismissNotices } = useActions();
  if (notices.length === 0) return null;
  return (
    <div className="notices alert" role="status">
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.kind} ${notice.path ?? ''}`}>{sentenceOf(notice)}</li>
        ))}
      </ul>
      <button type="button" className="button" onClick={dismissNotices}>
        {text.app.close}
      </button>
    </div>
  );
}

function sentenceOf({ kind, path, count }: EventOf<'app.notice'>): string {
  if (kind === 'restored') return text.notices.restored(count ?? 1);
  if (kind === 'set-aside') return text.notices['set-aside'](path ?? '');
  return text.notices[kind];
}
