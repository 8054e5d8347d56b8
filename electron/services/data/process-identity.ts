import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { z } from 'zod';

/** Which run of which process: process ids are given again, so the start counts too. */
export const processIdentity = z.object({
  pid: z.int().positive(),
  /** The kernel's own figure of the process's start, where it can be asked (Linux). */
  startedAt: z.string().optional(),
  /** When this was written, in milliseconds since 1970. */
  writtenAt: z.number(),
});

/** Which run of which process. */
export type ProcessIdentity = z.output<typeof processIdentity>;

/** This process. */
export function ownIdentity(now: Date): ProcessIdentity {
  const startedAt = startOf(process.pid);
  return { pid: process.pid, ...(startedAt === undefined ? {} : { startedAt }), writtenAt: now.getTime() };
}

/** Whether a process still runs. In doubt it does: nobody's work may be overwritten. */
export function isAlive({ pid, startedAt, writtenAt }: ProcessIdentity, now: Date): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const start = startOf(pid);
  if (startedAt !== undefined && start !== undefined) return start === startedAt;
  const bootedAt = now.getTime() - uptime() * 1000;
  return writtenAt > bootedAt - 60_000; // clocks are set after the boot
}

/** Field 22 of `/proc/<pid>/stat` (proc_pid_stat(5)) with the boot that it counts from. A zombie has ended. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the program's name in brackets, and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return 'ended';
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    return fields[19] === undefined ? undefined : `${boot}:${fields[19]}`;
  } catch {
    return undefined;
  }
}
