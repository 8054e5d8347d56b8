/** The name of the Trusted Types policy of the editor's worker; the page's content security policy must allow it. */
export const workerPolicyName = 'app-worker';
