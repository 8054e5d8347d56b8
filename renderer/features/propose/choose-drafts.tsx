import type { Preparation } from '../../engine/preparation.ts';
import { useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import type { ChoosableGroup } from './chosen-drafts.ts';

/** Which edits go into the proposal, by what belongs together, and which cannot. */
export function ChooseDrafts({
  groups,
  preparation: { travels, needed, modelLog },
  chosen,
  onChange,
}: {
  readonly groups: readonly ChoosableGroup[];
  readonly preparation: Preparation;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (paths: readonly string[]) => void;
}) {
  const without = (paths: readonly string[]) => [...chosen].filter((path) => !paths.includes(path));
  return (
    <fieldset className="travels">
      <legend>{text.propose.travels}</legend>
      <ul>
        {groups.map((group) => (
          <GroupLine
            key={group.key}
            group={group}
            isChosen={group.paths.every((path) => chosen.has(path))}
            onChange={(isChosen) => onChange(isChosen ? [...chosen, ...group.paths] : without(group.paths))}
          />
        ))}
      </ul>
      {needed.length > 0 && (
        <div className="alert" role="status">
          <p>{text.propose.needed(needed.join(', '))}</p>
          <button type="button" className="button" onClick={() => onChange([...chosen, ...needed])}>
            {text.propose.takeAlong}
          </button>
        </div>
      )}
      {modelLog !== undefined && <p className="quiet">{text.propose.modelLog}</p>}
      {travels.refused.length > 0 && (
        <details>
          <summary>{text.propose.refusedTitle}</summary>
          <ul className="paths">
            {travels.refused.map(({ path, code }) => (
              <li key={path}>
                <code>{path}</code> <span className="quiet">{text.propose.refusals[code]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
}

function GroupLine({
  group: { prompts, paths, number },
  isChosen,
  onChange,
}: {
  readonly group: ChoosableGroup;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}) {
  const known = useCheck((state) => state.snapshot?.prompts);
  const titles = prompts.map((name) => known?.find((prompt) => prompt.name === name)?.title ?? name);
  return (
    <li>
      <label className="choice">
        <input type="checkbox" checked={isChosen} onChange={({ target }) => onChange(target.checked)} />
        <span>
          {titles.length > 0 ? titles.join(', ') : text.propose.rules}{' '}
          <span className="quiet">{text.propose.also(paths.length)}</span>{' '}
          {number !== undefined && <span className="badge">{text.propose.inProposal(number)}</span>}
          <span className="travel-paths">{paths.join(', ')}</span>
        </span>
      </label>
    </li>
  );
}
