import type { OutputOf } from '../../../shared/ipc/api.ts';
import { text } from '../../text/en.ts';

/** The examples that are not asked for, and why. */
export function LeftExamples({ left }: { readonly left: OutputOf<'answers.estimate'>['left'] }) {
  return (
    <section aria-labelledby="left-out">
      <h3 id="left-out">{text.answers.leftTitle}</h3>
      <ul className="left-examples">
        {left.map(({ key, title, why, kinds }) => (
          <li key={key}>
            <strong dir="auto">{title}</strong> {text.answers.left[why]}{' '}
            {kinds.length > 0 && text.answers.kinds(kinds.join(', '))}
          </li>
        ))}
      </ul>
    </section>
  );
}
