import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { FileContent } from '../../shared/project/file-content.ts';
import { fileContentOf, tooLarge } from './file-content-of.ts';

/** `O_NONBLOCK` keeps the opening of a pipe from waiting; it is absent on Windows, which has no such files. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Most files fit: reading ten thousand of them then leaves no buffers behind. Reading is synchronous, so nobody else is at it. */
const scratch = Buffer.allocUnsafeSlow(65_536);

/** What is said of pipes, sockets and devices. */
export const notAFile: FileContent = {
  refused: 'not-a-file',
  reason: 'It is a pipe, a socket or a device, and not a file.',
};

/**
 * Reads a regular file of at most `limit` bytes as UTF-8. A byte order mark is kept, so that writing the text back loses
 * nothing. What cannot be read is answered as refused; a pipe or device is never waited for.
 */
export function readTextFile(path: string, limit: number): FileContent {
  let file: number;
  try {
    file = openSync(path, flags);
  } catch {
    return { refused: 'unreadable', reason: 'It cannot be opened. Check that you may read it.' };
  }
  try {
    const status = fstatSync(file);
    if (!status.isFile()) return notAFile;
    if (status.size > limit) return tooLarge(limit);
    const bytes =
      status.size <= scratch.length ? scratch.subarray(0, status.size) : Buffer.allocUnsafe(status.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return fileContentOf(bytes.subarray(0, length), limit);
  } catch {
    return { refused: 'unreadable', reason: 'It cannot be read to its end.' };
  } finally {
    closeSync(file);
  }
}
