import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { type Paint, printable } from '../../shared/check/paint.ts';
import type { Example } from '../../shared/example/example.ts';
import { isJsonObject, type JsonObject } from '../../shared/json.ts';
import type { Project } from '../../shared/project/project.ts';
import type { PromptDocument } from '../../shared/prompt/document.ts';
import { positionAt } from '../../shared/prompt/range.ts';
import { renderPrompt, requestOf } from '../../shared/prompt/render.ts';
import type { Message, ModelRequest, Part } from '../../shared/prompt/request.ts';
import type { Turn } from '../../shared/prompt/segment.ts';
import { readYaml } from '../../shared/yaml/read-yaml.ts';
import { UsageError } from './exit.ts';
import { type OpenedProject, openProject } from './open-project.ts';
import { paintFor, writeOutput } from './output.ts';
import { readNamedFile } from './read-named-text.ts';

interface RenderOptions {
  readonly input?: string;
  readonly json?: true;
}

/** `prompt-check render PROMPT`: what would be sent. */
export function renderCommand(program: Command): void {
  program
    .command('render')
    .summary('show what a prompt would send')
    .description('Shows what a prompt would send, with the values of an example or your own.')
    .argument(
      '<prompt>',
      'a prompt file, or its name in this folder\'s project ("suggest", "suggest.playful")',
    )
    .option('--input <values>', 'an example (name or file), values as JSON, or @FILE with JSON or YAML')
    .option('--json', 'the whole request as JSON')
    .action(async (name: string, { input, json }: RenderOptions) => {
      const isFile = existsSync(name);
      const opened = openProject([isFile ? name : '.']);
      const { project } = opened;
      const document = findPrompt(project, isFile ? pathIn(opened, name) : name);
      const values = valuesFor(input, document, opened);
      const result = renderPrompt(document, { ...values, partials: project.partials });
      if (!result.ok) {
        const { failure } = result;
        const { line, column } = positionAt(sourceOf(project, failure.path), failure.start);
        throw new UsageError(`${failure.path}:${line}:${column}: ${failure.message}`);
      }
      for (const { variable } of result.rendering.unfilled) {
        process.stderr.write(
          `prompt-check: the fill-in "${printable(variable)}" has no value and stays empty\n`,
        );
      }
      const request = requestOf(document, result.rendering);
      const text =
        json === true ? `${JSON.stringify(request, null, 2)}\n` : conversation(request, paintFor(undefined));
      await writeOutput(text, undefined);
    });
}

function findPrompt(project: Project, name: string): PromptDocument {
  const all = [...project.prompts, ...project.partials.values()];
  const wanted = (document: PromptDocument): boolean =>
    document.path === name ||
    [document.name, document.variant].filter((part) => part !== undefined).join('.') === name;
  const found = all.find(wanted);
  if (found !== undefined) return found;
  const names = project.prompts.map(({ path }) => path).join(', ');
  throw new UsageError(
    `there is no prompt "${name}". ${names === '' ? 'The project has none.' : `There are: ${names}.`}`,
  );
}

function valuesFor(
  input: string | undefined,
  document: PromptDocument,
  opened: OpenedProject,
): { readonly input: JsonObject; readonly history: readonly Turn[] } {
  if (input === undefined) return { input: {}, history: [] };
  if (input.startsWith('@'))
    return { input: valuesIn(readNamedFile(input.slice(1)), input.slice(1)), history: [] };
  if (/^\s*[{[]/.test(input)) return { input: valuesIn(input, '--input'), history: [] };
  const examples = opened.project.examples.get(document.name) ?? [];
  const path = existsSync(input) ? pathIn(opened, input) : undefined;
  const example = examples.find((candidate: Example) => candidate.name === input || candidate.path === path);
  if (example !== undefined) return { input: example.input, history: example.history };
  const names = examples.map((candidate) => candidate.name).join(', ');
  throw new UsageError(
    `"${document.name}" has no example "${input}". ${names === '' ? 'It has none.' : `There are: ${names}.`}`,
  );
}

function valuesIn(text: string, where: string): JsonObject {
  const read = readYaml(text); // JSON is YAML, and easier to write by hand
  if (!read.ok) throw new UsageError(`${where}:${read.problem.line}: ${read.problem.message}`);
  if (!isJsonObject(read.value)) throw new UsageError(`${where}: give a mapping of fill-ins to values.`);
  return read.value;
}

function pathIn({ root }: OpenedProject, path: string): string {
  return relative(root, resolve(path)).replaceAll(sep, '/');
}

function sourceOf(project: Project, path: string): string {
  return project.texts.get(path) ?? '';
}

/** A request as a conversation for a terminal. */
function conversation({ model, settings, messages }: ModelRequest, paint: Paint): string {
  const head = [model, ...Object.entries(settings).map(([key, value]) => `${key} ${JSON.stringify(value)}`)];
  const parts = messages.map(
    ({ role, content }: Message) => `${paint.bold(`— ${role} —`)}\n${printable(textOf(content))}`,
  );
  const title = head.filter((part) => part !== undefined).join(' · ');
  return `${[...(title === '' ? [] : [paint.dim(printable(title))]), ...parts].join('\n\n').trimEnd()}\n`;
}

function textOf(content: Message['content']): string {
  if (typeof content === 'string') return content;
  return content.map(partText).join('\n');
}

function partText(part: Part): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'media':
      return `[${part.contentType ?? 'media'}: ${part.url}]`;
    case 'section':
      return `[section ${part.name}, filled in by the service]`;
    default:
      return `[${part.type} ${part.name ?? ''} ${JSON.stringify(part.type === 'tool-call' ? part.input : part.output)}]`;
  }
}
