import { assertNever } from '../../../shared/assert-never.ts';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { ModelFailure } from '../../../shared/models/model-failure.ts';
import { done, refused } from '../bridge/answer.ts';
import type { Handlers } from '../bridge/handlers.ts';
import type { Jobs } from '../bridge/jobs.ts';
import type { KeychainDoor } from '../keychain/open-keychain.ts';
import { ipcCodeOf } from '../system-error.ts';
import type { Providers, SaveResult } from './providers.ts';

/** What the calls about models need. */
export interface ProviderCallNeeds {
  readonly providers: Providers;
  readonly door: KeychainDoor;
  readonly jobs: Jobs;
}

type ProviderCalls = Pick<Handlers, 'providers.list' | 'providers.save' | 'providers.forget'>;

/** The calls about who can be asked for answers. */
export function createProviderHandlers({ providers, door, jobs }: ProviderCallNeeds): ProviderCalls {
  return {
    'providers.list': async () => {
      const { kind: keychain } = await door.open();
      const told = providers.list().map(({ id, kind, address, models = {}, key }) => {
        return { id, kind, address, models: { ...models }, hasKey: key !== undefined };
      });
      return done({ keychain, providers: told });
    },
    'providers.save': ({ id, kind, address, models, key, lasting, job }) =>
      jobs.run(job, async ({ signal }) => {
        const [model] = Object.values(models);
        const setUp = { id, kind, address, ...(Object.keys(models).length > 0 && { models }) };
        const given = {
          ...(key !== undefined && { key }),
          ...(model !== undefined && { model }),
          ...(signal && { signal }),
        };
        return told(await providers.save(setUp, given, lasting));
      }),
    'providers.forget': async ({ id }) => ((await providers.forget(id)) ? done(null) : refused('login-kept')),
  };
}

function told(result: SaveResult) {
  if (result.ok) {
    const { found, kept } = result;
    const models = found.how === 'listed' ? [...found.models] : [];
    return saved({ kind: 'saved', found: { models, kept } });
  }
  if ('address' in result) return saved({ kind: 'address', problem: result.address });
  if ('failure' in result) return saved({ kind: 'failed', failure: failureForPage(result.failure) });
  if ('code' in result) return refused(ipcCodeOf(result.code), result.code);
  return assertNever(result);
}

function saved(value: OutputOf<'providers.save'>) {
  return done(value);
}

/** A failure without what only the engine needs. */
export function failureForPage({
  code,
  status,
  words,
}: ModelFailure): Pick<ModelFailure, 'code' | 'status' | 'words'> {
  return { code, ...(status !== undefined && { status }), ...(words !== undefined && { words }) };
}
