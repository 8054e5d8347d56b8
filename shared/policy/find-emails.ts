import type { Range } from '../prompt/range.ts';

const address =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+][\p{L}\p{N}._%+-]{0,63}@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24})(?![\p{L}\p{N}])/gu;

/** Domains that nobody has (RFC 2606, RFC 6761). */
const reserved = /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)$/i;

/** Addresses of an office and not of a person, and of programs (RFC 2142 and what is usual). */
const role =
  /^(?:abuse|admin|billing|bookings?|careers?|contact|do-?not-?reply|feedback|git|hello|help|hostmaster|info|jobs|kontakt|mailer-daemon|marketing|media|newsletter|no-?reply|noc|office|orders?|postmaster|press|privacy|reservations?|root|sales|security|service|support|team|webmaster)$/i;

/** `logo@2x.png` is a file. */
const file = /^\d+x\.|\.(?:avif|css|gif|jpe?g|js|json|md|pdf|png|svg|tsx?|webp|ya?ml)$/i;

/** E-mail addresses of people: neither of domains kept for examples, nor of roles. */
export function findEmails(text: string): readonly Range[] {
  if (!text.includes('@')) return [];
  const found: Range[] = [];
  for (const match of text.matchAll(address)) {
    const [whole, domain = ''] = match;
    const local = whole.slice(0, whole.indexOf('@')).replace(/\+.*$/, '');
    if (reserved.test(domain) || role.test(local) || file.test(domain)) continue;
    found.push({ start: match.index, end: match.index + whole.length });
  }
  return found;
}
