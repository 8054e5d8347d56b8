import { useActions, useConflict } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Switch } from '../../ui/switch.tsx';
import { AgreedCard } from './agreed-card.tsx';
import { PlaceRow } from './place-row.tsx';
import { type ConflictFile, placesLeft, wholeKey, wholeOf } from './places.ts';
import { shownParts } from './shown-parts.ts';

/** One file in its order: what nobody changed, what joined by itself, and the places between which somebody chooses. */
export function ConflictFileView({
  file,
  scope,
  title,
  id,
}: {
  readonly file: ConflictFile;
  readonly scope: string;
  readonly title: string;
  readonly id: string;
}) {
  const whole = useConflict((state) => wholeOf(state, scope, file));
  const left = useConflict((state) => placesLeft(state, scope, file).length);
  const { choose } = useActions();
  const { path, draft, theirs } = file;
  const key = wholeKey(scope, path);
  const chooseWhole = (side: 'places' | 'mine' | 'theirs') =>
    choose(
      key,
      side === 'places' ? undefined : { taken: side, of: { base: draft.base, mine: draft.text, theirs } },
    );
  const isWholeAlready = file.merged.kind === 'conflict' && file.merged.parts.length === 1;
  return (
    <section className="stack conflict-file" aria-labelledby={id}>
      <header className="row spread">
        <h2 id={id} tabIndex={-1}>
          <bdi>{title}</bdi>
        </h2>
        {title !== path && <code>{path}</code>}
        <span className="grow" />
        <span className="quiet">{text.conflict.leftShort(left)}</span>
        {!isWholeAlready && (
          <Switch
            label={`${text.conflict.whole.label}: ${title}`}
            value={whole ?? 'places'}
            options={(['places', 'mine', 'theirs'] as const).map((value) => ({
              value,
              label: text.conflict.whole[value],
            }))}
            onChange={chooseWhole}
          />
        )}
      </header>
      {whole === undefined ? (
        <Parts file={file} />
      ) : (
        <p className="quiet" role="status">
          {text.conflict.whole[`${whole}Help`]}
        </p>
      )}
    </section>
  );
}

function Parts({ file }: { readonly file: ConflictFile }) {
  const { path, places } = file;
  return shownParts(file).map((part, index) =>
    part.kind === 'part' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
      <AgreedCard key={index} path={path} part={part} same={text.conflict.same} />
    ) : (
      <PlaceRow
        key={part.place.key}
        path={path}
        place={part.place}
        number={part.number}
        all={places.length}
      />
    ),
  );
}
