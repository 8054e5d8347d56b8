import { join } from 'node:path';

/** Where things lie in the data folder. */
export interface DataFolder {
  readonly root: string;
  readonly lock: string;
  readonly log: string;
  readonly settings: string;
  readonly recent: string;
  /** The sample project with its history. */
  readonly sample: string;
  /** Who the creator is, as reviewers see it. */
  readonly person: string;
  /** Which logins are in the keychain, by their names there; never a login itself. */
  readonly logins: string;
  /** Which models can be asked, and the names of their keys in the keychain; never a key itself. */
  readonly providers: string;
  /** The book of spending, and answers that are paid for and not in a project yet. */
  readonly answers: string;
  /** What could not be read, each file under the time at which it was found. */
  readonly setAside: string;
  /** Folder of what is kept about one project. */
  readonly project: (key: string) => string;
}

/** The places in a data folder; nothing is made yet. */
export function dataFolderAt(root: string): DataFolder {
  return {
    root,
    lock: join(root, 'lock.json'),
    log: join(root, 'logs', 'galley.log'),
    settings: join(root, 'settings.json'),
    recent: join(root, 'recent.json'),
    sample: join(root, 'sample.git'),
    person: join(root, 'person.json'),
    logins: join(root, 'logins.json'),
    providers: join(root, 'providers.json'),
    answers: join(root, 'answers'),
    setAside: join(root, 'set-aside'),
    project: (key) => join(root, 'projects', key),
  };
}
