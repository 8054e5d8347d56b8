import type { Bridge } from '../../shared/ipc/api.ts';
import { isJsonObject, type JsonValue } from '../../shared/json.ts';
import type { GateAnswer } from '../../shared/proposal/gate.ts';
import type { Written } from '../engine/preparation.ts';
import type { SettingsStore } from './settings-store.ts';

/** What was written of interviews and remarks, kept through closing, a reload and a restart. */
export interface ProposalNotes {
  /** What was written for a proposal of a project; `number` null: for a new one. */
  readonly read: (place: string, number: number | null) => Written | undefined;
  /** Keeps it at once for this window, and soon on the disk; undefined forgets it. */
  readonly write: (place: string, number: number | null, written: Written | undefined) => void;
  /** What was typed to be said in a project and was not said; `about` names what it speaks of. Empty: nothing. */
  readonly readUnsaid: (place: string, about: string) => string;
  /** Keeps what is typed in the same way; empty words are forgotten. */
  readonly writeUnsaid: (place: string, about: string, words: string) => void;
  /** Writes what is not on the disk yet. */
  readonly flush: () => void;
}

/** Nothing written yet. */
export const nothingWritten: Written = { why: '', notice: '', models: [], answers: [] };

/** How long typing is collected before it is written, in milliseconds. */
const collectFor = 200;

/** Keeps notes beside what the page keeps of itself: they belong to this computer, and to no project's folder. */
export function createProposalNotes({
  bridge,
  settings,
  after,
}: {
  readonly bridge: Bridge;
  readonly settings: SettingsStore;
  readonly after: (milliseconds: number, callback: () => void) => void;
}): ProposalNotes {
  let isPlanned = false;

  function flush(): void {
    if (!isPlanned) return;
    isPlanned = false;
    void bridge.call['settings.write']({ layout: settings.getState().layout });
  }

  function keep(key: string, value: string | undefined): void {
    const { [key]: _before, ...layout } = settings.getState().layout;
    settings.setState({ layout: value === undefined ? layout : { ...layout, [key]: value } });
    if (isPlanned) return;
    isPlanned = true;
    after(collectFor, flush);
  }

  function kept(key: string): string | undefined {
    const value = settings.getState().layout[key];
    return typeof value === 'string' ? value : undefined;
  }

  return {
    read: (place, number) => {
      const written = kept(keyOf(place, number));
      return written === undefined ? undefined : readWritten(written);
    },
    write: (place, number, written) =>
      keep(keyOf(place, number), written === undefined ? undefined : JSON.stringify(written)),
    readUnsaid: (place, about) => kept(unsaidKey(place, about)) ?? '',
    writeUnsaid: (place, about, words) => keep(unsaidKey(place, about), words === '' ? undefined : words),
    flush,
  };
}

function keyOf(place: string, number: number | null): string {
  return `proposal ${number ?? 'to come'} of ${place}`;
}

function unsaidKey(place: string, about: string): string {
  return `unsaid of ${about} of ${place}`;
}

function readWritten(json: string): Written | undefined {
  let kept: JsonValue;
  try {
    kept = JSON.parse(json) as JsonValue; // what is parsed from JSON is JSON
  } catch {
    return undefined;
  }
  if (!isJsonObject(kept)) return undefined;
  const { title, what } = kept;
  return {
    ...(typeof title === 'string' && { title }),
    ...(typeof what === 'string' && { what }),
    why: textOf(kept.why),
    notice: textOf(kept.notice),
    models: objectsOf(kept.models).map(({ path, after, why, risk }) => ({
      path: textOf(path),
      ...(typeof after === 'string' && { after }),
      why: textOf(why),
      risk: textOf(risk),
    })),
    answers: objectsOf(kept.answers).map(
      ({ key, subjects, reason }): GateAnswer => ({
        key: textOf(key),
        subjects: Array.isArray(subjects) ? subjects.map(textOf) : [],
        reason: textOf(reason),
      }),
    ),
  };
}

function objectsOf(value: JsonValue | undefined) {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
