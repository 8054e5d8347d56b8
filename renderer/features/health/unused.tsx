import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { IssueLine } from '../checks/issue-line.tsx';
import { useShowExample } from '../checks/use-show-example.ts';
import type { UnusedParts } from './unused-in.ts';

/** Shared passages and examples that do nothing, each with the way to it. */
export function Unused({ unused: { passages, examples } }: { readonly unused: UnusedParts }) {
  const { change, select } = useActions();
  const showExample = useShowExample();
  if (passages.length + examples.length === 0) return null;
  return (
    <section aria-labelledby="unused">
      <h2 id="unused">{text.health.unused}</h2>
      <ul className="findings">
        {passages.map(({ path, title }) => (
          <IssueLine
            key={path}
            severity="note"
            message={text.health.unusedPassage(title)}
            place={{ label: text.checks.goTo, run: () => select({ screen: 'editor', path }) }}
            fix={{
              label: text.library.remove,
              run: () => change([{ path, text: null }], { message: text.library.removed(title) }),
            }}
          />
        ))}
        {examples.map(({ path, name, description }) => (
          <IssueLine
            key={path}
            severity="warning"
            message={text.health.idleExample(description ?? name)}
            place={{ label: text.checks.goToExample, run: () => showExample(path) }}
          />
        ))}
      </ul>
    </section>
  );
}
