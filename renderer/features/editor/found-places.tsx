import { text } from '../../text/en.ts';
import type { Hit } from './find-in-texts.ts';
import type { FoundPrompt } from './use-find-in-prompts.ts';

/** Hits by prompt, each with the words around it; a click leads to the place. */
export function FoundPlaces({
  found,
  onGo,
  onReplace,
}: {
  readonly found: readonly FoundPrompt[];
  readonly onGo: (path: string, hit: Hit) => void;
  readonly onReplace: (prompt: FoundPrompt, hit: Hit) => void;
}) {
  return (
    <div className="found">
      {found.map((prompt) => (
        <section key={prompt.path} aria-label={prompt.title}>
          <h3>
            {prompt.title} <span className="quiet">{text.editor.find.places(prompt.hits.length)}</span>
          </h3>
          <ul>
            {prompt.hits.map((hit) => (
              <li key={hit.start}>
                <button
                  type="button"
                  className="found-place"
                  dir="auto"
                  onClick={() => onGo(prompt.path, hit)}
                >
                  {hit.before}
                  <mark>{hit.match}</mark>
                  {hit.after}
                </button>
                {hit.isInTag ? (
                  <span className="quiet">{text.editor.find.inTag}</span>
                ) : (
                  <button
                    type="button"
                    className="button bare"
                    aria-label={text.editor.find.replaceOne(hit.before + hit.match + hit.after)}
                    onClick={() => onReplace(prompt, hit)}
                  >
                    {text.editor.find.replace}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
