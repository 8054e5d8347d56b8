import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSecretScanner, maySecretStand } from '../../../shared/policy/secrets.ts';

const { scan } = await loadSecretScanner();

/** The shapes of secrets by the rule that finds them. The patterns are cut in two, so that they look like none. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  aws: ['aws_secret_access', '_key = [A-Za-z0-9/+]{39}k'],
  privatekey: [
    '-----BEGIN (RSA|EC) PRIVATE',
    ' KEY-----\\nMII[A-Za-z0-9+/]{120}\\n-----END (RSA|EC) PRIVATE KEY-----',
  ],
  npm: ['npm', '_[A-Za-z0-9]{36}'],
  basicauth: ['https://[a-z]{5}', ':[A-Za-z0-9]{8}@[a-z]{6}\\.net'],
  slack: ['xox[bp]', '-[0-9]{12}-[0-9]{12}-[A-Za-z0-9]{24}'],
  sendgrid: ['SG', '\\.[A-Za-z0-9]{22}\\.[A-Za-z0-9]{43}'],
  shopify: ['shp(at|ca|pa|ss)', '_[a-f0-9]{32}'],
  github: ['gh[opsu]', '_[A-Za-z0-9]{36}'],
  gitlab: ['glpat', '-[A-Za-z0-9]{20}'],
  grafana: ['glsa', '_[A-Za-z0-9]{32}_[a-f0-9]{8}'],
  openai: ['sk-[A-Za-z0-9]{20}T3Blbk', 'FJ[A-Za-z0-9]{20}'],
  anthropic: ['sk-ant', '-api03-[A-Za-z0-9]{93}AA'],
  groq: ['gsk', '_[A-Za-z0-9]{52}'],
  huggingface: ['hf', '_[A-Za-z]{34}'],
  linear: ['lin_api', '_[A-Za-z0-9]{40}'],
  notion: ['ntn', '_[0-9]{11}[A-Za-z0-9]{35}'],
  'database-connection-string': ['postgresql://[a-z]{6}', ':[A-Za-z0-9]{12}@db\\.[a-z]{6}\\.net:5432/app'],
  'hashicorp-vault': ['hvs', '\\.[A-Za-z0-9]{95}'],
  vercel: ['vcp', '_[A-Za-z0-9]{24}'],
  databricks: ['dapi', '[a-f0-9]{32}'],
  docker: ['dckr_pat', '_[A-Za-z0-9]{27}'],
  figma: ['figd', '_[A-Za-z0-9]{40}'],
};

/** These look into files of other kinds, or into what is encoded in the token. */
const elsewhere = ['gcp', '1password', 'filter-comments'];

test('every rule of the preset is covered here', () => {
  const ids = rules.map(({ meta }) => meta.id.replace('@secretlint/secretlint-rule-', ''));
  expect(ids.toSorted()).toEqual([...Object.keys(shapes), ...elsewhere].toSorted());
});

describe('a text in which the scanner finds a secret is never taken for a harmless one', () => {
  test.each(Object.entries(shapes))('%s', async (_rule, [first = '', second = '']) => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(new RegExp(`^${first}${second}$`)), async (secret) => {
        const text = `Use this:\n${secret}\nThank you.`;
        if ((await scan(text)).length === 0) return;
        found++;
        expect(maySecretStand(text)).toBe(true);
      }),
      { numRuns: 50 },
    );
    expect(found).toBeGreaterThan(10);
  });
});

test('ordinary prompts are not scanned', () => {
  const text =
    'model: openai/gpt-4o-mini-2024-07-18\nSee https://where2eat.example/menu. {{dietary_restrictions}}';
  expect(maySecretStand(text)).toBe(false);
});
