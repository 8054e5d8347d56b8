import { text as words } from '../../text/en.ts';
import { FormattedText } from './formatted-text.tsx';
import { JsonTree } from './json-tree.tsx';
import { readJson } from './read-json.ts';
import { setting } from './setting.ts';

/** How an answer is shown. */
export type AnswerForm = 'text' | 'json' | 'markdown';

/** An answer's text. It is only ever shown as text: nothing in it becomes a part of the page. */
export function AnswerText({ text, form }: { readonly text: string; readonly form: AnswerForm }) {
  if (form === 'markdown') return <FormattedText source={text} />;
  if (form === 'json') return <JsonAnswer text={text} />;
  return (
    <div className={`answer-text ${setting(text)}`} dir="auto">
      {text}
    </div>
  );
}

/** A tree, or the text with the place where it stops being JSON. */
function JsonAnswer({ text }: { readonly text: string }) {
  const read = readJson(text);
  if (read.ok) return <JsonTree key={text} node={read.node} label={words.preview.jsonTree} />;
  const { offset, line, column, problem } = read;
  return (
    <div>
      <p className="alert error json-problem" role="note">
        {words.preview.notJson(line, column)} {words.preview.jsonProblems[problem]}
      </p>
      <pre className="json">
        {text.slice(0, offset)}
        <mark className="wrong" title={words.preview.jsonProblems[problem]}>
          {text.slice(offset, offset + 1).replace('\n', '↵\n') || '␣'}
        </mark>
        {text.slice(offset + 1)}
      </pre>
    </div>
  );
}
