import { governancePagePath } from '../policy/governance-page.ts';
import { defaultConfig } from '../project/config.ts';
import { modelLogPath } from './model-change-log.ts';

/** What Galley's own forms and commands write, and nobody by hand: the log of model changes, the rules and their page. */
export const madePaths: ReadonlySet<string> = new Set([
  modelLogPath,
  defaultConfig.policy,
  governancePagePath,
]);
