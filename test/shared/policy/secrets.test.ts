import { describe, expect, test } from 'vitest';
import { loadSecretScanner } from '../../../shared/policy/secrets.ts';

const { scan } = await loadSecretScanner();

/** Made from pieces, so that this file holds nothing that looks like a secret. */
const letters = 'a1B2c3D4e5F6g7H8i9J0';
const secrets: readonly (readonly [string, string])[] = [
  ['AWS Secret Access Key', ['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCYzzzzzzzKEY'].join('/')],
  ['GitHub Token', `ghp_${letters}${letters.slice(0, 16)}`],
  ['OpenAI API token', ['sk-', letters, 'T3Blbk', 'FJ', letters].join('')],
  ['slack token', ['xoxb', '123456789012', '123456789012', `${letters}abcd`].join('-')],
  [
    'private key',
    [
      '-----BEGIN RSA PRIVATE',
      ` KEY-----\n${'MIIEpAIBAAKCAQEA'.repeat(8)}\n-----END RSA PRIVATE`,
      ' KEY-----',
    ].join(''),
  ],
];

/** Around some secrets stands what tells them. */
function inPrompt(kind: string, secret: string): string {
  const words = kind.startsWith('AWS') ? 'aws_secret_access_key = ' : 'Use this key: ';
  return `You are a dining helper. 🍜\n${words}${secret}\nBe kind.`;
}

/** The line that a place is in: the rule for AWS points at the name before the key. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

describe('a secret in a text', () => {
  test.each(secrets)('is found at its place and named: %s', async (kind, secret) => {
    const text = inPrompt(kind, secret);
    const found = await scan(text);
    expect(found.map(({ rule }) => rule)).toEqual([expect.stringContaining(kind)]);
    expect(found.map(({ start }) => lineAt(text, start))).toEqual([lineAt(text, text.indexOf(secret))]);
  });

  test.each(secrets)('is never repeated in what is told about it: %s', async (kind, secret) => {
    expect(JSON.stringify(await scan(inPrompt(kind, secret)))).not.toContain(secret.slice(8, 24));
  });

  test('is found even when a comment asks to look away', async () => {
    const [kind = '', secret = ''] = secrets[2] ?? [];
    expect(await scan(`// secretlint-disable\n${inPrompt(kind, secret)}`)).toHaveLength(1);
  });

  test('is found wherever it stands, and in order', async () => {
    const text = secrets.map(([kind, secret]) => inPrompt(kind, secret)).join('\n');
    const found = await scan(text);
    expect(found.map(({ start }) => lineAt(text, start))).toEqual(
      secrets.map(([, secret]) => lineAt(text, text.indexOf(secret))),
    );
  });
});

test('ordinary words, names of models and addresses hold no secret', async () => {
  const text =
    'model: openai/gpt-4o-mini-2024-07-18\nSee https://where2eat.example/menu?id=0123456789abcdef, please.';
  expect(await scan(text)).toEqual([]);
});

test('a thousand prompts and a megabyte of one letter take no time to speak of', {
  timeout: 20_000,
}, async () => {
  const prompts = Array.from({ length: 1_000 }, (_, number) => `You are helper ${number}. `.repeat(80));
  const found = await Promise.all(
    [...prompts, 'A'.repeat(1_000_000), '-----BEGIN '.repeat(90_000)].map(scan),
  );
  expect(found.flat()).toEqual([]);
});
