const names = new WeakMap<ReadonlyMap<string, unknown>, string>();
let count = 0;

/** A name for the files of a project as they are in this window: the same for the same map, another for every other. */
export function nameOfFiles(files: ReadonlyMap<string, unknown>): string {
  const known = names.get(files);
  if (known !== undefined) return known;
  count++;
  const name = `live-${count}`;
  names.set(files, name);
  return name;
}
