import type { OutputOf } from '../../../shared/ipc/api.ts';
import { recordingKey } from '../../../shared/project/project.ts';
import { useActions, useCheck } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { useShowExample } from '../checks/use-show-example.ts';

/** The examples that are not asked for, why, and the way to each. */
export function LeftExamples({ left }: { readonly left: OutputOf<'answers.estimate'>['left'] }) {
  const prompts = useCheck((state) => state.snapshot?.report.prompts);
  const { hideAnswers } = useActions();
  const show = useShowExample();
  const pathOf = (key: string): string | undefined =>
    prompts
      ?.flatMap(({ name, variant, examples }) =>
        examples.map((example) => ({ key: recordingKey(name, variant, example.name), path: example.path })),
      )
      .find((one) => one.key === key)?.path;
  return (
    <section aria-labelledby="left-out">
      <h3 id="left-out">{text.answers.leftTitle}</h3>
      <ul className="left-examples">
        {left.map(({ key, title, why, kinds }) => {
          const path = pathOf(key);
          return (
            <li key={key}>
              {path === undefined ? (
                <strong dir="auto">{title}</strong>
              ) : (
                <button
                  type="button"
                  className="button bare place"
                  dir="auto"
                  onClick={() => {
                    hideAnswers();
                    show(path);
                  }}
                >
                  {title}
                </button>
              )}{' '}
              {text.answers.left[why]} {kinds.length > 0 && text.answers.kinds(kinds.join(', '))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
