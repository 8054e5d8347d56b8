import type { IpcErrorCode } from '../../shared/ipc/errors.ts';
import type { SaveRefusal } from '../../shared/ipc/save-refusals.ts';
import { proposalErrors } from './en-proposal-errors.ts';

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
  'disk-full': 'The disk is full. Free some space, then try again. Nothing was lost.',
  'too-many-files': 'This folder holds too many files. Choose the project’s own folder.',
  unreadable: 'It cannot be read. Check that the disk is connected, then try again.',
  'changed-outside': 'Somebody else changed this file meanwhile. Compare before you save.',
  'unknown-project': 'The project is not open any more. Open it again.',
  'bad-path': 'A project cannot hold a file of this name. Choose another name.',
  locked: 'Another Galley uses this data. Close it, then try again.',
  'not-supported': 'This cannot be done here.',
  ...proposalErrors,
};

/** Why a file was not saved to the folder, and the next step. `detail` is what the services tell of it. */
export const saveRefusal: Readonly<Record<SaveRefusal, (detail: string) => string>> = {
  'changed-outside': () => 'Somebody else changed it since you began. Look at both, then save again.',
  link: (name) =>
    `${name} only points to another place, which Galley leaves alone. Put a real file there first.`,
  'name-clash': (name) =>
    `There is ${name} already, which many computers take for the same name. Give one of them another name.`,
  'not-a-file': (name) => `${name} is a folder there, not a file. Move it away, then save again.`,
  'bad-path': () => 'A folder cannot hold a file of this name. Give it another name.',
  'no-permission': () =>
    'This computer does not let Galley write it. Ask who owns the folder, or make the file writable, then save again.',
  'disk-full': () => 'The disk is full. Free some space, then save again.',
  'too-large': () =>
    'It is larger than 5 MB, which could not be opened again. Make it shorter, then save again.',
  'not-text': (line) =>
    `It holds half of a character (${line}), which no file can hold. Write that place anew, then save again.`,
  unreadable: () =>
    'What is there now cannot be read, so nobody knows what would be lost. Check the disk or move the file away, then save again.',
  'no-draft': () => 'There was nothing left to save in it: the edit had ended already.',
  'no-folder': () => 'This project is not a folder on this computer. Propose the edit instead.',
  'not-found': () => 'The folder is gone. Bring it back, then save again.',
};
