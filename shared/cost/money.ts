/**
 * US dollars as people read them: cents where there are any, and below that the first two digits that say something, so
 * that a hundredth of a cent is told from nothing.
 */
export function money(usd: number): string {
  const isSmall = Math.abs(usd) < 0.01;
  const shown = isSmall
    ? Number(usd.toPrecision(2)).toLocaleString('en', { maximumFractionDigits: 10 })
    : usd.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `$${shown}`;
}

/** A difference in US dollars with its sign. */
export function moneyChange(usd: number): string {
  if (usd === 0) return money(0);
  return `${usd > 0 ? '+' : '−'}${money(Math.abs(usd))}`;
}

/** So many answers are priced together: one alone costs less than people have names for. */
export const pricedTogether = 1000;
