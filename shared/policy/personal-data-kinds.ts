/** Every kind of personal data that is looked for, what surely is one first. */
export const personalDataKinds = ['iban', 'card', 'email', 'phone', 'address', 'name', 'word'] as const;

/** What tells who somebody is, where they live, what they pay with; or a word that the policy keeps inside. */
export type PersonalDataKind = (typeof personalDataKinds)[number];
