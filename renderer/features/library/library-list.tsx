import { type KeyboardEvent, useMemo } from 'react';
import type { Report } from '../../../shared/check/report.ts';
import type { PassageEntry, PromptEntry } from '../../engine/snapshot.ts';
import { useSelection } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { groupByFolder } from './group-by-folder.ts';
import { LibraryItem } from './library-item.tsx';
import { worstVerdict } from './verdict-of.ts';

/** The lines of the library, folder by folder. Tab comes to one line; the arrow keys, Home and End go on from there. */
export function LibraryList({
  prompts,
  passages,
  report,
}: {
  readonly prompts: readonly PromptEntry[];
  readonly passages: readonly PassageEntry[];
  readonly report: Report;
}) {
  const chosen = useSelection((state) => state.path);
  const verdicts = useMemo(
    () => new Map(report.prompts.map((prompt) => [prompt.path, worstVerdict(prompt)])),
    [report],
  );
  const groups = groupByFolder(prompts);
  const paths = [...groups.flatMap(({ entries }) => entries), ...passages].map(({ path }) => path);
  const stop = paths.find((path) => path === chosen) ?? paths[0];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons within
    <div onKeyDown={moveFocus}>
      {prompts.length > 0 && <h2 className="library-head">{text.library.prompts}</h2>}
      {groups.map(({ folder, entries }) => (
        <div key={folder}>
          {folder !== '' && <h3 className="library-folder">{folder.replaceAll('/', ' / ')}</h3>}
          <ul>
            {entries.map(({ path, title, variant }) => (
              <LibraryItem
                key={path}
                path={path}
                title={title}
                {...(variant !== undefined && { note: text.library.variant(variant) })}
                verdict={verdicts.get(path)}
                isStop={path === stop}
              />
            ))}
          </ul>
        </div>
      ))}
      {passages.length > 0 && <h2 className="library-head">{text.library.passages}</h2>}
      <ul>
        {passages.map(({ path, title, usedBy }) => (
          <LibraryItem
            key={path}
            path={path}
            title={title}
            note={text.library.usedBy(usedBy.length)}
            isStop={path === stop}
            isPassage
          />
        ))}
      </ul>
    </div>
  );
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.library-item')];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  if (step === undefined || at < 0) return;
  event.preventDefault();
  items[step(at, items.length - 1)]?.focus();
}
