/** Put after a sign, it keeps hosts from taking what follows for a name, a number or an address. */
const apart = '\u200b';

/** Signs that turn the direction of the text around them, so that it reads as something else than it is. */
const turningSigns = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Keeps a text from anywhere from becoming anything but itself within a line of Markdown: no formatting, HTML, link,
 * mention, reference to an issue, closing word or command of a host. White space and control characters are folded.
 */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replaceAll(turningSigns, (sign) => `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll(/@|[#!&](?=\d)|\b(?:GH|www)(?=[-.])|:(?=\/\/)/gi, `$&${apart}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]()#+!|~$^]/g, '\\$&')
    .replace(/^[-=]/, '\\$&')
    .replace(/^(\d+)\./, '$1\\.')
    .replace(/^\//, '&#47;');
}
