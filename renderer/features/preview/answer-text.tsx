import { FormattedText } from './formatted-text.tsx';
import { setting } from './setting.ts';

/** How an answer is shown. */
export type AnswerForm = 'text' | 'json' | 'markdown';

/** An answer's text. It is only ever shown as text: nothing in it becomes a part of the page. */
export function AnswerText({ text, form }: { readonly text: string; readonly form: AnswerForm }) {
  if (form === 'markdown') return <FormattedText source={text} />;
  if (form === 'json') return <pre className="json">{prettyJson(text) ?? text}</pre>;
  return (
    <div className={`answer-text ${setting(text)}`} dir="auto">
      {text}
    </div>
  );
}

/** Deeper than any answer that was asked for. Indenting 60,000 levels takes seconds and half a gigabyte. */
const deepest = 200;

/** A JSON text with line breaks; undefined when it is none, or nested so deep that nobody could read it. */
export function prettyJson(text: string): string | undefined {
  if (!/^\s*[[{]/.test(text) || nesting(text) > deepest) return undefined;
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return undefined;
  }
}

/** How deep brackets are open at most; those within words count too, which only makes it more. */
function nesting(text: string): number {
  let [depth, most] = [0, 0];
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}
