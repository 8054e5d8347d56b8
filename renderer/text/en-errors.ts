import type { IpcErrorCode } from '../../shared/ipc/errors.ts';

/** Why a call was not done, and the next step. */
export const errors: Readonly<Record<IpcErrorCode, string>> = {
  'foreign-sender': 'Something other than this window asked. Close Galley and start it again.',
  'bad-request': 'Galley asked in a way that it does not understand itself. Start it again, and tell us.',
  'bad-answer': 'Galley got an answer that it does not understand. Start it again, and tell us.',
  internal: 'Something went wrong inside of Galley. Your edits are kept. Try again.',
  closed: 'The window is closing.',
  'not-found': 'There is nothing at this place any more. Choose another folder.',
  'not-a-folder': 'This is not a folder. Choose the folder that holds the project.',
  'no-permission':
    'This computer does not let Galley write there. Ask who owns the folder, or choose another.',
  'disk-full': 'The disk is full. Free some space; Galley tries again with your next edit.',
  'too-many-files': 'This folder holds too many files. Choose the project’s own folder.',
  unreadable: 'It cannot be read. Check that the disk is connected, then try again.',
  'changed-outside': 'Somebody else changed this file meanwhile. Compare before you save.',
  'unknown-project': 'The project is not open any more. Open it again.',
  'bad-path': 'A project cannot hold a file of this name. Choose another name.',
  locked: 'Another Galley uses this data. Close it, then try again.',
};
