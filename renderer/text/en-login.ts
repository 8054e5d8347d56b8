/** What is said about logins. */
export const login = {
  login: {
    title: 'Give a login',
    asks: (place: string) => `${place} asks for a login. The project’s engineers can tell you which.`,
    user: 'User name',
    userHelp: 'Leave it empty where a token is all that is wanted.',
    token: 'Token or password',
    tokenHelp: 'Most places want a token, which you make in your account there.',
    keep: 'Keep it in this computer’s keychain',
    shown: (host: string) => `It is shown to ${host} and to nobody else.`,
    kept: 'The keychain guards it as it guards your other passwords. Galley writes it into no file.',
    notKept: 'Galley forgets it when you close it, and asks again the next time.',
    noKeychain:
      'This computer has no keychain that Galley can use, so the login is kept until you close Galley.',
    noKeychainHere:
      'This computer has no keychain that Galley can use, so a login is kept until you close Galley.',
    go: 'Log in',
    trying: 'Trying the login',
    give: { 'needs-login': 'Give a login', 'login-refused': 'Give another login' },
    line: {
      'needs-login': 'The project’s shared place asks for a login. Your edits are kept here meanwhile.',
      'login-refused':
        'The project’s shared place does not accept the login any more. Your edits are kept here meanwhile.',
    },
    works: 'The login works.',
    worksForNow: 'The login works. The keychain did not take it, so it is kept until you close Galley.',
    forgotten: 'The login is forgotten.',
    listTitle: 'Logins',
    listHelp: 'Galley shows each to its own place only. When you forget one, Galley asks you the next time.',
    noneKept: 'No login is kept. When a place asks for one, Galley asks you.',
    withUser: (user: string) => `as ${user}`,
    inKeychain: 'in this computer’s keychain',
    forRun: 'until you close Galley',
    forget: 'Forget',
    forgetFor: (place: string) => `Forget the login for ${place}`,
  },
} as const;
