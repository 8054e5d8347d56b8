import type { Finding } from './finding.ts';

/**
 * What each finding says: what, and the next step. The place stands before it. Placeholders are the finding's values.
 * Findings whose cause is told by a library or by the file itself carry it in `reason`.
 */
const sentences: Readonly<Record<string, string>> = {
  'block-without-example':
    'No example comes to this part ({block}), so nothing tests it. Add an example that does.',
  'cannot-render': 'The prompt cannot be put together for the example "{example}": {reason}',
  'fill-in-needs-developer':
    'The live version does not know the fill-in "{name}". It stays empty until a developer feeds it: this edit needs a developer.',
  'fill-in-without-value':
    'The fill-in "{name}" is empty in the example "{example}". Give it a value there, or mark it as optional.',
  'model-not-allowed': 'The model "{model}" is not allowed here. The policy allows: {allowed}.',
  'output-key-not-asked-for':
    'Checks demand "{key}" in the answer ({where}), and the prompt no longer asks for it. Ask for it, or change the check.',
  'over-cost-budget':
    'An answer for the example "{example}" costs ${cost}, over the budget of ${budget}. Shorten the prompt, or raise the budget.',
  'over-token-budget':
    'The request for the example "{example}" has {tokens} tokens, over the budget of {budget}. Shorten the prompt, or raise the budget.',
  'prompt-without-examples': '"{title}" has no examples, so nothing tests it. Add one.',
  'recording-out-of-date':
    'The recorded answer of "{example}" is from {recordedAt}, older than the {days} days that the policy allows. Record it again.',
  'required-phrase-gone':
    'The prompt must keep the phrase "{phrase}" ({contract}), and it is gone. Put it back, or change the contract.',
  'secret-in-text':
    'This looks like a secret ({kind}). Take it out, and have it replaced by its owner: what was once shared is no longer safe.',
  'unsupplied-fill-in':
    'No example gives the fill-in "{name}" a value, so nobody has seen what it does. Add one that does.',
  'value-opens-role':
    'The value of the fill-in "{name}" in the example "{example}" holds {marker} and so begins a message of its own: whoever writes that value can speak as the system. The service must strip it before it is filled in.',
};

/** A finding as a sentence. A code without a sentence of its own tells its `reason`. */
export function sentenceFor(finding: Finding): string {
  const template = sentences[finding.code] ?? '{reason}';
  return template.replaceAll(/\{(\w+)\}/g, (_placeholder, name: string) =>
    String(finding.values[name] ?? ''),
  );
}
