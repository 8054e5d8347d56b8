import { canonicalJson } from '../json.ts';
import { chainforgeAnswers } from './chainforge-answers.ts';
import {
  type ChainforgeEntry,
  type ChainforgeModel,
  type ChainforgeNode,
  readChainforge,
} from './chainforge-flow.ts';
import { chainforgeRequest, modelName, systemMessage } from './chainforge-request.ts';
import { fillChainforge, parseChainforgeTemplate, unescapeBraces } from './chainforge-template.ts';
import { slugOf, uniqueName } from './file-name.ts';
import { describeInput, type ImportedCase, printCases } from './import-case.ts';
import {
  distinctNotes,
  type ImportedFile,
  type ImportFolders,
  type ImportNote,
  type ImportOutcome,
} from './import-result.ts';
import { importSettings } from './import-settings.ts';
import { fillTemplate, printPrompt, type TemplatePart } from './import-template.ts';

/**
 * Turns a ChainForge flow into prompts, examples and recordings. Each prompt node becomes a prompt, its first model the
 * prompt itself, every further model a variant; each distinct set of values an example. `name` names the prompts: the
 * file's without extension. No prompt gets a name in `takenNames`.
 */
export function importChainforge(
  name: string,
  text: string,
  folders: ImportFolders,
  takenNames: readonly string[] = [],
): ImportOutcome {
  const flow = readChainforge(text);
  if (!flow)
    return { ok: false, reason: 'It is not a ChainForge flow: a JSON file with "flow" and its "nodes".' };
  const files: ImportedFile[] = [];
  const cases: ImportedCase[] = [];
  const skipped: ImportNote[] = flow.others.map(({ title, type }) => ({
    what: `node "${title}"`,
    reason: `Nodes of the type "${type}" are not taken over. Write checks for what it measured.`,
  }));
  const notes: ImportNote[] = [];
  const taken = [...takenNames];
  for (const node of flow.prompts) {
    const prompt = uniqueName(slugOf(node.title ?? name, 'prompt'), taken);
    taken.push(prompt);
    const part = importNode(prompt, node, folders);
    files.push(...part.files);
    cases.push(...part.cases);
    skipped.push(...part.skipped);
    notes.push(...part.notes);
  }
  const { files: caseFiles, ...counts } = printCases(cases, folders);
  const counted = { prompts: files.length, ...counts };
  return {
    ok: true,
    result: {
      files: [...files, ...caseFiles],
      counts: counted,
      skipped: distinctNotes(skipped),
      notes: distinctNotes(notes),
    },
  };
}

interface NodeImport {
  readonly files: readonly ImportedFile[];
  readonly cases: readonly ImportedCase[];
  readonly skipped: readonly ImportNote[];
  readonly notes: readonly ImportNote[];
}

function importNode(prompt: string, node: ChainforgeNode, folders: ImportFolders): NodeImport {
  const parts = parseChainforgeTemplate(node.template);
  const skipped: ImportNote[] = [];
  const notes: ImportNote[] = [];
  const models = modelsOf(node);
  const variants = variantsOf(models);
  const files = models.map((model, index) => {
    const variant = variants[index];
    const path = `${folders.prompts}/${prompt}${variant === undefined ? '' : `.${variant}`}.prompt`;
    const { settings, tools, output, unknown } = importSettings(model.settings ?? {});
    if (unknown.length > 0)
      notes.push({ what: path, reason: `Settings that are not taken over: ${unknown.join(', ')}.` });
    const system = systemMessage(model);
    const messages = [
      ...(system === undefined ? [] : [{ role: 'system' as const, parts: [system] }]),
      { role: 'user' as const, parts },
    ];
    return { path, text: printPrompt({ ...named(model), settings, tools, output, messages }) };
  });
  const cases = node.caches.flatMap(({ model, entries }) => {
    const variant = variants[models.findIndex((one) => isSame(one, model))];
    return entries.flatMap((entry) => {
      const imported = importEntry(prompt, variant, parts, entry, model);
      if (imported.isForeign)
        notes.push({
          what: describe(entry),
          reason: `The request is not made from the template of "${prompt}" as it is now; it is kept as it was sent.`,
        });
      if (imported.skippedAnswers > 0)
        skipped.push({ what: describe(entry), reason: `${imported.skippedAnswers} answers are not texts.` });
      return imported.case ? [imported.case] : [];
    });
  });
  if (node.unreadable > 0)
    skipped.push({
      what: `node "${prompt}"`,
      reason: `${node.unreadable} recorded answers have a form that is not known.`,
    });
  if (models.length === 0) skipped.push({ what: `node "${prompt}"`, reason: 'It asks no model.' });
  return { files, cases, skipped, notes };
}

function importEntry(
  prompt: string,
  variant: string | undefined,
  parts: readonly TemplatePart[],
  entry: ChainforgeEntry,
  model: ChainforgeModel,
): { readonly case?: ImportedCase; readonly isForeign: boolean; readonly skippedAnswers: number } {
  const { samples, recordedAt, skipped: skippedAnswers } = chainforgeAnswers(entry);
  if (samples.length === 0) return { isForeign: false, skippedAnswers };
  const names = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.variable]));
  const input = fillChainforge(names, entry.vars ?? entry.info ?? {});
  const asked = unescapeBraces(entry.prompt);
  const isForeign = fillTemplate(parts, input) !== asked;
  const request = chainforgeRequest(entry, model);
  const history = request.messages.slice(0, -1).filter(({ role }) => role !== 'system');
  return {
    isForeign,
    skippedAnswers,
    case: {
      prompt,
      ...(variant !== undefined && { variant }),
      distinction: isForeign ? asked : '',
      description: describeInput(isForeign ? { asked } : input, 'Without fill-ins'),
      input,
      history,
      checks: [],
      run: {
        origin: 'import',
        ...(recordedAt !== undefined && { recordedAt }),
        by: 'ChainForge',
        request,
        samples,
      },
    },
  };
}

/** The node's models in their order, then those that answered and were taken out of the node later. */
function modelsOf({ models, caches }: ChainforgeNode): readonly ChainforgeModel[] {
  const all = [...models];
  for (const { model, entries } of caches) {
    if (entries.length > 0 && !all.some((one) => isSame(one, model))) all.push(model);
  }
  return all;
}

/** The name of each model's variant; the first model is the prompt itself. */
function variantsOf(models: readonly ChainforgeModel[]): readonly (string | undefined)[] {
  const taken: string[] = [];
  return models.map((model, index) => {
    if (index === 0) return undefined;
    const variant = uniqueName(slugOf(model.name ?? model.model ?? '', 'model'), taken);
    taken.push(variant);
    return variant;
  });
}

function isSame(left: ChainforgeModel, right: ChainforgeModel): boolean {
  if (left.key !== undefined && right.key !== undefined) return left.key === right.key;
  return left.name !== undefined ? left.name === right.name : canonicalJson(left) === canonicalJson(right);
}

function named({ model }: ChainforgeModel): { readonly model?: string } {
  return model === undefined ? {} : { model: modelName(model) };
}

function describe({ prompt }: ChainforgeEntry): string {
  return `answers to "${describeInput({ prompt }, '')}"`;
}
