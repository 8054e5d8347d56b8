/**
 * Every way across the bridge between the page and the services, by name. The preload script is made from this table,
 * so that nothing else can be called; `contract.ts` gives each its shapes.
 * `call`: the page asks and gets an answer. `event`: a service tells, the page listens.
 */
export const channels = {
  /** What runs: version, shell, platform, and what the creator should know about it. */
  'app.info': 'call',
  /** Opens a web or mail address in the system's browser; the page has asked the creator before. */
  'app.open-address': 'call',
  /** Folders below a folder, to choose a project's folder in the window. */
  'folders.list': 'call',
  'projects.recent': 'call',
  /** Opens the sample, or a folder on this computer. */
  'projects.open': 'call',
  /** Reads a project's files again. */
  'projects.read': 'call',
  /** The creator has left the project: it is not watched any more, nor opened again with the window. */
  'projects.close': 'call',
  /** Keeps the text of an edited file. Answers when it is safe on disk. */
  'drafts.write': 'call',
  /** Gives up the edit of a file; the text is kept aside. */
  'drafts.discard': 'call',
  /** Keeps a text aside that would be lost otherwise: the one that was not taken of two. */
  'drafts.keep-aside': 'call',
  /** Makes the text of a file that was kept aside last its edit again; an edit that is there goes aside instead. */
  'drafts.take-back': 'call',
  /** Writes drafts into the project's folder; refused for files that were changed there meanwhile. */
  'drafts.save-to-folder': 'call',
  /** Who the creator is, as reviewers see it; null until it was asked. */
  'people.me': 'call',
  'people.set-me': 'call',
  /** What lies at an address, before anything is brought here. */
  'projects.look-at': 'call',
  /** Asks whether the live version has moved; what changed is told as `projects.changed`. */
  'projects.refresh': 'call',
  'proposals.list': 'call',
  /** The files of a proposal, as they were and as they are proposed. */
  'proposals.files': 'call',
  /** Sends drafts as a proposal, or as a new version of one. */
  'proposals.send': 'call',
  /** A remark, an answer, an approval, a wish for changes, or taking a proposal back. */
  'proposals.say': 'call',
  'proposals.make-live': 'call',
  /** Writes drafts as a file that can be sent by hand. */
  'proposals.write-patch': 'call',
  /** Earlier live versions in which a file was changed. */
  'versions.list': 'call',
  'versions.files': 'call',
  /** The logins that are kept, without their tokens, and which keychain there is. */
  'logins.list': 'call',
  /** Tries a login at a place, and keeps it when it is taken. */
  'logins.give': 'call',
  'logins.forget': 'call',
  /** Who can be asked for answers, without their keys. */
  'providers.list': 'call',
  /** Tries a connection, and keeps it when it works. */
  'providers.save': 'call',
  'providers.forget': 'call',
  /** What new answers would take, and to whom they would go. */
  'answers.estimate': 'call',
  'answers.start': 'call',
  'answers.cancel': 'call',
  /** New answers that wait for somebody to use them or not, also those of an earlier run of Galley. */
  'answers.runs': 'call',
  /** Makes new answers edits of the files that they belong into, or drops them. */
  'answers.decide': 'call',
  /** By what stand-ins for personal data are chosen on this computer. */
  'answers.salt': 'call',
  /** Stops long work. */
  'jobs.cancel': 'call',
  'settings.read': 'call',
  'settings.write': 'call',
  /** Files of an open project were changed by somebody else, or the folder is gone. */
  'projects.changed': 'event',
  /** Something that the creator should be told: what was restored, what was set aside. */
  'app.notice': 'event',
  /** How far long work is. */
  'jobs.progress': 'event',
  /** How new answers come. */
  'answers.progress': 'event',
  /** A command was chosen in the window's menu. */
  'app.command': 'event',
} as const;

/** A way across the bridge. */
export type Channel = keyof typeof channels;

/** A channel that the page calls. */
export type CallChannel = { [C in Channel]: (typeof channels)[C] extends 'call' ? C : never }[Channel];

/** A channel on which services tell. */
export type EventChannel = Exclude<Channel, CallChannel>;
