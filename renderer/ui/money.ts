/** US dollars with the first two digits that say something, so that a hundredth of a cent is told from nothing. */
export function money(usd: number): string {
  return `$${Number(usd.toPrecision(2)).toLocaleString('en', { maximumFractionDigits: 10 })}`;
}

/** A difference in US dollars with its sign. */
export function moneyChange(usd: number): string {
  if (usd === 0) return money(0);
  return `${usd > 0 ? '+' : '−'}${money(Math.abs(usd))}`;
}
