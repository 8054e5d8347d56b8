/** Why a project's address, its history or its proposals could not be read or changed. Stable, as all codes are. */
export const proposalErrorCodes = [
  'cancelled',
  /** The address itself is no address that Galley can open. */
  'bad-address',
  /** No such host, or nobody answers there. */
  'unreachable',
  'timed-out',
  /** The connection broke, or the answer ended before its end. */
  'cut-off',
  /** The host cannot prove that it is who it says. */
  'tls',
  'needs-login',
  'login-refused',
  /** The keychain does not give a login up. */
  'login-kept',
  'forbidden',
  /** Nothing lies at the address, or nothing that this person may see. */
  'nothing-there',
  'not-a-repository',
  /** The folder is somebody's working copy, not a shared one. */
  'not-bare',
  /** Its history is kept in a way that Galley does not know. */
  'unsupported-format',
  'too-large',
  /** The host sends elsewhere; `detail` is where to. */
  'redirected',
  'server-error',
  /** The host will not take it; `detail` is in its own words. */
  'refused',
  /** Somebody else was quicker, several times. */
  'raced',
  'busy',
  'empty',
  /** The project's settings name something as live that is not there; `detail` is its name. */
  'no-base',
  /** What is stored cannot be read back. */
  'damaged',
  /** More would be sent than a change of texts can need. */
  'sends-too-much',
  /** What was built differs in other files than the listed ones. */
  'touches-other-paths',
  'unsafe-path',
  'nothing-changed',
  /** Name and e-mail are not known, or cannot stand in a proposal. */
  'no-name',
  'no-such-proposal',
  /** It is live or withdrawn. */
  'not-open',
  /** Who proposed may not approve. */
  'own-proposal',
  'not-approved',
  /** It was updated since it was seen. */
  'updated-since',
  'no-such-remark',
  /** The project has no place that proposals could go to. */
  'no-host',
  /** A file is in another open proposal of the same person; `detail` is its number. */
  'in-other-proposal',
  /** What worked on the project's history has ended by itself; it starts again at the next call. */
  'crashed',
] as const;

/** Why something with an address, a history or a proposal was not done. */
export type ProposalErrorCode = (typeof proposalErrorCodes)[number];
