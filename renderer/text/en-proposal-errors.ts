import type { ProposalErrorCode } from '../../shared/ipc/proposal-errors.ts';

/** Why an address, a history or a proposal could not be read or changed, and the next step. */
export const proposalErrors: Readonly<Record<ProposalErrorCode, string>> = {
  cancelled: 'You stopped it. Nothing was changed.',
  'bad-address':
    'This is no address that Galley can open. Copy it from the project’s page: it begins with https://.',
  unreachable: 'Nobody answers at this address. Check it and your connection, then try again.',
  'timed-out': 'The other side has been silent for too long. Try again; what was done so far is kept.',
  'cut-off': 'The connection broke. Try again; nothing was lost, and nothing is sent twice.',
  tls: 'The other side cannot prove that it is who it says. Ask the people who run it; Galley sends nothing there.',
  'needs-login': 'This place asks for a login. The project’s engineers can tell you which.',
  'login-refused':
    'The login is not accepted there, or not any more. Give another one; the project’s engineers can tell you which.',
  'login-kept': 'This computer’s keychain does not give the login up. Unlock the keychain, then try again.',
  forbidden: 'You may not do this there. Ask the people who run the project.',
  'nothing-there':
    'There is nothing at this address, or nothing that you may see. Check the address, or ask the project’s engineers whether it moved.',
  'not-a-repository': 'There is no project at this address. Copy the address from the project’s own page.',
  'not-bare':
    'Somebody works in this folder. Open it as a folder, or ask for the address that it comes from.',
  'unsupported-format':
    'This project keeps its history in a way that Galley cannot read yet. Ask its engineers for a copy in the usual form.',
  'too-large':
    'This project is too large for Galley. Ask its engineers for one that holds the prompts alone.',
  redirected:
    'The address leads to another place, which Galley does not follow by itself. Open that address if you trust it.',
  'server-error': 'Something is wrong on the other side. Try again in a few minutes.',
  refused:
    'The other side did not take it. In its own words it says why; show them to the project’s engineers.',
  raced: 'Others were quicker several times. Try again.',
  busy: 'Somebody else is writing there at this moment. Try again in a few seconds.',
  empty: 'There is nothing in this project yet.',
  'no-base':
    'The project’s settings (galley.yaml) name a live version that is not there. Ask the project’s engineers to set it right.',
  damaged: 'What was kept of this project here cannot be read. Galley fetches it anew; your edits are kept.',
  'sends-too-much':
    'More would be sent than your edit can need, so nothing was sent. Tell us; your edit is kept.',
  'touches-other-paths':
    'The proposal would have changed other files than yours, so it was stopped. Your edit is kept.',
  'unsafe-path': 'A file’s name cannot stand in a proposal. Give it another name.',
  'nothing-changed': 'Nothing differs from what is live, so there is nothing to propose.',
  'no-name': 'Say first who you are, as reviewers shall see it.',
  'no-such-proposal': 'This proposal is not there any more.',
  'not-open': 'This proposal is over: it is live or was withdrawn.',
  'own-proposal': 'You wrote this proposal, so somebody else must look at it.',
  'not-approved': 'Nobody has approved it yet.',
  'updated-since': 'It was updated since you opened it. Look at the new version first.',
  'no-such-remark': 'This remark is not there any more.',
  'no-host':
    'This project has no shared place that a proposal could go to. Save the proposal as a file and send it by hand.',
  'in-other-proposal':
    'One of these files is in another proposal of yours. Update that one, or withdraw it first.',
  crashed:
    'The part of Galley that fetches and sends has stopped, and starts again with your next try. Nothing was lost.',
};
