/** The file that every round changes. */
export const soupPath = 'prompts/soup.prompt';

/** What it holds after a round: all of it is new each time, so that a change made twice or lost cannot be overlooked. */
export function soupAt(round: number): string {
  return `Round ${round}.\n${`Stir ${round} times.\n`.repeat(20)}`;
}
