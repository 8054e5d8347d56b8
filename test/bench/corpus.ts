import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { parseDocument } from '../../shared/prompt/parse-document.ts';
import { renderPrompt, requestOf } from '../../shared/prompt/render.ts';
import { type CorpusCase, corpusCase } from './corpus-case.ts';
import { corpusPrompt, corpusTone } from './corpus-prompt.ts';

/**
 * Writes a project with one prompt and `size` examples of five checks each, with recorded answers to the very request
 * that the prompt renders, so that every check holds. The same size gives the same files, to the byte.
 */
export function writeCorpus(folder: string, size: number): readonly CorpusCase[] {
  mkdirSync(join(folder, 'prompts'), { recursive: true });
  mkdirSync(join(folder, 'goldens', 'suggest'), { recursive: true });
  writeFileSync(join(folder, 'prompts', 'suggest.prompt'), corpusPrompt);
  writeFileSync(join(folder, 'prompts', '_tone.prompt'), corpusTone);
  const cases = Array.from({ length: size }, (_, index) => corpusCase(index));
  for (const item of cases) writeCase(join(folder, 'goldens', 'suggest'), item);
  return cases;
}

const document = parseDocument('prompts/suggest.prompt', corpusPrompt);
const partials = new Map([['tone', parseDocument('prompts/_tone.prompt', corpusTone)]]);

function writeCase(folder: string, { name, input, answer, checks }: CorpusCase): void {
  const example = { format: 1, description: `Example ${name} of the corpus`, input, expect: checks };
  writeFileSync(join(folder, `${name}.yaml`), dump(example));
  const result = renderPrompt(document, { input, history: [], partials });
  if (!result.ok) throw new Error(`the corpus does not render: ${result.failure.message}`);
  const { messages, model, settings, output, tools } = requestOf(document, result.rendering);
  const recording = {
    format: 1,
    runs: [
      {
        origin: 'model',
        recordedAt: '2026-11-20T10:12:00Z',
        by: 'galley/0.1.0',
        request: { model, settings, tools, output, messages },
        samples: [
          {
            model: 'gpt-4o-mini-2024-07-18',
            text: answer,
            finishReason: 'stop',
            usage: { inputTokens: 412, outputTokens: 48 },
            latencyMs: 1352,
          },
        ],
      },
    ],
  };
  writeFileSync(join(folder, `${name}.rec.yaml`), dump(recording));
}
