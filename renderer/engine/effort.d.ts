import type { Comparison } from '../../shared/check/compare-projects.ts';
import { type JudgedProject } from '../../shared/check/engine.ts';
import type { Facts } from '../../shared/check/facts.ts';
import type { Effort } from './snapshot.ts';
/**
 * What the edit does to the size and the price of what is sent, over the examples that it reaches and that both
 * versions have. The answers are left out: nobody knows how long the new ones will be. Undefined when it reaches none.
 */
export declare function effortOf(
  draft: JudgedProject,
  live: JudgedProject,
  reached: Comparison['reached'],
  costOf: Facts['costOf'],
): Effort | undefined;
