import type { AnsweredAsk } from '../../../shared/answers/build-run.ts';
import { recordingChange } from '../../../shared/answers/recording-change.ts';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { FileContent } from '../../../shared/project/file-content.ts';
import { loadProject } from '../../../shared/project/load-project.ts';
import { titlesIn } from './plan-in-project.ts';

/** What waits for a decision, each with the file as it would be with the new answers. */
export function listWaiting(
  waiting: readonly AnsweredAsk[],
  files: ReadonlyMap<string, FileContent>,
  version: string,
): OutputOf<'answers.runs'>['waiting'] {
  if (waiting.length === 0) return [];
  const { project } = loadProject(files);
  return waiting.map((answered) => {
    const { ask, at, samples } = answered;
    const file = files.get(ask.recordingPath);
    const text = file !== undefined && 'text' in file ? file.text : undefined;
    const change = recordingChange(answered, text, `galley/${version}`);
    return {
      key: ask.key,
      ...titlesIn(project, ask),
      at,
      answers: samples.length,
      path: ask.recordingPath,
      text: change.ok ? change.text : null,
    };
  });
}
