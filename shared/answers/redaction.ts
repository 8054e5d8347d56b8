import type { Sample } from '../example/recording.ts';
import type { ModelRequest } from '../prompt/request.ts';
import type { Ask } from './ask.ts';

/** Something without what must not leave this computer, and the kinds of what was taken out. */
export interface WithoutData<T> {
  readonly value: T;
  readonly kinds: readonly string[];
}

/**
 * Takes secrets and personal data out of what is sent for an ask and of what comes back, and puts stand-ins in their
 * place: the same one for the same data, so that checks still match.
 */
export interface AskRedaction {
  readonly request: (request: ModelRequest) => Promise<WithoutData<ModelRequest>>;
  readonly sample: (sample: Sample) => Promise<WithoutData<Sample>>;
}

/** Begins the redaction of one ask. */
export type BeginRedaction = (ask: Ask) => AskRedaction;
