import '../../styles/welcome.css';
import { IconBook2, IconFolder } from '@tabler/icons-react';
import { useActions, useProject, useUi } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { FolderPicker } from './folder-picker.tsx';
import { RecentProjects } from './recent-projects.tsx';

/** The first screen: the doors into a project. */
export function Welcome() {
  const { open, showDialog } = useActions();
  const status = useProject((state) => state.status);
  const error = useProject((state) => state.error);
  const isChoosing = useUi((state) => state.dialog === 'folder');
  const info = useUi((state) => state.info);
  const isOpening = status === 'opening';
  return (
    <main className="welcome" aria-busy={isOpening}>
      <header>
        <h1>{text.app.name}</h1>
        <p className="tagline">{text.app.tagline}</p>
      </header>
      {status === 'failed' && error !== undefined && (
        <div className="alert error" role="alert">
          <strong>{text.welcome.failed}</strong> {text.errors[error.code]}
          {error.detail !== undefined && <div className="quiet">{error.detail}</div>}
        </div>
      )}
      <div className="doors">
        <button
          type="button"
          className="door"
          disabled={isOpening}
          onClick={() => void open({ kind: 'sample' })}
        >
          <IconBook2 size={26} stroke={1.4} aria-hidden="true" />
          <span className="door-title">{text.welcome.sample}</span>
          <span className="quiet">{text.welcome.sampleHelp}</span>
        </button>
        <button type="button" className="door" disabled={isOpening} onClick={() => showDialog('folder')}>
          <IconFolder size={26} stroke={1.4} aria-hidden="true" />
          <span className="door-title">{text.welcome.folder}</span>
          <span className="quiet">{text.welcome.folderHelp}</span>
        </button>
      </div>
      <p className="quiet">{text.welcome.address}</p>
      <RecentProjects />
      <p className="quiet colophon" role="status">
        {isOpening ? text.app.loading : info === undefined ? '' : text.settings.about(info.version)}
      </p>
      {isChoosing && (
        <FolderPicker
          title={text.folders.title}
          choose={text.folders.open}
          onChoose={(folder) => {
            showDialog(undefined);
            void open({ kind: 'folder', folder });
          }}
          onClose={() => showDialog(undefined)}
        />
      )}
    </main>
  );
}
