import { FormattedText } from './formatted-text.tsx';

/** How an answer is shown. */
export type AnswerForm = 'text' | 'json' | 'markdown';

/** An answer's text. It is only ever shown as text: nothing in it becomes a part of the page. */
export function AnswerText({ text, form }: { readonly text: string; readonly form: AnswerForm }) {
  if (form === 'markdown') return <FormattedText source={text} />;
  if (form === 'json') return <pre className="json">{prettyJson(text) ?? text}</pre>;
  return (
    <div className="answer-text" dir="auto">
      {text}
    </div>
  );
}

/** A JSON text with line breaks; undefined when it is none. */
export function prettyJson(text: string): string | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return undefined;
  }
}
