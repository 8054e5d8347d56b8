import type { PromptLook } from '../../engine/snapshot.ts';
import { useActions, useCheck, useProposals } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** Model, creativity and tokens of the shown prompt, in one line. */
export function EditorLine({ look }: { readonly look: PromptLook | undefined }) {
  const snapshot = useCheck((state) => state.snapshot);
  const hasHistory = useProposals((state) => state.host !== undefined && state.host.kind !== 'none');
  const { select } = useActions();
  if (look === undefined) return null;
  const passage = snapshot?.passages.find(({ path }) => path === look.path);
  if (passage !== undefined) return <p className="quiet">{text.editor.passageOf(passage.usedBy.length)}</p>;
  const tokens = snapshot?.report.prompts
    .find(({ path }) => path === look.path)
    ?.examples.find(({ path }) => path === look.example?.example.path)?.tokens;
  return (
    <p className="quiet editor-line">
      <span>{look.model ?? text.editor.noModel}</span>
      <span title={text.editor.creativityHelp}>
        {text.editor.creativity} {look.creativity ?? text.editor.unset}
      </span>
      {tokens !== undefined && <span>{text.editor.tokens(tokens.count, tokens.exact)}</span>}
      {hasHistory && (
        <span>
          <button
            type="button"
            className="button bare place"
            onClick={() => select({ screen: 'history', path: look.path })}
          >
            {text.commands.labels['go-history']}
          </button>
        </span>
      )}
    </p>
  );
}
