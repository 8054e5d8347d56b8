import { useActions, useSettings, useUi } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { Switch } from '../../ui/switch.tsx';
import { KeptLogins } from './kept-logins.tsx';
import { Models } from './models.tsx';

const appearances = ['system', 'light', 'dark'] as const;
const views = ['visual', 'source'] as const;

/** What the creator sets for this computer. */
export function SettingsPage() {
  const settings = useSettings((state) => state);
  const info = useUi((state) => state.info);
  const { set, showDialog } = useActions();
  return (
    <main className="page">
      <div className="stack" style={{ maxWidth: '34rem', gap: 'var(--s5)' }}>
        <h1>{text.settings.title}</h1>
        <section className="row spread">
          <h2>{text.settings.appearance}</h2>
          <Switch
            label={text.settings.appearance}
            value={settings.appearance}
            options={appearances.map((value) => ({ value, label: text.settings.appearances[value] }))}
            onChange={(appearance) => set({ appearance })}
          />
        </section>
        <section className="row spread">
          <h2 id="size">{text.settings.textSize}</h2>
          <span className="row">
            <input
              type="range"
              aria-labelledby="size"
              min={0.8}
              max={2}
              step={0.1}
              value={settings.textSize}
              style={{ accentColor: 'var(--accent)' }}
              onChange={(event) => set({ textSize: Number(event.target.value) })}
            />
            <output>{text.settings.percent(settings.textSize)}</output>
          </span>
        </section>
        <section className="row spread">
          <h2>{text.settings.editorView}</h2>
          <Switch
            label={text.settings.editorView}
            value={settings.editorView}
            options={views.map((value) => ({ value, label: text.editor[value] }))}
            onChange={(editorView) => set({ editorView })}
          />
        </section>
        <p className="sheet" style={{ font: '400 1.0625rem/1.6 var(--serif)' }}>
          {text.settings.sample}
        </p>
        <Models />
        <KeptLogins />
        <section className="row spread">
          <p className="quiet">{text.settings.keysHelp}</p>
          <button type="button" className="button" onClick={() => showDialog('keys')}>
            {text.commands.keysTitle}
          </button>
        </section>
        <section className="row spread">
          <p className="quiet">{info !== undefined && text.settings.about(info.version)}</p>
          <button type="button" className="button" onClick={() => showDialog('about')}>
            {text.settings.aboutTitle}
          </button>
        </section>
      </div>
    </main>
  );
}
