import type { JudgedProject, JudgedPrompt, JudgedSubject } from '../check/engine.ts';
import { speaksForNow } from '../example/evidence.ts';
import { modelBreaches } from '../policy/model-breaches.ts';
import { recordingKey } from '../project/project.ts';
import type { AnswersPlan, Ask, LeftExample, LeftOut } from './ask.ts';
import { stableSample } from './stable-sample.ts';

/** Which examples to ask for. */
export interface WantedAnswers {
  /** Which of them; `needsAnswer` picks those that need new answers. */
  readonly wants: (prompt: JudgedPrompt, subject: JudgedSubject) => boolean;
  /** Ask this model instead of the one that the prompt names. */
  readonly model?: string;
  /** No more than so many examples, always the same ones as long as they are there. */
  readonly most?: number;
  /** Another text picks other ones. */
  readonly seed?: string;
  /** Today, by which a model may be retired (ISO 8601). */
  readonly asOf?: string;
}

/** Decides whom to ask for what: examples in the order of their prompts and names, what cannot be asked left out. */
export function planAnswers(
  { prompts, project }: JudgedProject,
  { wants, model, most, seed, asOf }: WantedAnswers,
): AnswersPlan {
  const mayAsk = (name: string) =>
    modelBreaches(project.policy, { of: 'model', model: name, asOf }).every(
      ({ severity }) => severity !== 'error',
    );
  const pick = ({ key }: Ask): string => (seed === undefined ? key : `${seed}\n${key}`);
  const asks: Ask[] = [];
  const left: LeftExample[] = [];
  for (const prompt of prompts) {
    for (const judged of prompt.subjects) {
      if (!wants(prompt, judged)) continue;
      const ask = askFor(judged, model, mayAsk);
      if (typeof ask !== 'string') asks.push(ask);
      else left.push({ ...nameOf(judged), examplePath: judged.report.path, why: ask });
    }
  }
  return { asks: most === undefined ? asks : stableSample(asks, most, pick), left };
}

/** Whether an example has checks to retest, or no checks and no answer that speaks for the prompt as it is now. */
export function needsAnswer({ report: { checks, evidence } }: JudgedSubject): boolean {
  if (checks.length === 0) return !speaksForNow(evidence);
  return checks.some(({ demanded, verdict }) => demanded && verdict === 'to-retest');
}

function askFor(
  judged: JudgedSubject,
  override: string | undefined,
  mayAsk: (model: string) => boolean,
): Ask | LeftOut {
  const { subject } = judged;
  if (subject.request === undefined) return 'not-rendered';
  if ((subject.rendered?.unfilled.length ?? 0) > 0) return 'unfilled';
  const model = override ?? subject.request.model;
  if (model === undefined) return 'no-model';
  if (!mayAsk(model)) return 'model-not-allowed';
  const { document, example, recording } = subject;
  const names = subject.request.model !== undefined;
  return {
    ...nameOf(judged),
    key: recordingKey(document.name, document.variant, example.name),
    examplePath: example.path,
    recordingPath: recording?.path ?? newRecordingPath(example.path, document.variant),
    request: names ? { ...subject.request, model } : subject.request,
    model,
    samples: subject.policy.evidence.samples.of,
  };
}

function nameOf({
  subject: { document, example },
}: JudgedSubject): Pick<Ask, 'prompt' | 'variant' | 'example'> {
  const { name, variant } = document;
  return { prompt: name, ...(variant !== undefined && { variant }), example: example.name };
}

/** Beside the example: `soup.yaml` has `soup.rec.yaml`, and `soup.playful.rec.yaml` for the variant `playful`. */
function newRecordingPath(examplePath: string, variant: string | undefined): string {
  const stem = examplePath.replace(/\.ya?ml$/, '');
  return `${stem}${variant === undefined ? '' : `.${variant}`}.rec.yaml`;
}
