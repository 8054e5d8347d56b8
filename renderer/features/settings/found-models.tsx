import type { OutputOf } from '../../../shared/ipc/api.ts';
import { text } from '../../text/en.ts';

type Found = Extract<OutputOf<'providers.save'>, { kind: 'saved' }>['found'];

const shown = 8;

/** The connection works: which models are there, and which of those that prompts name are not. */
export function FoundModels({
  found: { models, kept },
  names,
  isLasting,
}: {
  readonly found: Found;
  /** What the provider would be asked for. */
  readonly names: readonly string[];
  readonly isLasting: boolean;
}) {
  const missing = models.length === 0 ? [] : names.filter((name) => !models.includes(name));
  const more = models.length - shown;
  return (
    <div className="stack model-found" role="status">
      <p className="v-holds">
        <span aria-hidden="true">✓ </span>
        {text.models.works(models.length)} {isLasting && kept === 'run' && text.models.worksForNow}
      </p>
      {models.length > 0 && (
        <p className="quiet">
          {text.models.lists}: {models.slice(0, shown).join(', ')} {more > 0 && text.models.more(more)}
        </p>
      )}
      {missing.length > 0 && <p className="alert">{text.models.notThere(missing.join(', '))}</p>}
    </div>
  );
}
