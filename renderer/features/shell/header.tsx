import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { useActions, useProject, useSelection } from '../../stores/app-context.tsx';
import { screens } from '../../stores/selection-store.ts';
import { text } from '../../text/en.ts';
import { openCommands } from '../commands/open-commands.ts';
import { SaveDialog } from './save-dialog.tsx';

/** The project's name, the screens, and the ways out. */
export function Header() {
  const project = useProject((state) => state.project);
  const drafts = useProject((state) => state.drafts.size);
  const screen = useSelection((state) => state.screen);
  const { close, select, showDialog } = useActions();
  return (
    <header className="header">
      <button type="button" className="button bare" onClick={() => void close()} title={text.app.leave}>
        <IconArrowLeft size={16} aria-hidden="true" />
        <span className="hidden">{text.app.leave}</span>
      </button>
      <h1 className="project-name" title={project?.place}>
        {project?.name}
      </h1>
      <nav aria-label={text.app.nav}>
        {screens.map((name) => (
          <button
            key={name}
            type="button"
            className="tab"
            aria-current={name === screen ? 'page' : undefined}
            onClick={() => select({ screen: name })}
          >
            {text.app.screens[name]}
          </button>
        ))}
      </nav>
      <span className="grow" />
      <button type="button" className="button search" onClick={openCommands}>
        <IconSearch size={15} aria-hidden="true" />
        {text.app.search} <kbd>Ctrl K</kbd>
      </button>
      {project?.kind === 'folder' && (
        <button
          type="button"
          className="button main"
          disabled={drafts === 0}
          onClick={() => showDialog('save')}
        >
          {text.save.toFolder}
        </button>
      )}
      <SaveDialog />
    </header>
  );
}
