import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import { findPageFile, isEngine } from '../main/page-files.ts';
import { withNestedWorkers } from './nested-workers.ts';

/** Answers the page's requests with files of `folder` and their policy headers. Every other request is aborted: there is no network. */
export async function servePage(context: BrowserContext, folder: string, origin: string): Promise<void> {
  await context.route('**/*', (route) =>
    // A window that is closed meanwhile waits for no answer.
    answer(route, folder, origin).catch(() => undefined),
  );
}

async function answer(route: Route, folder: string, origin: string): Promise<void> {
  const address = route.request().url();
  if (!address.startsWith(`${origin}/`) || route.request().method() !== 'GET') {
    return route.abort('blockedbyclient');
  }
  const file = findPageFile(address, origin);
  const body = file === null ? null : await readFile(join(folder, file.path)).catch(() => null);
  if (file === null || body === null) return route.fulfill({ status: 404, body: '' });
  const served = isEngine(file.path) ? withNestedWorkers(body.toString('utf8')) : body;
  return route.fulfill({ status: 200, headers: { ...file.headers }, body: served });
}
