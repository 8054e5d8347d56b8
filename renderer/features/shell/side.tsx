import { useActions, useCheck, useSelection } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Switch } from '../../ui/switch.tsx';
import { ChecksList } from '../checks/checks-list.tsx';
import { ExampleChooser } from '../preview/example-chooser.tsx';
import { Preview } from '../preview/preview.tsx';

/** What stands beside the editor: one example, and either what is sent or how its checks stand. */
export function Side() {
  const side = useSelection((state) => state.side);
  const isWorking = useCheck((state) => state.isWorking);
  const { select } = useActions();
  return (
    <aside className="side" aria-label={text.preview.title} aria-busy={isWorking}>
      <div className="side-head">
        <Switch
          label={text.preview.title}
          value={side}
          options={[
            { value: 'preview', label: text.preview.title },
            { value: 'checks', label: text.checks.title },
          ]}
          onChange={(chosen) => select({ side: chosen })}
        />
        <ExampleChooser />
      </div>
      <section
        className="side-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={side === 'preview' ? text.preview.title : text.checks.title}
      >
        {side === 'preview' ? <Preview /> : <ChecksList />}
      </section>
    </aside>
  );
}
