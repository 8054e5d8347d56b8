import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import type { Envelope } from '../../shared/ipc/errors.ts';
import { type Services, startServices } from '../services/bridge/start-services.ts';
import type { LoadKeyring } from '../services/keychain/keyring.ts';
import type { ModelLimits } from '../services/models/model-client.ts';
import { mayCall, type Sender } from './sender.ts';

/** What a shell tells the services about itself. */
export interface ShellFacts {
  readonly shell: 'electron' | 'browser';
  readonly dataFolder: string;
  /** Where the shell's page comes from: only it may call. */
  readonly origin: string;
  /** The sample project as it was delivered, where it does not stand beside the built app. */
  readonly sampleFolder?: string;
  readonly openAddress: (address: string) => Promise<void>;
  /** How servers are asked, where the platform's own way will not do. */
  readonly fetch?: typeof globalThis.fetch;
  /** Limits of a model's answer, where they are not the usual. */
  readonly models?: Partial<ModelLimits>;
  /** Brings what reaches the system's keychain; absent: logins are kept in memory. */
  readonly loadKeyring?: LoadKeyring;
  /** The window had to be opened without its sandbox. */
  readonly isUnshielded?: boolean;
}

/** The same two folders up in the sources (`electron/main/`) as in what is built from them (`dist/main/`). */
const besideApp = fileURLToPath(new URL('../../examples/where2eat/', import.meta.url));

/** Opens the services on the data folder; `locked` when another Galley has it. */
export function openServices({ origin, ...facts }: ShellFacts): Promise<Envelope<Services>> {
  return startServices({
    sampleFolder: besideApp,
    ...facts,
    version: manifest.version,
    isTrustedSender: (sender) => mayCall(sender as Sender | null, origin), // both shells give one
    clock: () => new Date(),
  });
}
