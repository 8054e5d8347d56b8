import { formatPatch, structuredPatch } from 'diff';
import type { Person } from '../../../shared/proposal/proposal.ts';

/** A file as it is and as it shall be; `null` where it is not there. */
export interface PatchedFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a patch says beside its files. */
export interface PatchWords {
  readonly title: string;
  readonly body: string;
  readonly by: Person;
  readonly at: Date;
}

/**
 * Changes as one mail that `git am` applies (git-format-patch(1)). Texts with line ends of their own, and lines that a
 * mailbox would take for its own, travel in base64.
 */
export function patchText({ title, body, by, at }: PatchWords, files: readonly PatchedFile[]): string {
  const message = body.replace(/\r\n?/g, '\n').replace(reserved, ' $&').trim();
  const changes = files.map(changeOf).join('');
  const content = `${message === '' ? '' : `${message}\n`}---\n\n${changes}-- \nGalley\n`;
  const isPlain = !/\r|^From /m.test(content);
  const head = [
    `From ${'0'.repeat(40)} Mon Sep 17 00:00:00 2001`,
    `From: ${encoded(by.name)} <${by.email}>`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Subject: [PATCH] ${encoded(title.replace(/[\s\p{Cc}]+/gu, ' ').trim())}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    `Content-Transfer-Encoding: ${isPlain ? '8bit' : 'base64'}`,
  ];
  return `${head.join('\n')}\n\n${isPlain ? content : inBase64(content)}`;
}

/** Lines of a message that would end it or stand for a header (git-mailinfo(1)); with a space before, they do not. */
const reserved = /^(?:---|diff -|Index: |-- $|>?From|Subject:|Date:|\[PATCH\])/gim;

function changeOf({ path, before, after }: PatchedFile): string {
  const [old, now] = [`a/${path}`, `b/${path}`].map(quoted);
  const mode =
    before === null ? 'new file mode 100644\n' : after === null ? 'deleted file mode 100644\n' : '';
  const head = `diff --git ${old} ${now}\n${mode}`;
  const patch = structuredPatch('', '', before ?? '', after ?? '', undefined, undefined, { context: 3 });
  if (patch.hunks.length === 0) return head;
  const hunks = formatPatch(patch)
    .split('\n')
    .slice(patchHeadLines(formatPatch(patch)))
    .join('\n');
  const from = before === null ? '/dev/null' : old;
  const to = after === null ? '/dev/null' : now;
  return `${head}--- ${from}\n+++ ${to}\n${hunks}`;
}

/** The library names files in ways of its own; everything before the first change is written here instead. */
function patchHeadLines(patch: string): number {
  return patch.split('\n').findIndex((line) => line.startsWith('@@'));
}

/** A name as git writes it: in quotes where it holds signs that would end it. */
function quoted(path: string): string {
  if (!/["\\\p{Cc}]/u.test(path)) return path;
  return `"${path.replace(/["\\]/g, '\\$&').replace(/\p{Cc}/gu, (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`)}"`;
}

/** A header's words (RFC 2047): as they are in ASCII, otherwise in base64 words of at most 75 signs. */
function encoded(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return /[",<>@()[\]:;\\]/.test(text) ? text.replace(/["<>\\]/g, '') : text;
  const words: string[] = [];
  let part = '';
  for (const sign of text) {
    if (Buffer.byteLength(part + sign) > 42) {
      words.push(part);
      part = '';
    }
    part += sign;
  }
  return [...words, part].map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\n ');
}

function inBase64(text: string): string {
  return `${(
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\n')}\n`;
}
