import { readdirSync, readFileSync } from 'node:fs';

/**
 * Megabytes of a browser with all its processes: shared pages are counted by their share (PSS, `smaps_rollup`), as the
 * plain resident size would count them once for each process. Undefined where the system does not tell (only Linux does).
 */
export function browserMemory(profileFolder: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(processes.map((id) => [id, parentOf(id)]));
  const roots = processes.filter((id) => textOf(id, 'cmdline').includes(`--user-data-dir=${profileFolder}`));
  const isOfBrowser = (id: string | undefined): boolean =>
    id !== undefined && (roots.includes(id) || isOfBrowser(parents.get(id)));
  const kilobytes = processes.filter(isOfBrowser).map((id) => {
    const [, size] = /^Pss:\s+(\d+) kB/m.exec(textOf(id, 'smaps_rollup')) ?? [];
    return Number(size ?? 0);
  });
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** The parent's id stands behind the program's name, which may hold blanks and brackets. */
function parentOf(id: string): string | undefined {
  return / \S (\d+) /.exec(textOf(id, 'stat').split(')').at(-1) ?? '')?.[1];
}

/** A process may end while it is looked at. */
function textOf(id: string, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
