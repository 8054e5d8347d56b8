import type { EvidenceClass } from '../../shared/example/evidence.ts';
import { answers } from './en-answers.ts';
import { changes } from './en-changes.ts';
import { checks } from './en-checks.ts';
import { conflict } from './en-conflict.ts';
import { editor } from './en-editor.ts';
import { errors } from './en-errors.ts';
import { examples } from './en-examples.ts';
import { expectations } from './en-expectations.ts';
import { health } from './en-health.ts';
import { history } from './en-history.ts';
import { login } from './en-login.ts';
import { models } from './en-models.ts';
import { preview } from './en-preview.ts';
import { privacy } from './en-privacy.ts';
import { proposals } from './en-proposals.ts';
import { propose } from './en-propose.ts';
import { rules } from './en-rules.ts';
import { tour } from './en-tour.ts';
import { trends } from './en-trends.ts';
import { usage } from './en-usage.ts';
import { versions } from './en-versions.ts';
import { welcome } from './en-welcome.ts';
import { window } from './en-window.ts';

const evidence: Readonly<Record<EvidenceClass, string>> = {
  same: 'This answer was given to exactly what is sent now.',
  cosmetic: 'This answer was given to the same words; only spacing differs.',
  model: 'This answer came from another model or with other settings.',
  changed: 'This answer was given to something else.',
  missing: 'There is no answer for what is sent now.',
};

/** Every sentence that people see in the window. What a sentence needs is its function's argument. */
export const text = {
  errors,
  evidence,
  sentences: expectations,
  ...window,
  ...answers,
  ...models,
  ...welcome,
  ...editor,
  ...preview,
  ...changes,
  ...checks,
  ...conflict,
  ...examples,
  ...health,
  ...propose,
  ...proposals,
  ...history,
  ...login,
  ...rules,
  ...privacy,
  ...tour,
  ...trends,
  ...usage,
  ...versions,
} as const;
