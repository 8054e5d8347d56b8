import { Dotprompt } from 'dotprompt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate, printPrompt, type TemplateMessage } from '../../../shared/example/import-template.ts';

/** The reference implementation's messages, each as its role and text. */
async function renderedByReference(messages: readonly TemplateMessage[], input: Record<string, string>) {
  const source = printPrompt({ settings: {}, tools: [], output: {}, messages, model: 'm' });
  const { messages: rendered } = await new Dotprompt().render(source, { input });
  return rendered.map(({ role, content }) => [
    role,
    content.map((part) => ('text' in part ? part.text : '?')).join(''),
  ]);
}

const words = fc.oneof(
  fc
    .array(fc.constantFrom('{', '}', '\\', ' ', '\n', 'a', '{{', '}}', '\\{{', '~', '!', '#', '"', '<'), {
      maxLength: 6,
    })
    .map((all) => all.join('')),
  fc.string(),
);
const variable = fc
  .constantFrom('a', 'two words', 'history', 'true', '1', 'if', 'größe', 'a.b', 'a-b', 'this')
  .map((name) => ({ variable: name }));
const message = fc
  .record({
    role: fc.constantFrom('system' as const, 'user' as const),
    parts: fc.array(fc.oneof(words, variable), { minLength: 1, maxLength: 4 }),
  })
  .map(({ role, parts }) => ({ role, parts: [...parts, 'end'] }));
const input = {
  a: 'A',
  'two words': 'B',
  history: 'C',
  true: 'D',
  1: 'E',
  if: 'F',
  größe: 'G',
  'a.b': 'H',
  'a-b': 'I',
  this: 'J',
};

describe('printing an imported prompt', () => {
  it('makes a file that renders to exactly the imported texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 3 }), async (messages) => {
        const expected = messages.map(({ role, parts }) => [role, fillTemplate(parts, input)]);
        expect(await renderedByReference(messages, input)).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps spaces at the end of the last message', async () => {
    expect(
      await renderedByReference([{ role: 'user', parts: [{ variable: 'a' }, ' \n'] }], { a: 'x' }),
    ).toEqual([['user', 'x \n']]);
  });

  it('prints a conversation so that people can read it', () => {
    const text = printPrompt({
      model: 'gpt-4o',
      settings: { temperature: 1 },
      tools: [],
      output: {},
      messages: [
        { role: 'system', parts: ['You help.'] },
        { role: 'user', parts: ['Hi {', { variable: 'name' }, '}!'] },
      ],
    });
    expect(text).toBe(
      '---\nmodel: gpt-4o\nconfig:\n  temperature: 1\n---\n{{role "system"~}}\nYou help.\n{{~role "user"~}}\nHi { {{~name~}} }!\n',
    );
  });
});
