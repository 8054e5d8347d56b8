const forbiddenPart = /\.\.|[\p{Cc} ~^:?*[\\]|@\{|\/\/|\.lock(?:\/|$)|(?:^|\/)\.|\.$|\/$/u;

/** Whether a name may stand for a version: git's own rules (git-check-ref-format(1)), below `refs/`. */
export function isRefName(name: string): boolean {
  return name.startsWith('refs/') && name.split('/').length >= 3 && !forbiddenPart.test(name);
}
