import type { Finding } from './finding.ts';

/**
 * What each finding says: what, and the next step. The place stands before it. Placeholders are the finding's values.
 */
const sentences: Readonly<Record<string, string>> = {
  'block-without-example':
    'No example comes to this part ({block}), so nothing tests it. Add an example that does.',
  'cannot-render': 'The prompt cannot be put together for the example "{example}": {reason}',
  'contract-without-prompt':
    'There is no prompt "{prompt}" for these checks. Rename the file after a prompt, or delete it.',
  'default-ignored':
    'Some services fill in these defaults and some do not: {names}. Give examples their own values.',
  'duplicate-check-id':
    'Two checks have the id "{id}". Give each its own, so that its verdicts can be followed.',
  'duplicate-file': 'This stands for the same thing as {other}, which is used. Delete one of them.',
  'example-without-prompt':
    'There is no prompt "{prompt}" for the examples in this folder ({count}). Rename the folder after a prompt.',
  'file-refused': 'This file is left out. {reason}',
  'check-demands-nothing':
    'The check "{key}" passes whatever the answer is. Say what it must hold, or delete it.',
  'circular-partial':
    'The shared passage "{name}" comes back to itself ({chain}), so the prompt would never end. Take one of these out.',
  'fill-in-needs-developer':
    'The live version does not know the fill-in "{name}". It stays empty until a developer feeds it: this edit needs a developer.',
  'fill-in-without-value':
    'The fill-in "{name}" is empty in {examples}. Give it a value there, or declare it as optional.',
  'format-not-supported': 'This is {format}, which this version cannot read yet. It is left as it is.',
  'helper-as-block':
    '"{helper}" is written around a text here, and it stands alone: everything within is lost. Write it before the text.',
  'model-may-move':
    'The name "{model}" may mean another version of the model tomorrow. Naming a dated version keeps recorded answers true.',
  'model-not-allowed': 'The model "{model}" is not allowed here. The policy allows: {allowed}.',
  'model-not-named':
    'The prompt names no model, so nobody can tell whether it is one that the policy allows. Name it.',
  'model-not-pinned':
    'The model "{model}" is to be named in one exact version here: "{version}". Write that.',
  'model-retired': 'The model "{model}" may no longer be used since {since}. Choose another one.',
  'model-retired+': 'The model "{model}" may no longer be used since {since}. Use "{use}".',
  'model-retires':
    'The model "{model}" may no longer be used from {since} on. Choose another one before that day.',
  'model-retires+':
    'The model "{model}" may no longer be used from {since} on. Change to "{use}" before that day.',
  'output-key-not-asked-for':
    'Checks demand "{key}" in the answer ({where}), and the prompt no longer asks for it. Ask for it, or change the check.',
  'over-cost-budget':
    '1,000 answers as in the example "{example}" cost {cost}, over the budget of {budget}. Shorten the prompt, or raise the budget.',
  'over-day-limit':
    'With this run, new answers cost {usd} today, over the limit of {limit} a day. Go on tomorrow, or record fewer.',
  'over-month-budget':
    'A month costs {usd}, over the budget of {budget}. Shorten the prompts, choose a cheaper model, or raise the budget.',
  'over-month-budget+':
    'A month of "{prompt}" costs {usd}, over the budget of {budget}. Shorten the prompt, choose a cheaper model, or raise the budget.',
  'over-run-limit':
    'This run of new answers costs {usd}, over the limit of {limit} for one run. Record fewer examples at a time.',
  'over-token-budget':
    'The request for the example "{example}" has {tokens} tokens, over the budget of {budget}. Shorten the prompt, or raise the budget.',
  'partial-front-matter':
    'The settings at the head of a shared passage are sent as text: only prompts have settings. Delete them here.',
  'personal-data-in-text':
    'This file holds personal data ({kind}: {count}). Take it out or replace it, or name it among the exceptions of the policy.',
  'policy-invalid': '{message} Until then no rule of this file is in force.',
  'config-invalid': '{message} Until then no setting of this file is in force.',
  'prompt-without-checks':
    'No check demands anything of the answers of "{title}", so nothing here can fail. Add one to an example, or to the checks of the prompt.',
  'prompt-without-examples': '"{title}" has no examples, so nothing tests it. Add one.',
  'recording-of-other-prompt':
    'This file lies with the answers of "{prompt}" and says that it holds those of "{stated}". It is left out: move it, or mend its first lines.',
  'recording-out-of-date':
    'The recorded answer of "{example}" is from {recordedAt}, older than the {days} days that the policy allows. Record it again.',
  'recording-past-retention':
    'Recorded answers of "{example}" ({count}) are older than the {days} days for which the policy keeps them. Remove them.',
  'recording-without-example':
    'There is no example "{example}" of "{prompt}" for these recorded answers. Rename the file after one, or delete it.',
  'recording-without-variant':
    '"{prompt}" has no variant "{variant}" for these recorded answers. Rename the file, or delete it.',
  'required-phrase-gone':
    'The prompt must keep the phrase "{phrase}" ({contract}), and it is gone. Put it back, or change the contract.',
  'role-as-block':
    '"role" is written around a text here, and it stands alone: the whole message is lost. Write {{role "{role}"}} before the text.',
  'role-case':
    '"{role}" is no role, so this line is sent as text. Roles are system, user, model and tool, in small letters.',
  'secret-in-text':
    'This looks like a secret ({kind}). Take it out, and have it replaced by its owner: what was once shared is no longer safe.',
  'unbalanced-brace':
    '"}}" stands here without an opening "{{", and is sent as it is. Delete it, or open what it closes.',
  'setting-left-out': 'The setting "{key}" is left out, because it must be {kind}. Correct it.',
  'setting-misspelt': 'There is no setting "{key}". Did you mean "{suggestion}"?',
  'undeclared-variable':
    'The fill-in "{variable}" is not among the declared ones, so it may stay empty. Declare it, or correct its name.',
  'unknown-argument': '"{helper}" does not know "{name}" and leaves it out. It knows: {known}.',
  'unknown-partial':
    'There is no shared passage "{name}". Correct the name, or add the file "_{name}.prompt".',
  'role-unknown': '"{role}" is no role that services know. Roles are system, user, model and tool.',
  'unsupplied-fill-in':
    'No example gives the fill-in "{name}" a value, so nobody has seen what it does. Add one that does.',
  'unused-variable':
    'The fill-in "{variable}" is declared and used nowhere. Use it, or take it out of the declared ones.',
  'value-opens-role':
    'The value of the fill-in "{name}" in the example "{example}" holds {marker} and so begins a message of its own: whoever writes that value can speak as the system. The service must strip it before it is filled in.',
  'windows-line-ends':
    'The line ends of Windows are sent to the model as they are. Save the file with plain line ends.',
  'role-case+': '"{role}" is no role, so this line is sent as text. Did you mean "{suggestion}"?',
  'role-unknown+': '"{role}" is no role that services know. Did you mean "{suggestion}"?',
  'undeclared-variable+':
    'The fill-in "{variable}" is not among the declared ones, so it stays empty. Did you mean "{suggestion}"?',
  'unknown-helper+': '{message} Did you mean "{suggestion}"?',
  'unknown-partial+': 'There is no shared passage "{name}". Did you mean "{suggestion}"?',
};

