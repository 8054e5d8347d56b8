import type { IpcErrorCode } from '../../shared/ipc/errors.ts';

const codes: Readonly<Record<string, IpcErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOENT: 'not-found',
  ENOTDIR: 'not-a-folder',
  ENAMETOOLONG: 'bad-path',
  EINVAL: 'bad-path',
  EILSEQ: 'bad-path',
  EEXIST: 'changed-outside',
  changed: 'changed-outside',
};

/** The code that a page has a sentence for, of the system's own code (`ENOSPC`). Others are `unreadable`. */
export function ipcCodeOf(systemCode: string): IpcErrorCode {
  return codes[systemCode] ?? 'unreadable';
}

/** The system's code of an error; undefined for an error that is a fault of ours. */
export function systemCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
    ? error.code
    : undefined;
}
