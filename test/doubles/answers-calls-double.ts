import type { Bridge } from '../../shared/ipc/api.ts';
import type { CallChannel } from '../../shared/ipc/channels.ts';

type AnswersChannel = Extract<CallChannel, `answers.${string}` | `providers.${string}`>;

const noLimits = { perRun: null, perDay: null, spentToday: 0, decided: null };

/** Stand-ins for the calls about models and new answers: nobody is set up, and nothing waits. */
export function answersCallsDouble(): Pick<Bridge['call'], AnswersChannel> {
  return {
    'providers.list': async () => ({ ok: true, value: { keychain: 'run', providers: [] } }),
    'providers.save': async () => ({
      ok: true,
      value: { kind: 'saved', found: { models: [], kept: 'no-key' } },
    }),
    'providers.forget': async () => ({ ok: true, value: null }),
    'answers.estimate': async () => ({ ok: true, value: { planned: [], left: [], limits: noLimits } }),
    'answers.start': async () => ({ ok: true, value: { run: 'run-1' } }),
    'answers.cancel': async () => ({ ok: true, value: null }),
    'answers.runs': async () => ({ ok: true, value: { waiting: [] } }),
    'answers.salt': async () => ({ ok: true, value: { salt: 'a salt' } }),
    'answers.decide': async () => ({ ok: true, value: { edits: [], failed: [] } }),
  };
}
