const wanted = /\.(?:prompt|ya?ml|prompty|md|txt)$|(?:^|\/)promptfooconfig\.json$/;

/** Whether a file can be something to a project at all, by its name; see `detectFiles`. Others are never opened. */
export function isWantedPath(path: string): boolean {
  return wanted.test(path);
}
