import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject } from '../../shared/json.ts';
import { atomicWrite } from '../services/atomic-write.ts';
import { readJsonFile } from '../services/data/json-file.ts';

/**
 * Sees to it that the browser neither offers to save what is typed into our page nor does so: a token belongs into the
 * keychain alone. To be called before the browser is started. Its other preferences stay.
 */
export async function saveNothingTyped(profile: string): Promise<void> {
  const folder = join(profile, 'Default');
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'Preferences');
  const file = await readJsonFile(path);
  // Names of Chromium's preferences: components/password_manager and components/autofill, pref_names.h.
  const before = file.kind === 'object' ? file.value : {};
  const own = { ...before, credentials_enable_service: false, credentials_enable_autosignin: false };
  const autofill = { ...objectIn(before.autofill), profile_enabled: false, credit_card_enabled: false };
  const next = {
    ...own,
    autofill,
    profile: { ...objectIn(before.profile), password_manager_enabled: false },
  };
  // Without it the browser starts all the same, and only its offer to save comes back.
  await atomicWrite(path, JSON.stringify(next));
}

function objectIn(value: unknown) {
  return isJsonObject(value) ? value : {};
}