/** Who decided the rule that a finding speaks of. */
const decided = {
  who: 'Decided by {decidedBy}.',
  since: 'Decided by {decidedBy}, {decidedSince}.',
  why: 'Decided by {decidedBy}: {decidedWhy}',
  sinceWhy: 'Decided by {decidedBy}, {decidedSince}: {decidedWhy}',
} as const;

/** The values of which a sentence with `+` behind its code needs one. */
const telling = ['suggestion', 'use', 'prompt'] as const;

/**
 * A finding as a sentence. What only the reader of a file can tell comes with the finding, as its `message`. Where there
 * is a name that was probably meant, a sentence with `+` after its code says so. Who decided the rule follows.
 */
export function sentenceFor({ code, values }: Pick<Finding, 'code' | 'values'> & Partial<Finding>): string {
  const fuller = telling.some((name) => values[name] !== undefined) ? sentences[`${code}+`] : undefined;
  const sentence = filled(fuller ?? sentences[code] ?? '{message}', values);
  if (values.decidedBy === undefined) return sentence;
  const { decidedSince, decidedWhy } = values;
  const why = decidedWhy === undefined ? 'who' : 'why';
  const sinceWhy = decidedWhy === undefined ? 'since' : 'sinceWhy';
  return `${sentence} ${filled(decided[decidedSince === undefined ? why : sinceWhy], values)}`;
}

function filled(template: string, values: Finding['values']): string {
  return template.replaceAll(/\{(\w+)\}/g, (_placeholder, name: string) => String(values[name] ?? ''));
}
