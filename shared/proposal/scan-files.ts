import { groupBy } from '../group-by.ts';
import type { PersonalDataRules, PersonalDataScanner } from '../policy/personal-data.ts';
import type { PersonalDataKind } from '../policy/personal-data-kinds.ts';
import { maySecretStand, type SecretScanner } from '../policy/secrets.ts';
import type { FoundInFile } from './gate.ts';

/** What a gate must know about the texts of the files that a proposal changes. */
export interface ScannedFiles {
  readonly secrets: readonly FoundInFile<string>[];
  readonly personalData: readonly FoundInFile<PersonalDataKind>[];
}

/** Looks for secrets and personal data in whole files, prompts and recorded answers alike; tells kinds and counts. */
export async function scanFiles(
  files: ReadonlyMap<string, string>,
  loadSecrets: () => Promise<SecretScanner>,
  personal: PersonalDataScanner,
  rules: PersonalDataRules,
): Promise<ScannedFiles> {
  const secrets: FoundInFile<string>[] = [];
  const personalData: FoundInFile<PersonalDataKind>[] = [];
  for (const [path, text] of files) {
    if (maySecretStand(text)) {
      const found = await (await loadSecrets()).scan(text);
      secrets.push(
        ...counted(
          path,
          found.map(({ rule }) => rule),
        ),
      );
    }
    personalData.push(
      ...counted(
        path,
        personal.scan(text, rules).map(({ kind }) => kind),
      ),
    );
  }
  return { secrets, personalData };
}

function counted<Kind extends string>(path: string, kinds: readonly Kind[]): readonly FoundInFile<Kind>[] {
  return [...groupBy(kinds, (kind) => kind)].map(([kind, list]) => ({ path, kind, count: list.length }));
}
