import { assertNever } from '../../../shared/assert-never.ts';
import { useActions, useUi } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

function placeToOpen(kind: 'sample' | 'folder' | 'address', place: string) {
  switch (kind) {
    case 'sample':
      return { kind };
    case 'folder':
      return { kind, folder: place };
    case 'address':
      return { kind, address: place };
    default:
      return assertNever(kind);
  }
}

/** Projects that were open before, the last first. */
export function RecentProjects() {
  const recent = useUi((state) => state.recent);
  const { open } = useActions();
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{text.welcome.recent}</h2>
      {recent.length === 0 && <p className="quiet">{text.welcome.noRecent}</p>}
      <ul className="recent">
        {recent.map(({ kind, name, place, missing }) => (
          <li key={place}>
            <button type="button" disabled={missing} onClick={() => void open(placeToOpen(kind, place))}>
              <span>{name}</span>
              {/* Where Galley keeps its own sample is nobody's concern. */}
              {kind !== 'sample' && (
                <span className="quiet">{missing ? `${place} · ${text.welcome.missing}` : place}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
