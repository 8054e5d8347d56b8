import type { Page } from 'playwright-core';
import { placeOfRemark } from '../../../../shared/proposal/find-sentence.ts';
import type { RemarkPlace } from '../../../../shared/proposal/proposal.ts';
import { type Proposer, people, proposedBefore } from './proposed-before.ts';

/** The prompts that are proposed on. */
export const suggestPath = 'prompts/suggest.prompt';
const explainPath = 'prompts/explain.prompt';
const comparePath = 'prompts/compare.prompt';

/** The title of the proposal with remarks, a second version and many touched examples. */
export const busyTitle = 'Say it in two sentences';

const { ada, ben, cleo } = people;

const body = `## What changed

Suggest answers in two sentences, and names the price of the place.

## Why

> Guests said that the answers were too long to read while walking.

## What people will notice

> Shorter answers, with the price in them.

## Examples

| Checks | Before | After |
| --- | --- | --- |
| hold | 121 | 81 |
| to retest | 0 | 40 |

## Cost

Suggest: about 4 tokens more for a request.

<sub>Galley 1.0.0 · report sha256-1f0c2d</sub>
`;

/** The place of a remark on words of a text. */
export function placeOf(path: string, text: string, quote: string): RemarkPlace {
  const start = text.indexOf(quote);
  return placeOfRemark(path, text, { start, end: start + quote.length });
}

/** Lets several people propose in the sample, so that its list has every state that needs no conflict. */
export async function makeBusy(page: Page): Promise<void> {
  await proposedBefore(page, async (proposer) => {
    await makeLiveOnes(proposer);
    await makeOpenOnes(proposer);
  });
}

async function makeLiveOnes({ live, propose, say, makeLive }: Proposer): Promise<void> {
  for (const words of ['110', '105', '100', '95', '90']) {
    const text = (await live(comparePath)).replace(/Stay under \d+ words/, `Stay under ${words} words`);
    const number = await propose(ben, {
      title: `Compare in ${words} words`,
      texts: { [comparePath]: text },
    });
    await say(cleo, number, { kind: 'approved', text: 'Shorter is better.' });
    await makeLive(cleo, number);
  }
  const explain = await live(explainPath);
  const text = explain.replace('without lists or headings', 'as a list');
  const number = await propose(cleo, { title: 'Explain as a list', texts: { [explainPath]: text } });
  await say(cleo, number, { kind: 'withdrawn', text: 'Lists are hard to read aloud.' });
}

async function makeOpenOnes({ live, propose, say }: Proposer): Promise<void> {
  const [suggest, explain, compare] = [
    await live(suggestPath),
    await live(explainPath),
    await live(comparePath),
  ];
  const first = suggest.replace(
    'You are Where2Eat, a dining helper.',
    'You are Where2Eat, a dining helper. Be brief.',
  );
  const busy = await propose(ben, { title: busyTitle, texts: { [suggestPath]: first }, body });
  const remark = (text: string, quote: string) =>
    say(ada, busy, { kind: 'remark', text, place: placeOf(suggestPath, first, quote) });
  await remark('How brief? A number of sentences would help the model.', 'Be brief.');
  await remark(
    'Does this still hold with the new notes?',
    'Choose the one place from the list that suits the whole group best.',
  );
  await say(ada, busy, { kind: 'remark', text: 'Is the playful variant meant too?' });
  const second = first
    .replace('Be brief.', 'Answer in two sentences.')
    .replace('- "reason": why, in one or two sentences', '- "reason": why, in one sentence, with the price');
  await propose(ben, { title: busyTitle, texts: { [suggestPath]: second }, body, number: busy });

  await propose(cleo, {
    title: 'Speak of allergies first, in the language of the guest’s message, and never only at the end',
    texts: {
      [suggestPath]: suggest.replace('Allergies come first.', 'Allergies come before everything else.'),
    },
  });
  const asked = await propose(ada, {
    title: 'Explain dishes to children',
    texts: { [explainPath]: explain.replace('A child of about eight', 'A child of about six') },
  });
  await say(ben, asked, { kind: 'changes-asked', text: 'Six is too young to read. Say seven.' });
  const approved = await propose(cleo, {
    title: 'Name the pick first',
    texts: { [comparePath]: compare.replace('Close with a line', 'Begin with a line') },
  });
  await say(ben, approved, { kind: 'approved', text: '' });
  await propose(ben, {
    title: 'A calmer voice',
    texts: {
      'prompts/_tone.prompt': (await live('prompts/_tone.prompt')).replace('warm, short', 'calm, short'),
    },
    ready: false,
  });
}
