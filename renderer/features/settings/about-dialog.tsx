import '../../styles/about.css';
import { useActions, useUi } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Modal } from '../../ui/modal.tsx';
import iconAddress from './galley.svg?no-inline';
import { Licences } from './licences.tsx';

/** What Galley is, which one this is, and whose work is in it. */
export function AboutDialog() {
  const isOpen = useUi((state) => state.dialog === 'about');
  const info = useUi((state) => state.info);
  const { showDialog } = useActions();
  if (!isOpen) return null;
  return (
    <Modal title={text.settings.aboutTitle} onClose={() => showDialog(undefined)}>
      <div className="about">
        <img src={iconAddress} alt="" width={72} height={72} />
        <div>
          <p className="tagline">{text.app.tagline}</p>
          {info !== undefined && <p>{text.settings.about(info.version)}</p>}
        </div>
      </div>
      <p className="quiet">{text.settings.licence}</p>
      <Licences />
      <div className="row">
        <button type="button" className="button main" onClick={() => showDialog(undefined)}>
          {text.app.close}
        </button>
      </div>
    </Modal>
  );
}
