import { existsSync, globSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../shared/json.ts';
import type { PromptDocument } from '../../../shared/prompt/document.ts';
import { parseDocument } from '../../../shared/prompt/parse-document.ts';
import { renderPrompt } from '../../../shared/prompt/render.ts';
import { packageMessage, turnOf } from './dotprompt-shape.ts';

const folder = new URL('../../../../shared/conformance/dotprompt/spec/', import.meta.url).pathname;

interface SpecData {
  readonly input?: JsonObject;
  readonly context?: JsonObject;
  readonly messages?: readonly JsonValue[];
}

interface SpecGroup {
  readonly name: string;
  readonly template: string;
  readonly data?: SpecData;
  readonly partials?: Readonly<Record<string, string>>;
  readonly resolverPartials?: Readonly<Record<string, string>>;
  readonly schemas?: Readonly<Record<string, JsonValue>>;
  readonly tests: readonly {
    readonly desc?: string;
    readonly data?: SpecData;
    readonly options?: { readonly input?: { readonly default?: JsonObject } };
    readonly expect: JsonObject & { readonly messages: readonly JsonObject[] };
  }[];
}

const files = existsSync(folder) ? globSync('**/*.yaml', { cwd: folder }).sort() : [];

describe.skipIf(files.length === 0)(
  files.length === 0 ? 'skipped: conformance data not present' : 'the specification tests of Dotprompt',
  () => {
    for (const file of files) {
      // The files are lists of groups, written by the authors of the format.
      const groups = load(readFileSync(folder + file, 'utf8'), {
        schema: CORE_SCHEMA,
      }) as readonly SpecGroup[];
      for (const group of groups) {
        for (const [index, test] of group.tests.entries()) {
          it(`${file}: ${group.name}: ${test.desc ?? index + 1}`, () => {
            const data: SpecData = { ...group.data, ...test.data };
            const schemas = new Map(Object.entries(group.schemas ?? {}));
            const document = parseDocument('prompts/test.prompt', group.template, { schemas });
            const result = renderPrompt(document, {
              input: { ...test.options?.input?.default, ...data.input },
              history: (data.messages ?? []).map(turnOf),
              partials: partialsOf({ ...group.partials, ...group.resolverPartials }),
              ...(data.context && { context: data.context }),
              applyDefaults: false,
            });
            if (!result.ok) throw new Error(result.failure.message);
            expect(result.rendering.messages.map(packageMessage)).toEqual(
              test.expect.messages.map(({ role, content }) => ({ role, content })),
            );
            // What a caller gives beside the file goes over what the file says.
            const metadata: JsonObject = { ...document.metadata, ...test.options };
            for (const [key, value] of Object.entries(test.expect)) {
              if (key !== 'messages') expect(metadata[key], key).toEqual(value);
            }
          });
        }
      }
    }

    it('are 117', () => {
      const count = files
        .flatMap(
          (file) =>
            load(readFileSync(folder + file, 'utf8'), { schema: CORE_SCHEMA }) as readonly SpecGroup[],
        )
        .reduce((sum, group) => sum + group.tests.length, 0);
      expect(count).toBe(117);
    });
  },
);

function partialsOf(sources: Readonly<Record<string, string>>): ReadonlyMap<string, PromptDocument> {
  return new Map(
    Object.entries(sources).map(([name, source]) => [name, parseDocument(`prompts/_${name}.prompt`, source)]),
  );
}
