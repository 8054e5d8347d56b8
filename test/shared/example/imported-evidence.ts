import { chooseRun } from '../../../shared/example/choose-run.ts';
import type { ImportedFile } from '../../../shared/example/import-result.ts';
import { loadProject } from '../../../shared/project/load-project.ts';
import { recordingKey } from '../../../shared/project/project.ts';
import { renderPrompt, requestOf } from '../../../shared/prompt/render.ts';

/** The evidence of every recording among imported files, by its path, as the engine sees it; and all findings. */
export function evidenceOfImport(files: readonly ImportedFile[]) {
  const { project, findings } = loadProject(new Map(files.map(({ path, text }) => [path, { text }])));
  const evidence = new Map<string, string>();
  for (const prompt of project.prompts) {
    for (const example of project.examples.get(prompt.name) ?? []) {
      const recording = project.recordings.get(recordingKey(prompt.name, prompt.variant, example.name));
      if (!recording) continue;
      const { input, history } = example;
      const result = renderPrompt(prompt, { input, history, partials: project.partials });
      if (!result.ok) throw new Error(`${prompt.path}: ${result.failure.message}`);
      const current = { request: requestOf(prompt, result.rendering), rendering: result.rendering };
      const chosen = chooseRun(current, recording, [], project.policy.evidence);
      evidence.set(recording.path, [chosen.evidence.class, ...chosen.evidence.reasons].join(' '));
    }
  }
  return { evidence, findings, project };
}
