import { redact } from '../redact.ts';

const longest = 500;

/** What a provider says in an answer that is no success, in one line: without keys, without markup, and shortened. */
export function providerWords(body: string, key: string | undefined): string {
  const text = messageIn(body) ?? (/^\s*</.test(body) ? '' : body);
  // Providers repeat a refused key with stars in its midst.
  const masked = withoutKey(text, key).replace(/\b(?:sk|pk|rk|gsk|xai)-[\w*.-]{4,}/g, '***');
  const line = redact(masked).replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** A text in which no key stands. */
export function withoutKey(text: string, key: string | undefined): string {
  return key === undefined || key.length < 4 ? text : text.replaceAll(key, '***');
}

/** The message in an error's JSON: `{error: {message}}`, `{error: "…"}`, `{message}`, or the first of a list. */
function messageIn(body: string): string | undefined {
  try {
    return messageOf(JSON.parse(body));
  } catch {
    return undefined;
  }
}

function messageOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return messageOf(value[0]);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const name of ['error', 'message', 'detail'] as const) {
    const found = messageOf(Object.entries(value).find(([key]) => key === name)?.[1]);
    if (found !== undefined) return found;
  }
  return undefined;
}
