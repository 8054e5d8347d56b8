import '../../styles/welcome.css';
import { IconBook2, IconFolder, IconWorld } from '@tabler/icons-react';
import { useActions, useProject, useUi } from '../../stores/app-context.tsx';
import { isAboutLogin } from '../../stores/login-actions.ts';
import { text } from '../../text/en.ts';
import { AddressDialog } from './address-dialog.tsx';
import { FolderPicker } from './folder-picker.tsx';
import { RecentProjects } from './recent-projects.tsx';

/** The first screen: the doors into a project. */
export function Welcome() {
  const { askLogin, open, showDialog } = useActions();
  const status = useProject((state) => state.status);
  const error = useProject((state) => state.error);
  const address = useProject((state) => state.failedAddress);
  const isChoosing = useUi((state) => state.dialog === 'folder');
  const isAddressing = useUi((state) => state.dialog === 'address');
  const info = useUi((state) => state.info);
  const isOpening = status === 'opening';
  return (
    <main className="welcome" aria-busy={isOpening}>
      <header>
        <h1>{text.app.name}</h1>
        <p className="tagline">{text.app.tagline}</p>
      </header>
      {status === 'failed' && error !== undefined && !isAddressing && (
        <div className="alert error" role="alert">
          <strong>{text.welcome.failed}</strong> {text.errors[error.code]}
          {isAboutLogin(error.code) && address !== undefined ? (
            <p>
              <button type="button" className="button" onClick={() => askLogin({ kind: 'address', address })}>
                {text.login.give[error.code]}
              </button>
            </p>
          ) : (
            error.detail !== undefined && <div className="quiet">{error.detail}</div>
          )}
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
        <button type="button" className="door" disabled={isOpening} onClick={() => showDialog('address')}>
          <IconWorld size={26} stroke={1.4} aria-hidden="true" />
          <span className="door-title">{text.welcome.address}</span>
          <span className="quiet">{text.welcome.addressHelp}</span>
        </button>
      </div>
      <RecentProjects />
      <p className="quiet colophon" role="status">
        {isOpening ? text.app.loading : info === undefined ? '' : text.settings.about(info.version)}
      </p>
      {isAddressing && <AddressDialog onClose={() => showDialog(undefined)} />}
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
