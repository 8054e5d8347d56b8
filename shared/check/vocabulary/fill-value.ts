import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts';
import type { BrokenGrade, NotRunGrade } from '../check.ts';
import { broken, notRun } from './outcome.ts';
import { textOf } from './text-of.ts';

/** A check's value with its fill-ins filled, or the outcome of a check whose value cannot be made. */
export type FilledValue =
  | { readonly ok: true; readonly value: JsonValue | undefined }
  | { readonly ok: false; readonly outcome: BrokenGrade | NotRunGrade };

/** Words that Nunjucks or promptfoo give a meaning of their own. */
const reserved = new Set(['true', 'false', 'none', 'null', 'not', 'env', 'range', 'cycler', 'joiner']);

/**
 * Fills `{{ name }}` and `{{ name.part }}` in a text, or in the texts of a list; objects are left as they are. As in
 * promptfoo, a name without a value becomes nothing. Other template syntax and references to files are not evaluated.
 */
export function fillValue(value: JsonValue | undefined, vars: JsonObject): FilledValue {
  if (typeof value === 'string') return fillText(value, vars, ['file://', 'package:']);
  if (!Array.isArray(value)) return { ok: true, value };
  const members: JsonValue[] = [];
  for (const member of value) {
    const filled = typeof member === 'string' ? fillText(member, vars, ['file://']) : undefined;
    if (filled?.ok === false) return filled;
    members.push(filled?.value ?? member);
  }
  return { ok: true, value: members };
}

function fillText(text: string, vars: JsonObject, references: readonly string[]): FilledValue {
  const reference = references.find((start) => text.startsWith(start));
  if (reference !== undefined) {
    return {
      ok: false,
      outcome: notRun(`The check's value is in another place, ${text}, which is not read.`),
    };
  }
  if (!tag.test(text)) return { ok: true, value: text };
  return fillTemplate(text, vars);
}

/** What opens a tag, or closes a comment that was not opened. */
const tag = /\{[{%#]|#\}/;

/** A fill-in of a dotted name; `-` takes away the white space on its side. Nunjucks knows no other spaces than these. */
const fillIn =
  /^\{\{(-?)[ \n\t\r\xa0]*([\p{L}_$][\p{L}\p{N}_$]*(?:[ \n\t\r\xa0]*\.[ \n\t\r\xa0]*[\p{L}_$][\p{L}\p{N}_$]*)*)[ \n\t\r\xa0]*(-?)\}\}/u;

function fillTemplate(text: string, vars: JsonObject): FilledValue {
  let filled = '';
  let rest = text;
  for (let found = tag.exec(rest); found !== null; found = tag.exec(rest)) {
    filled += rest.slice(0, found.index);
    rest = rest.slice(found.index);
    const commentEnd = rest.startsWith('{#') ? rest.indexOf('#}') : -1;
    if (commentEnd >= 0) {
      rest = rest.slice(commentEnd + 2);
      continue;
    }
    const match = fillIn.exec(rest);
    const printed = match === null ? undefined : print(match[2] ?? '', vars);
    if (match === null || printed === undefined) return { ok: false, outcome: unfillable(rest) };
    filled = (match[1] === '-' ? filled.trimEnd() : filled) + printed;
    rest = rest.slice(match[0].length);
    if (match[3] === '-') rest = rest.trimStart();
  }
  return { ok: true, value: filled + rest };
}

/** The text of a dotted name; undefined when it names what only a template engine has. */
function print(path: string, vars: JsonObject): string | undefined {
  const names = path.split('.').map((name) => name.trim());
  if (reserved.has(names[0] ?? '')) return undefined;
  let value: JsonValue | undefined = vars;
  for (const name of names) {
    if (value === undefined || value === null) return '';
    if (typeof value === 'string' || Array.isArray(value)) {
      if (name !== 'length') return name in Object(value) ? undefined : '';
      value = value.length;
      continue;
    }
    if (!isJsonObject(value)) return name in Object(value) ? undefined : '';
    if (!Object.hasOwn(value, name)) return name in Object.prototype ? undefined : '';
    value = value[name];
  }
  return value === undefined || value === null ? '' : textOf(value);
}

function unfillable(rest: string): BrokenGrade | NotRunGrade {
  if (rest.startsWith('{#')) return broken("A comment in the check's value is never closed.");
  if (rest.startsWith('#}')) return broken('"#}" in the check\'s value closes no comment.');
  if (/^\{\{-?[ \n\t\r\xa0]*-?\}\}/.test(rest)) return broken("A fill-in in the check's value is empty.");
  if (rest.startsWith('{{') && !rest.includes('}}')) {
    return broken("A fill-in in the check's value is never closed.");
  }
  return notRun("The check's value uses template syntax that is not evaluated here: only {{ name }} is.");
}
