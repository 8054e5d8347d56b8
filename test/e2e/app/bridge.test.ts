import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { channels } from '../../../shared/ipc/channels.ts';
import { type App, launchApp } from './launch-app.ts';

const html = `<!doctype html><html lang="en"><title>Galley</title><p>Hello</p>
<script type="module" src="/main.js"></script><script>globalThis.inline = true</script></html>`;

/** Stands where the engine is: asks its own worker what it may do. */
const engine = `const sandbox = new Worker('/workers/sandbox.worker-1.js', { type: 'module' });
sandbox.onmessage = ({ data }) => postMessage(data);
sandbox.onerror = () => postMessage('did not start');`;
const sandbox = `const reached = await fetch('https://galley.invalid/main.js').then(() => true, () => false);
postMessage({ evaluates: new Function('return 1 + 1')() === 2, reached });`;

let app: App;
let pageFolder: string;

beforeAll(async () => {
  pageFolder = await mkdtemp(join(tmpdir(), 'galley-page-'));
  await writeFile(join(pageFolder, 'index.html'), html);
  await writeFile(join(pageFolder, 'main.js'), 'globalThis.loaded = true;');
  await mkdir(join(pageFolder, 'workers'));
  await writeFile(join(pageFolder, 'workers', 'engine.worker-1.js'), engine);
  await writeFile(join(pageFolder, 'workers', 'sandbox.worker-1.js'), sandbox);
  app = await launchApp({ pageFolder, provokes: true });
  await app.page().waitForLoadState('load');
});

afterAll(async () => {
  await app.close();
  await rm(pageFolder, { recursive: true, force: true });
});

/** Runs an expression in the page; a promise is waited for, a failure becomes its text. */
async function inPage(expression: string): Promise<unknown> {
  return app.page().evaluate(`(async () => ${expression})().catch(String)`);
}

describe('the bridge in a browser window', () => {
  it('answers what runs', async () => {
    expect(await inPage("galley.call['app.info'](null)")).toMatchObject({
      ok: true,
      value: { shell: 'browser' },
    });
  });

  it('has one function for each channel of the table, and cannot be changed', async () => {
    const names = await inPage('[...Object.keys(galley.call), ...Object.keys(galley.on)].sort()');
    expect(names).toEqual(Object.keys(channels).sort());
    expect(
      await inPage('Object.isFrozen(galley) && Object.isFrozen(galley.call) && Object.isFrozen(galley.on)'),
    ).toBe(true);
    expect(
      await inPage("Reflect.set(globalThis, 'galley', 1) || Reflect.deleteProperty(globalThis, 'galley')"),
    ).toBe(false);
  });

  it('refuses a call from a frame within the page', async () => {
    await inPage("document.body.append(document.createElement('iframe'))");
    const frame = app.page().frames()[1];
    expect(await frame?.evaluate('typeof galley')).toBe('undefined');
    // The frame goes below `window.galley`, to what carries the calls.
    expect(await frame?.evaluate("__galleyCall('app.info', 'null')")).toBe(
      JSON.stringify({ ok: false, error: { code: 'foreign-sender' } }),
    );
  });

  it('refuses a call from a frame of another origin, also one that writes itself', async () => {
    await inPage(`new Promise((done) => {
      const frame = document.createElement('iframe');
      frame.sandbox = 'allow-scripts';
      frame.onload = done;
      document.body.append(frame);
    })`);
    for (const frame of app.page().frames().slice(1)) {
      expect(await frame.evaluate("__galleyCall('projects.open', JSON.stringify({ kind: 'sample' }))")).toBe(
        JSON.stringify({ ok: false, error: { code: 'foreign-sender' } }),
      );
    }
  });

  it('hands a wrong shape on to nobody', async () => {
    const badRequest = { ok: false, error: { code: 'bad-request' } };
    for (const call of [
      "['folders.list']({ folder: 7 })",
      "['app.info']({ surprise: true })",
      "['drafts.write']({ id: 'x', path: 'a', text: {}, base: null })",
      "['settings.write']({ textSize: 99 })",
      "['settings.write']({ __proto__: null, appearance: 'pink' })",
      "['app.open-address']({ address: 'javascript:alert(1)' })",
      "['app.open-address']({ address: 'file:///etc/passwd' })",
    ]) {
      expect(await inPage(`galley.call${call}`), call).toMatchObject(badRequest);
    }
    expect(app.opened).toEqual([]);
  });

  it('knows no channel but those of its table', async () => {
    expect(await inPage("'files.read' in galley.call || 'projects.changed' in galley.call")).toBe(false);
    expect(await inPage("galley.call['files.read']({})")).toMatch(/TypeError/);
    // What carries the calls is out of the page's reach, so that it cannot name a channel of its own.
    expect(await inPage('typeof __galleyCall')).toBe('undefined');
  });
});

describe('the page', () => {
  it('runs its own files and nothing that is written into it', async () => {
    expect(await inPage('globalThis.loaded')).toBe(true);
    expect(await inPage('globalThis.inline')).toBeUndefined();
    await vi.waitFor(() =>
      expect(app.violations).toContainEqual(expect.stringMatching(/^script-src-elem inline/)),
    );
  });

  it('cannot evaluate text', async () => {
    const later = (code: string) => `new Promise((done, fail) => setTimeout(() => {
      try { done(${code}) } catch (error) { fail(error) } }))`;
    expect(await inPage(later("eval('1 + 1')"))).toMatch(/EvalError|TrustedScript/);
    expect(await inPage(later("new Function('return 1')()"))).toMatch(/EvalError|TrustedScript/);
    expect(await inPage(later("document.body.innerHTML = '<b>x</b>'"))).toMatch(/TrustedHTML/);
  });

  it('cannot reach the network', async () => {
    for (const address of [
      'https://example.com/',
      'http://127.0.0.1:1/',
      'https://galley.invalid.example/',
    ]) {
      expect(await inPage(`fetch('${address}')`)).toMatch(/Failed to fetch/);
    }
    const socket = `new Promise((done) => {
      const socket = new WebSocket('wss://example.com/'); socket.onopen = () => done('open'); socket.onerror = () => done('refused') })`;
    expect(await inPage(socket)).toMatch(/refused|SecurityError/);
  });

  it('may start an engine whose own worker evaluates, and has no network at all', async () => {
    const asked = `new Promise((done) => {
      const policy = trustedTypes.createPolicy('app-worker', { createScriptURL: (address) => address });
      const worker = new Worker(policy.createScriptURL('/workers/engine.worker-1.js'), { type: 'module' });
      worker.onmessage = ({ data }) => done(data);
    })`;
    expect(await inPage(asked)).toEqual({ evaluates: true, reached: false });
  });

  it('has no files but its own', async () => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/nothing.js', '/..%5cpackage.json']) {
      expect(await inPage(`fetch('${path}').then(({ status }) => status)`)).toBe(404);
    }
  });

  it('stays one window', async () => {
    await inPage("void open('https://galley.invalid/')");
    await vi.waitFor(() => expect(app.page().context().pages()).toHaveLength(1));
  });

  it('is opened again after a crash', async () => {
    const before = app.page();
    void before.goto('chrome://crash').catch(() => undefined);
    await vi.waitFor(() => expect(app.page()).not.toBe(before), 10_000);
    expect(await inPage("galley.call['app.info'](null)")).toMatchObject({ ok: true });
  });
});
