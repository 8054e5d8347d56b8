import type { Envelope } from '../../../shared/ipc/errors.ts';
import { defaultConfig } from '../../../shared/project/config.ts';
import { configPath, type DetectedFile, detectFiles } from '../../../shared/project/detect.ts';
import { readConfig } from '../../../shared/project/read-config.ts';
import { utf8Length } from '../../../shared/project/utf8-length.ts';
import { madePaths } from '../../../shared/proposal/made-paths.ts';
import { mayTravel } from '../../../shared/proposal/may-travel.ts';
import { done, refused } from '../bridge/answer.ts';
import type { Draft } from '../journal/draft.ts';
import { wantedText } from '../journal/save-draft.ts';
import type { Edit } from '../review/review-host.ts';
import { parseProjectPath } from '../workspace/project-path.ts';
import type { ProjectState } from '../workspace/project-state.ts';

/** A proposal is of texts; as much as is read of one file of a version. */
const mostBytes = 1_000_000;

/**
 * The drafts of some files as edits, as they are on the disk: what a page holds is not asked. Refused as a whole when
 * one of them has no draft, may not be part of a proposal, or is no text.
 */
export async function travellingEdits(
  state: ProjectState,
  paths: readonly string[],
): Promise<Envelope<ReadonlyMap<string, Edit>>> {
  // Through the project's queue, so that what was written before is in it.
  return state.queue.add(async () => {
    const drafts = state.journal.drafts();
    const detected = detectedIn(state, drafts);
    const edits = new Map<string, Edit>();
    for (const path of new Set(paths)) {
      const safe = parseProjectPath(path);
      const draft = safe && drafts.get(safe);
      const travel = mayTravel(path, detected, madePaths);
      if (!travel.ok) return refused(travel.code === 'unsafe-path' ? 'unsafe-path' : 'bad-path', path);
      if (!draft) return refused('nothing-changed', path);
      const text = wantedText(draft);
      if (text !== null && !text.isWellFormed()) return refused('unreadable', path);
      if (text !== null && utf8Length(text) > mostBytes) return refused('too-large', path);
      edits.set(path, { base: draft.base, text });
    }
    return done(edits);
  });
}

function detectedIn(
  { files }: ProjectState,
  drafts: ReadonlyMap<string, Draft>,
): ReadonlyMap<string, DetectedFile> {
  const paths = [...new Set([...files.keys(), ...drafts.keys()])].sort();
  const stored = files.get(configPath);
  const settings = drafts.get(configPath)?.text ?? (stored && 'text' in stored ? stored.text : undefined);
  if (settings === undefined) return detectFiles(paths);
  const config = readConfig(settings);
  return detectFiles(paths, config.ok ? config.value : defaultConfig);
}
