import type { HttpLimits, Login } from '../git/http-client.ts';
import type { ReviewHost } from '../review/review-host.ts';
import type { HistoryPlace, HistoryWork } from './history-work.ts';

/** What a thread opens a history with: all that can be sent to it. */
export interface HistoryInput extends HistoryPlace {
  readonly login?: Login;
  readonly limits?: Partial<HttpLimits>;
  /** Whether servers are asked by the other side, which knows the system's proxy and certificates. */
  readonly isCarried: boolean;
  /** Threads of this process that have ended: what they held is held by nobody. */
  readonly ended: readonly number[];
}

/** The acts of a host, by their names. */
export type HostAct = Exclude<keyof ReviewHost, 'kind'>;

/** What the thread is asked for. */
export type HistoryCall = 'open' | Exclude<keyof HistoryWork, 'host'> | `host.${HostAct}`;

/** What the thread asks for. */
export type BackCall = 'set-aside' | 'fetch' | 'fetch.read' | 'fetch.close';
