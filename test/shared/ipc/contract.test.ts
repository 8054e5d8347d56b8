import { describe, expect, it } from 'vitest';
import { channels } from '../../../shared/ipc/channels.ts';
import { calls, events } from '../../../shared/ipc/contract.ts';
import { ipcErrorCodes } from '../../../shared/ipc/errors.ts';
import { saveRefusals } from '../../../shared/ipc/save-refusals.ts';

const id = 'project';
const path = 'prompts/a.prompt';

/** An input of every call that has one. */
const inputs = {
  'app.open-address': { address: 'https://example.org' },
  'folders.list': { folder: null },
  'projects.open': { kind: 'sample' },
  'projects.read': { id },
  'projects.close': { id },
  'drafts.write': { id, path, text: 'x', base: null },
  'drafts.discard': { id, path },
  'drafts.keep-aside': { id, path, text: 'x', base: null },
  'drafts.take-back': { id, path },
  'drafts.save-to-folder': { id, paths: [path] },
  'settings.write': { textSize: 1 },
} as const;

describe('the contract between the page and the services', () => {
  it('has a shape for every channel and for no other', () => {
    const named = Object.entries(channels);
    const of = (kind: string) => named.filter(([, is]) => is === kind).map(([name]) => name);
    expect(Object.keys(calls).sort()).toEqual(of('call').sort());
    expect(Object.keys(events).sort()).toEqual(of('event').sort());
  });

  it.each(Object.entries(inputs))(
    'takes its input for %s, and refuses members that it does not know',
    (channel, input) => {
      const schema = calls[channel as keyof typeof inputs].input; // the table's own key
      expect(schema.safeParse(input).success).toBe(true);
      expect(schema.safeParse({ ...input, extra: 1 }).success).toBe(false);
    },
  );

  it.each([
    ['https://example.org/a?b#c', true],
    ['mailto:a@example.org', true],
    ['http://example.org', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['xhttps://example.org', false],
    ['', false],
  ])('lets the address %j be opened: %j', (address, isAllowed) => {
    expect(calls['app.open-address'].input.safeParse({ address }).success).toBe(isAllowed);
  });

  it('refuses texts and paths without end', () => {
    const write = (changed: object) =>
      calls['drafts.write'].input.safeParse({ ...inputs['drafts.write'], ...changed }).success;
    expect(write({ text: 'x'.repeat(6_000_001) })).toBe(false);
    expect(write({ path: 'x'.repeat(1001) })).toBe(false);
    expect(write({ path: '' })).toBe(false);
  });

  it('has every code once', () => {
    expect(new Set(ipcErrorCodes).size).toBe(ipcErrorCodes.length);
    expect(new Set(saveRefusals).size).toBe(saveRefusals.length);
  });
});
