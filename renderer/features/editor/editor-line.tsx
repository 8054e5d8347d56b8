import type { PromptLook } from '../../engine/snapshot.ts';
import { useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** Model, creativity and tokens of the shown prompt, in one line. */
export function EditorLine({ look }: { readonly look: PromptLook | undefined }) {
  const snapshot = useCheck((state) => state.snapshot);
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
    </p>
  );
}
