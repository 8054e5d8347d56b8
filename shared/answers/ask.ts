import type { ModelRequest } from '../prompt/request.ts';

/** One example that a model is to be asked for, as it would be sent now. */
export interface Ask {
  /** The key of its recordings, the same in every version of a project. */
  readonly key: string;
  readonly prompt: string;
  readonly variant?: string;
  readonly example: string;
  /** Path of the example's file, and of the file that its recordings are in or would be. */
  readonly examplePath: string;
  readonly recordingPath: string;
  /** As it is recorded: a prompt that names no model is recorded without one, whoever is asked. */
  readonly request: ModelRequest;
  /** The model to ask, by the name that prompts use. */
  readonly model: string;
  /** How often it is asked: as often as the policy wants. */
  readonly samples: number;
}

/** Why an example that was wanted is not asked for. Stable. */
export type LeftOut =
  /** The prompt cannot be put together for it. */
  | 'not-rendered'
  /** A fill-in has no value, so that no answer could prove anything. */
  | 'unfilled'
  /** Neither the prompt nor whoever asks names a model. */
  | 'no-model'
  /** The policy does not allow the model. */
  | 'model-not-allowed'
  /** Something in it is never sent as it is, so that no answer could count for the example as it stands. */
  | 'holds-data';

/** An example that was wanted and is not asked for. */
export interface LeftExample extends Pick<Ask, 'prompt' | 'variant' | 'example' | 'examplePath'> {
  readonly why: LeftOut;
  /** What it holds that is never sent. */
  readonly kinds?: readonly string[];
}

/** What to ask for, and what is left out and why. */
export interface AnswersPlan {
  readonly asks: readonly Ask[];
  readonly left: readonly LeftExample[];
}
