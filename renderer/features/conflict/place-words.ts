import { assertNever } from '../../../shared/assert-never.ts';
import type { SectionName } from '../../../shared/proposal/file-sections.ts';
import { englishText } from '../../monaco/text.ts';
import { text } from '../../text/en.ts';

/** What a place in a file is called. */
export function placeWords(path: string, name: SectionName): string {
  const { places } = text.conflict;
  switch (name.kind) {
    case 'settings':
      return places.settings;
    case 'message':
      return roleWords(name.role);
    case 'key':
      return keyWords(path, name.key);
    case 'text':
      return places.text;
    default:
      return assertNever(name);
  }
}

/** What several parts that nobody changed are called. */
export function restWords(path: string): string {
  return path.endsWith('.prompt') ? text.conflict.places.settings : text.conflict.places.rest;
}

/** The class that gives a card the colours of its speaker. */
export function cardClass(name: SectionName): string {
  if (name.kind !== 'message') return 'message side-card';
  return `message side-card role-${name.role === 'model' ? 'assistant' : name.role}`;
}

function keyWords(path: string, key: string): string {
  const { places, keys } = text.conflict;
  if (key === '') return places.start;
  const known: ReadonlyMap<string, string> = new Map(
    Object.entries(path.endsWith('.prompt') ? keys.prompt : keys.other),
  );
  return known.get(key) ?? places.key(key);
}

/** Roles that the format does not know are the person's, as it sends them. */
function roleWords(role: string): string {
  const { roles } = englishText;
  return role === 'system' || role === 'model' || role === 'tool' || role === 'history'
    ? roles[role]
    : roles.user;
}
