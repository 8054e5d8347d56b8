import '../../styles/keys.css';
import { type CommandEntry, commandTable } from '../../../shared/commands/command-table.ts';
import { printKeys } from '../../../shared/commands/keys.ts';
import { useActions, useUi } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Modal } from '../../ui/modal.tsx';
import { useIsMac } from './use-keys.ts';

/** Keys of the editor that a creator may want to know; the editor itself decides them. */
const editorKeys = {
  undo: 'Mod+Z',
  redo: 'Mod+Shift+Z',
  find: 'Mod+F',
  suggest: 'Mod+Space',
  insert: 'Mod+I',
  passage: 'F12',
  passageHere: 'Alt+F12',
  tab: 'Mod+M',
} as const satisfies Record<keyof typeof text.commands.editorKeys, string>;

/** Every key of the app, in a list. */
export function KeysDialog() {
  const isOpen = useUi((state) => state.dialog === 'keys');
  const { showDialog } = useActions();
  if (!isOpen) return null;
  return (
    <Modal title={text.commands.keysTitle} onClose={() => showDialog(undefined)}>
      <div className="keys">
        {(['go', 'do'] as const).map((group) => (
          <section key={group}>
            <h3>{text.commands.groups[group]}</h3>
            <dl>
              {commandTable
                .filter((entry) => entry.group === group)
                .map((entry) => (
                  <KeyLine key={entry.id} label={text.commands.labels[entry.id]} keys={keysOf(entry)} />
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{text.commands.inEditor}</h3>
          <dl>
            {Object.entries(text.commands.editorKeys).map(([name, label]) => (
              // the keys of both tables are the same
              <KeyLine key={name} label={label} keys={[editorKeys[name as keyof typeof editorKeys]]} />
            ))}
          </dl>
        </section>
      </div>
      <div className="row">
        <button type="button" className="button main" onClick={() => showDialog(undefined)}>
          {text.app.close}
        </button>
      </div>
    </Modal>
  );
}

function keysOf({ keys = [] }: CommandEntry): readonly string[] {
  return keys;
}

function KeyLine({ label, keys }: { readonly label: string; readonly keys: readonly string[] }) {
  const isMac = useIsMac();
  if (keys.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {keys.map((one) => (
          <kbd key={one}>{printKeys(one, isMac)}</kbd>
        ))}
      </dd>
    </div>
  );
}
