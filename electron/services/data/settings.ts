import type { InputOf, OutputOf } from '../../../shared/ipc/api.ts';
import { calls } from '../../../shared/ipc/contract.ts';
import type { Envelope } from '../../../shared/ipc/errors.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { atomicWrite } from '../atomic-write.ts';
import { done, refused } from '../bridge/answer.ts';
import { createSerialQueue } from '../serial-queue.ts';
import { ipcCodeOf } from '../system-error.ts';
import { readJsonFile } from './json-file.ts';
import type { SetAside } from './set-aside.ts';

/** The creator's settings. */
export type Settings = OutputOf<'settings.read'>;

/** Settings that outlive the run. */
export interface SettingsStore {
  readonly read: () => Settings;
  /** Changes the members that are given. Answers when they are on disk. */
  readonly write: (change: InputOf<'settings.write'>) => Promise<Envelope<Settings>>;
  /** Settles when every change that was begun is on disk, or is not. */
  readonly idle: () => Promise<void>;
}

const format = 1;
const members = calls['settings.read'].output.shape;

/** What holds until the creator says otherwise. */
export const defaultSettings: Settings = {
  appearance: 'system',
  textSize: 1,
  editorView: 'visual',
  layout: {},
};

/**
 * Opens the settings file. Members that it does not know (a newer Galley's) are kept when it is written. A file that
 * cannot be read is set aside; of one with a bad value a copy is set aside, and the other values hold.
 */
export async function openSettings(path: string, setAside: SetAside): Promise<SettingsStore> {
  const file = await readJsonFile(path);
  if (file.kind === 'damaged') await setAside(path, 'settings');
  let stored: JsonObject = file.kind === 'object' ? file.value : {};
  const { settings, hasBadValue } = settingsIn(stored);
  if (hasBadValue) await setAside(path, 'settings', 'copy');
  let current = settings;
  const queue = createSerialQueue();
  return {
    read: () => current,
    idle: queue.idle,
    write: (change) =>
      queue.add(async () => {
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        const next = { ...current, ...given };
        const content: JsonObject = { ...stored, ...next, format };
        const result = await atomicWrite(path, `${JSON.stringify(content, null, 2)}\n`);
        if (!result.ok) return refused(ipcCodeOf(result.code), result.code);
        stored = content;
        current = next;
        return done(current);
      }),
  };
}

/** Takes every value that has the right shape, and the default for the others. */
function settingsIn(stored: JsonObject): { readonly settings: Settings; readonly hasBadValue: boolean } {
  let hasBadValue = false;
  const take = <T>(
    name: keyof Settings,
    schema: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } },
    usual: T,
  ): T => {
    if (stored[name] === undefined) return usual;
    const parsed = schema.safeParse(stored[name]);
    if (parsed.success) return parsed.data;
    hasBadValue = true;
    return usual;
  };
  const settings: Settings = {
    appearance: take('appearance', members.appearance, defaultSettings.appearance),
    textSize: take('textSize', members.textSize, defaultSettings.textSize),
    editorView: take('editorView', members.editorView, defaultSettings.editorView),
    layout: take('layout', members.layout, defaultSettings.layout),
  };
  return { settings, hasBadValue };
}
