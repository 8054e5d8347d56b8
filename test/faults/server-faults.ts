import { type GitFault, type GitServer, startGitServer } from '../doubles/git-server.ts';
import { temporaryFolder } from '../electron/services/git/git-folders.ts';
import type { Fault } from './fault.ts';
import { requestsOf } from './step.ts';

/** A server that answers wrongly, at one request of the step after the other. */
function atEachRequest(name: string, fault: GitFault, more: Partial<Fault> = {}): Fault {
  return {
    name,
    waysAt: (step) => requestsOf[step],
    begin: async ({ server }, way, step) => {
      const request = requestsOf[step].find((one) => one === way);
      if (request !== undefined) server.breakAt(request, fault);
    },
    end: async ({ server }) => server.heal(),
    ...more,
  };
}

const impatient = { options: { limits: { silence: 1_500 } } };

const gone: Fault = {
  name: 'nobody answers',
  waysAt: () => ['whole'],
  begin: ({ server }) => server.goAway(),
  end: ({ server }) => server.comeBack(),
};

const slow: Fault = {
  name: 'every answer is slow',
  waysAt: () => ['whole'],
  begin: async ({ server }, _way, step) => {
    for (const request of requestsOf[step]) server.breakAt(request, { kind: 'slow' });
  },
  end: async ({ server }) => server.heal(),
};

/** Looks like the project's own address on another host, and would take any login. */
function redirected(): Fault {
  let elsewhere: GitServer | undefined;
  return {
    name: 'the address leads to another host',
    place: async () => {
      const { folder, remove } = temporaryFolder();
      const other = await startGitServer(folder);
      elsewhere = other;
      const undo = () => {
        void other.close();
        remove();
      };
      return { login: 'ada:open-sesame', undo };
    },
    waysAt: (step) => requestsOf[step],
    begin: async ({ server }, way, step) => {
      const to = `${elsewhere?.origin.replace('127.0.0.1', 'localhost')}/project.git/info/refs`;
      const request = requestsOf[step].find((one) => one === way);
      if (request !== undefined) server.breakAt(request, { kind: 'redirect', to });
    },
    end: async ({ server }) => server.heal(),
    after: () => (elsewhere?.requests.length === 0 ? [] : ['the other host was asked']),
  };
}

/** What a server, or what stands before it, can do wrong. */
export const serverFaults: readonly Fault[] = [
  gone,
  slow,
  atEachRequest('nothing more is heard', { kind: 'stalled' }, { place: async () => impatient, tries: 1 }),
  atEachRequest('the connection breaks before anything is done', { kind: 'cut-before' }),
  atEachRequest('the answer breaks off half-way', { kind: 'cut' }),
  atEachRequest('the answer says that it is shorter than it is', { kind: 'short' }),
  atEachRequest('the answer says that it is longer than it is', { kind: 'long' }),
  atEachRequest(
    'the count of what is sent is wrong',
    { kind: 'wrong-count' },
    { waysAt: (step) => requestsOf[step].filter((request) => request === 'fetch') },
  ),
  atEachRequest('a web page answers', { kind: 'web-page' }),
  atEachRequest('the project is gone', { kind: 'status', status: 404 }),
  atEachRequest('the server asks for a login', { kind: 'status', status: 401 }),
  atEachRequest('the server lets nobody in', { kind: 'status', status: 403 }),
  atEachRequest('the server fails', { kind: 'status', status: 500 }),
  redirected(),
];
