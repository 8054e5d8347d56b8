import type { LeftExample, LeftOut } from '../../shared/answers/ask.ts';
import type { Attempt, NotAsked } from '../../shared/answers/run-state.ts';
import type { RunEstimate } from '../../shared/answers/sum-estimates.ts';
import { printableLine } from '../../shared/check/paint.ts';
import { counted } from '../../shared/check/words.ts';
import type { ModelFailure, ModelFailureCode } from '../../shared/models/model-failure.ts';
import type { AddressProblem } from '../../shared/models/provider.ts';

/** Why a model gave no answer, and what to do. */
const failures: Readonly<Record<ModelFailureCode, string>> = {
  'needs-key': 'the provider wants a key and none is set',
  'bad-key': 'the provider does not accept the key. Check it, or make a new one with the provider',
  'no-access': 'the key may not use this model. Ask whoever manages the account',
  'no-money': 'the account has no money or quota left. Add some with the provider',
  'no-such-model': 'the provider knows no such model, or the address is not its own. Check both',
  'not-accepted': 'the provider does not take the request',
  'refused-content': 'the provider does not answer this, by its rules for content',
  busy: 'the provider had too much to do, also after waiting. Try again later',
  'provider-failed': 'the provider failed. Try again later',
  'cut-off': 'the answer ended before it was whole. Try again',
  malformed: 'what came is no answer of such a provider. Check the address',
  'too-large': 'the answer is far too long. Set a longest answer in the prompt',
  stalled: 'nothing came for too long. Try again later',
  redirected: 'the provider sent the request on to another place, which was not followed. Check the address',
  certificate: 'whoever answered could not prove to be the provider. Check the address and the network',
  unreachable: 'nobody answers at the address. Check it and the network',
  'cannot-be-sent': 'the request holds something that this provider cannot be sent',
  cancelled: 'it was given up on the way',
};

const notAsked: Readonly<Record<NotAsked, string>> = {
  cancelled: 'stopped before it was asked',
  'limit-run': 'the limit of the run leaves no room for it',
  'limit-day': "the day's limit leaves no room for it",
  'no-provider': 'no provider is set up for the model',
  'no-price':
    'nobody knows what the model costs, and there is a limit. State its price in the policy, under "prices"',
  'given-up': 'another answer showed that the provider will give none',
  'cannot-keep': 'what it costs cannot be written down. Make room on the disk',
};

const left: Readonly<Record<LeftOut, string>> = {
  'not-rendered': 'the prompt cannot be put together for it; "prompt-check" says why',
  unfilled: 'a fill-in has no value, so an answer would prove nothing',
  'no-model': 'the prompt names no model. Name one with --model',
  'model-not-allowed': 'the policy does not allow the model',
  'holds-data':
    'it holds data that is never sent, so an answer could not count. Put made-up data in its place; naming the example asks all the same',
};

const addresses: Readonly<Record<AddressProblem, string>> = {
  'not-an-address': 'is no address of the form https://…',
  'login-in-address': 'holds a user or a password. Give the key in a variable of its own',
  'parts-behind-path': 'holds a "?" or "#". Give the address up to its path only',
  'not-encrypted': 'is not encrypted. Use https, or a model on this computer',
};

/** What is wrong with the variable that holds a provider's address. */
export function addressWords(variable: string, problem: AddressProblem): string {
  return `${variable} ${addresses[problem]}.`;
}

/** Why an example is not asked for at all. */
export function leftWords({ why, kinds }: Pick<LeftExample, 'why' | 'kinds'>): string {
  return kinds === undefined ? left[why] : `${left[why]} (${kinds.join(', ')})`;
}

/** How an attempt ended that gave no answer. */
export function attemptWords(attempt: Attempt): string {
  if (attempt.kind === 'failed') return failureWords(attempt.failure);
  return attempt.kind === 'not-asked' ? notAsked[attempt.why] : attempt.kind;
}

function failureWords({ code, words, status }: ModelFailure): string {
  const where = status === undefined ? '' : ` (${status})`;
  return `${failures[code]}${where}${words === undefined ? '' : `: ${printableLine(words)}`}`;
}

/** What a run will take, before it is begun. */
export function estimateWords(estimate: RunEstimate, limit: number | undefined): string {
  const { examples, answers, inputTokens, outputTokens, exact, isBound, mostUsd, unpriced } = estimate;
  const about = exact ? '' : 'about ';
  const most = isBound ? 'at most' : 'very likely at most';
  const isPriced = unpriced.length === 0 || mostUsd > 0;
  const lines = [
    `${counted(answers, 'answer')} for ${counted(examples, 'example')}: ${about}${grouped(inputTokens)} tokens sent, ${about}${grouped(outputTokens)} answered.`,
    ...(isPriced ? [`Cost: ${about}${dollars(estimate.usd)}, ${most} ${dollars(mostUsd)}.`] : []),
    ...(unpriced.length === 0
      ? []
      : [
          `${isPriced ? 'Not counted' : 'Cost: not known'}, because nobody knows the price: ${unpriced.map(printableLine).join(', ')}.`,
        ]),
    ...(limit === undefined ? [] : [`Limit of this run: ${dollars(limit)}.`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** US dollars with as many digits as tell something. */
export function dollars(usd: number): string {
  if (usd === 0) return '$0';
  return usd < 0.01 ? `$${usd.toPrecision(2)}` : `$${usd.toFixed(2)}`;
}

function grouped(tokens: number): string {
  return Math.round(tokens).toLocaleString('en-US');
}
