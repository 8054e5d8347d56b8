import type { DataPlace } from '../../../../shared/privacy/find-places.ts';
import { useActions } from '../../../stores/app-context.tsx';
import { useAsk, useInquiry } from '../../../stores/use-inquiry.ts';
import { useSalt } from '../../../stores/use-salt.ts';
import { text } from '../../../text/en.ts';
import { useWayToFile } from './use-way-to-file.ts';

/** So many places of a file are shown; the others are counted. */
const shown = 5;

/** What was found of secrets and personal data, file by file, each with what replaces it. */
export function FoundData() {
  const answer = useInquiry({ about: 'places' });
  const files = answer?.ok ? [...Map.groupBy(answer.value, ({ path }) => path)] : [];
  return (
    <section aria-labelledby="found-data">
      <h2 id="found-data">
        {text.privacy.found} {answer?.ok === true && <span className="quiet">{answer.value.length}</span>}
      </h2>
      {answer === undefined && <p role="status">{text.privacy.looking}</p>}
      {answer?.ok === false && <p role="alert">{text.privacy.failed}</p>}
      {answer?.ok === true && files.length === 0 && (
        <p className="sheet">
          <span className="v-holds">✓</span> {text.privacy.nothing}
        </p>
      )}
      {files.length > 0 && (
        <ul className="findings">
          {files.map(([path, places]) => (
            <FileData key={path} path={path} places={places} />
          ))}
        </ul>
      )}
      <p className="quiet privacy-limits">{text.privacy.limits}</p>
    </section>
  );
}

function FileData({ path, places }: { readonly path: string; readonly places: readonly DataPlace[] }) {
  const { change, tell } = useActions();
  const ask = useAsk();
  const salt = useSalt();
  const wayTo = useWayToFile();
  const way = wayTo(path, places[0]?.range);
  const hasSecret = places.some(({ kind }) => kind === 'secret');
  async function replace(): Promise<void> {
    const chosenBy = await salt();
    if (chosenBy === undefined) return tell(text.privacy.notReplaced(path), 'error');
    const answer = await ask({ about: 'stand-ins', path, salt: chosenBy });
    if (!answer.ok || !answer.value.ok) return tell(text.privacy.notReplaced(path), 'error');
    const { text: redacted, kept, kinds } = answer.value;
    const left = kept.reduce((sum, { count }) => sum + count, 0);
    if (kinds.length === 0) return tell(text.privacy.allKept(path), 'error');
    const message = left === 0 ? text.privacy.replaced(path) : text.privacy.replacedSome(path, left);
    change([{ path, text: redacted }], { message });
  }
  return (
    <li className="finding">
      <span className={`sign ${hasSecret ? 'v-fails' : 'v-to-retest'}`} aria-hidden="true">
        {hasSecret ? '✕' : '!'}
      </span>
      <div>
        <p>
          <code>{path}</code>
        </p>
        <ul className="data-places">
          {places.slice(0, shown).map((place) => (
            <li key={`${place.range.start}`}>
              <span className="quiet">{text.privacy.line(place.line)}</span>
              <span className="data-excerpt">
                <bdi>{place.before}</bdi>
                <mark>{text.privacy.kind[place.kind]}</mark>
              </span>
            </li>
          ))}
          {places.length > shown && <li className="quiet">{text.privacy.more(places.length - shown)}</li>}
        </ul>
        <p className="row finding-ways">
          {way !== undefined && (
            <button
              type="button"
              className="button bare place"
              aria-label={text.privacy.goToFile(path)}
              onClick={way}
            >
              {text.checks.goTo}
            </button>
          )}
          <button
            type="button"
            className="button"
            aria-label={text.privacy.replaceIn(path)}
            onClick={() => void replace()}
          >
            {text.privacy.replace}
          </button>
        </p>
      </div>
    </li>
  );
}
