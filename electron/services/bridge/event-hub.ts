import type { EventOf } from '../../../shared/ipc/api.ts';
import type { EventChannel } from '../../../shared/ipc/channels.ts';
import { events } from '../../../shared/ipc/contract.ts';
import { factsOfError, type Log } from '../log.ts';

/** Gets every event, of every channel; a shell passes them on to its page. */
export type EventListener = <C extends EventChannel>(channel: C, event: EventOf<C>) => void;

/** Where services tell and shells listen. */
export interface EventHub {
  /** Listens until the function that it gives is called. */
  readonly listen: (listener: EventListener) => () => void;
  readonly emit: EventListener;
  /** Notices are kept until they are first asked for, and told from then on: the page listens before it asks. */
  readonly notify: (notice: EventOf<'app.notice'>) => void;
  readonly takeNotices: () => EventOf<'app.notice'>[];
  /** Nothing is told from now on. */
  readonly close: () => void;
}

/** Makes a hub. An event of a wrong shape is a fault of ours: it is logged and not told. */
export function createEventHub(log: Log): EventHub {
  const listeners = new Set<EventListener>();
  let early: EventOf<'app.notice'>[] = [];
  let isAsked = false;
  const emit: EventListener = (channel, event) => {
    if (!events[channel].safeParse(event).success) {
      log.write('error', 'event.bad-shape', { channel });
      return;
    }
    for (const listener of listeners) {
      try {
        listener(channel, event);
      } catch (error) {
        log.write('error', 'event.listener-failed', { channel, ...factsOfError(error) });
      }
    }
  };
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    emit,
    notify: (notice) => {
      if (isAsked) emit('app.notice', notice);
      else early.push(notice);
    },
    takeNotices: () => {
      isAsked = true;
      const taken = early;
      early = [];
      return taken;
    },
    close: () => {
      listeners.clear();
    },
  };
}
