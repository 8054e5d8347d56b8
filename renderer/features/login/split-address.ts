import type { TypedLogin } from '../../stores/login-actions.ts';

/** An address without its login, and the login that stood in it: `https://user:token@host/…` or `https://token@host/…`. */
export function splitAddress(typed: string): {
  readonly address: string;
  readonly login?: Omit<TypedLogin, 'lasting'>;
} {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return { address: typed };
  const [user, token] = [decoded(url.username), decoded(url.password)];
  if (user === '' && token === '') return { address: typed };
  url.username = '';
  url.password = '';
  return { address: url.href, login: token === '' ? { user: '', token: user } : { user, token } };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
