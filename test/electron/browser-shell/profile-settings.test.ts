import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { saveNothingTyped } from '../../../electron/browser-shell/profile-settings.ts';

it('keeps the browser from saving what is typed, and its other preferences as they were', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'galley-profile-'));
  onTestFinished(() => rmSync(profile, { recursive: true }));
  const path = join(profile, 'Default', 'Preferences');
  const read = () => JSON.parse(readFileSync(path, 'utf8'));
  await saveNothingTyped(profile);
  const off = { credentials_enable_service: false, profile: { password_manager_enabled: false } };
  expect(read()).toMatchObject(off);
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(path, JSON.stringify({ a: 1, credentials_enable_service: true, profile: { name: 'b' } }));
  await saveNothingTyped(profile);
  expect(read()).toMatchObject({ ...off, a: 1, profile: { name: 'b', password_manager_enabled: false } });
  writeFileSync(path, '{');
  await saveNothingTyped(profile);
  expect(read()).toMatchObject(off);
});
