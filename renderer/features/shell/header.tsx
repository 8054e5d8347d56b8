import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { useActions, useProject, useSelection } from '../../stores/app-context.tsx';
import { screens } from '../../stores/selection-store.ts';
import { text } from '../../text/en.ts';
import { openCommands } from '../commands/open-commands.ts';
import { useKeyHint, useKeys } from '../commands/use-keys.ts';
import { SaveDialog } from './save-dialog.tsx';

/** The project's name, the screens, and the ways out. */
export function Header() {
  const project = useProject((state) => state.project);
  const drafts = useProject((state) => state.drafts.size);
  const screen = useSelection((state) => state.screen);
  const { close, select, showDialog } = useActions();
  const searchKeys = useKeys('search');
  const leaveHint = useKeyHint('leave', text.app.leave);
  const searchHint = useKeyHint('search', text.commands.placeholder);
  const proposeHint = useKeyHint('propose', text.propose.title);
  const saveHint = useKeyHint('save', text.save.toFolder);
  return (
    <header className="header">
      <button type="button" className="button bare" onClick={() => void close()} {...leaveHint}>
        <IconArrowLeft size={16} aria-hidden="true" />
        <span className="hidden">{text.app.leave}</span>
      </button>
      <h1 className="project-name" title={project?.place}>
        {project?.name}
      </h1>
      <nav aria-label={text.app.nav}>
        {screens.map((name) => (
          <Tab key={name} name={name} isCurrent={name === screen} />
        ))}
      </nav>
      <span className="grow" />
      <button type="button" className="button search" onClick={openCommands} {...searchHint}>
        <IconSearch size={15} aria-hidden="true" />
        {text.app.search} <kbd>{searchKeys}</kbd>
      </button>
      {project?.kind === 'folder' && (
        <button
          type="button"
          className="button"
          disabled={drafts === 0}
          {...saveHint}
          onClick={() => showDialog('save')}
        >
          {text.save.toFolder}
        </button>
      )}
      <button
        type="button"
        className="button main"
        disabled={drafts === 0}
        {...proposeHint}
        onClick={() => select({ openPropose: true })}
      >
        {text.propose.title}
      </button>
      <SaveDialog />
    </header>
  );
}

function Tab({ name, isCurrent }: { readonly name: (typeof screens)[number]; readonly isCurrent: boolean }) {
  const { select } = useActions();
  const hint = useKeyHint(`go-${name}`, text.app.screens[name]);
  return (
    <button
      type="button"
      className="tab"
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => select({ screen: name })}
      {...hint}
    >
      {text.app.screens[name]}
    </button>
  );
}
