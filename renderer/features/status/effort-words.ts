import { moneyChange, pricedTogether } from '../../../shared/cost/money.ts';
import type { Effort } from '../../engine/snapshot.ts';
import { text } from '../../text/en.ts';

/** What an edit does to tokens and money, in words. */
export interface EffortWords {
  readonly perAnswer: string;
  readonly inAll: string;
  readonly help: string;
}

/** The words for an effort, per answer and in all; undefined when what is sent keeps its size and its price. */
export function effortWords({ answers, tokens, exact, usd }: Effort): EffortWords | undefined {
  const difference = tokens.after - tokens.before;
  const dollars = usd === undefined ? undefined : usd.after - usd.before;
  if (difference === 0 && (dollars === undefined || dollars === 0)) return undefined;
  const each = difference / answers;
  const rounded = Math.round(each);
  return {
    perAnswer: text.status.perAnswer(
      text.status.tokens(rounded, exact && rounded === each),
      dollars === undefined ? undefined : moneyChange((dollars / answers) * pricedTogether),
    ),
    inAll: text.status.inAll(text.status.difference(difference, exact)),
    help:
      dollars === undefined
        ? text.status.noPriceHelp
        : text.status.effortHelp(moneyChange((dollars / answers) * 1_000_000)),
  };
}
