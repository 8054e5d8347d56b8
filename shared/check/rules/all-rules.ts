import { checkDemandsNothing, outputKeyNotAskedFor, requiredPhraseGone } from './contract.ts';
import {
  blockWithoutExample,
  outOfDateRecording,
  promptWithoutChecks,
  promptWithoutExamples,
  recordingPastRetention,
} from './coverage.ts';
import { fillInUnknownToLive, fillInWithoutValue, unsuppliedFillIn, valueOpensRole } from './fill-ins.ts';
import { modelOfPolicy, overBudget, secretInText } from './limits.ts';
import { personalDataInText } from './privacy.ts';
import { cannotRender } from './rendering.ts';
import type { Rule } from './rule.ts';

/** Every rule that looks at a prompt together with its project. To add one, write it in this folder and name it here. */
export const allRules: readonly Rule[] = [
  cannotRender,
  valueOpensRole,
  secretInText,
  personalDataInText,
  modelOfPolicy,
  overBudget,
  requiredPhraseGone,
  outputKeyNotAskedFor,
  checkDemandsNothing,
  fillInUnknownToLive,
  fillInWithoutValue,
  unsuppliedFillIn,
  promptWithoutExamples,
  promptWithoutChecks,
  blockWithoutExample,
  outOfDateRecording,
  recordingPastRetention,
];
