/**
 * A glob as a regular expression over paths: `*` and `?` stay within a folder, `**` crosses folders, `{a,b}` is either.
 * The usual meaning (gitignore, editors) without character classes and negation, which are taken literally.
 */
export function globToRegExp(glob: string): RegExp {
  let source = '';
  let groups = 0;
  for (let index = 0; index < glob.length; index++) {
    const character = glob.charAt(index);
    if (glob.startsWith('**/', index)) {
      source += '(?:[^/]+/)*';
      index += 2;
    } else if (glob.startsWith('**', index)) {
      source += '.*';
      index += 1;
    } else if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else if (character === '{' && glob.includes('}', index)) {
      source += '(?:';
      groups++;
    } else if (character === '}' && groups > 0) {
      source += ')';
      groups--;
    } else if (character === ',' && groups > 0) source += '|';
    else source += character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  }
  return new RegExp(`^${source}${')'.repeat(groups)}$`, 'u');
}

/** Whether a text has glob characters, and so is not simply a folder's or file's path. */
export function isGlob(text: string): boolean {
  return /[*?{]/.test(text);
}

/** The folder that everything a glob matches lies in: its segments before the first with a glob character. */
export function globBase(glob: string): string {
  const segments = glob.split('/');
  const first = segments.findIndex(isGlob);
  return segments.slice(0, first === -1 ? segments.length - 1 : first).join('/');
}
