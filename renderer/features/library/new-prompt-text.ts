import { readPromptPath } from '../../../shared/prompt/prompt-name.ts';
import { splitFrontMatter } from '../../../shared/prompt/split-front-matter.ts';
import { editYaml } from '../../../shared/yaml/edit-yaml.ts';
import { locateYaml } from '../../../shared/yaml/locate-yaml.ts';
import { printYaml } from '../../../shared/yaml/print-yaml.ts';
import { text } from '../../text/en.ts';
import { withFrontMatterValue } from '../editor/edit-front-matter.ts';

/** The text of a new prompt: instructions, and what the person says. `model` is the one that the other prompts name. */
export function newPromptText(title: string, model: string | undefined): string {
  const { instructions, message } = text.library.template;
  const frontMatter = printYaml({
    title,
    model,
    input: { schema: { message: `string, ${message}` } },
  });
  return `---\n${frontMatter}---\n{{role "system"}}\n${instructions}\n{{role "user"}}\n{{message}}\n`;
}

/**
 * A prompt's text under another title; without one, the file's name gives it. Undefined where the format has no room
 * for a title, or it cannot be set without touching something else.
 */
export function withTitle(source: string, path: string, title: string): string | undefined {
  if (!path.endsWith('.prompt')) return undefined;
  const wanted = title.trim();
  if (wanted === '' || wanted === readPromptPath(path).title) return withoutTitle(source);
  const split = splitFrontMatter(source);
  if (split.kind === 'front-matter') return withFrontMatterValue(source, ['title'], wanted);
  return split.kind === 'none' ? `---\n${printYaml({ title: wanted })}---\n${source}` : undefined;
}

function withoutTitle(source: string): string | undefined {
  const split = splitFrontMatter(source);
  if (split.kind !== 'front-matter') return source;
  const { start, end } = split.yaml;
  const yaml = source.slice(start, end);
  if (locateYaml(yaml, ['title']) === undefined) return source;
  const result = editYaml(yaml, { kind: 'delete', pointer: ['title'] });
  return result.ok ? source.slice(0, start) + result.text + source.slice(end) : undefined;
}
