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
  'duplicate-check-id':
    'Two checks have the id "{id}". Give each its own, so that its verdicts can be followed.',
  'duplicate-file': 'This stands for the same thing as {other}, which is used. Delete one of them.',
  'example-without-prompt':
    'There is no prompt "{prompt}" for the examples in this folder ({count}). Rename the folder after a prompt.',
  'file-refused': 'This file is left out. {reason}',
  'fill-in-needs-developer':
    'The live version does not know the fill-in "{name}". It stays empty until a developer feeds it: this edit needs a developer.',
  'fill-in-without-value':
    'The fill-in "{name}" is empty in the example "{example}". Give it a value there, or mark it as optional.',
  'format-not-supported': 'This is {format}, which this version cannot read yet. It is left as it is.',
  'model-not-allowed': 'The model "{model}" is not allowed here. The policy allows: {allowed}.',
  'output-key-not-asked-for':
    'Checks demand "{key}" in the answer ({where}), and the prompt no longer asks for it. Ask for it, or change the check.',
  'over-cost-budget':
    'An answer for the example "{example}" costs ${cost}, over the budget of ${budget}. Shorten the prompt, or raise the budget.',
  'over-token-budget':
    'The request for the example "{example}" has {tokens} tokens, over the budget of {budget}. Shorten the prompt, or raise the budget.',
  'prompt-without-checks':
    'No check demands anything of the answers of "{title}", so nothing here can fail. Add one to an example, or to the checks of the prompt.',
  'prompt-without-examples': '"{title}" has no examples, so nothing tests it. Add one.',
  'recording-of-other-prompt':
    'This file lies with the answers of "{prompt}" and says that it holds those of "{stated}". It is left out: move it, or mend its first lines.',
  'recording-out-of-date':
    'The recorded answer of "{example}" is from {recordedAt}, older than the {days} days that the policy allows. Record it again.',
  'recording-without-example':
    'There is no example "{example}" of "{prompt}" for these recorded answers. Rename the file after one, or delete it.',
  'recording-without-variant':
    '"{prompt}" has no variant "{variant}" for these recorded answers. Rename the file, or delete it.',
  'required-phrase-gone':
    'The prompt must keep the phrase "{phrase}" ({contract}), and it is gone. Put it back, or change the contract.',
  'secret-in-text':
    'This looks like a secret ({kind}). Take it out, and have it replaced by its owner: what was once shared is no longer safe.',
  'unsupplied-fill-in':
    'No example gives the fill-in "{name}" a value, so nobody has seen what it does. Add one that does.',
  'value-opens-role':
    'The value of the fill-in "{name}" in the example "{example}" holds {marker} and so begins a message of its own: whoever writes that value can speak as the system. The service must strip it before it is filled in.',
};

/** A finding as a sentence. What only the reader of a file can tell comes with the finding, as its `message`. */
export function sentenceFor(finding: Finding): string {
  const template = sentences[finding.code] ?? '{message}';
  return template.replaceAll(/\{(\w+)\}/g, (_placeholder, name: string) =>
    String(finding.values[name] ?? ''),
  );
}
