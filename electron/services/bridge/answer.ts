import type { Envelope, IpcErrorCode } from '../../../shared/ipc/errors.ts';

/** An answer with its value. */
export function done<T>(value: T): Envelope<T> {
  return { ok: true, value };
}

/** Why there is no answer; `detail` must hold no secret and no text of the creator's. */
export function refused(code: IpcErrorCode, detail?: string): Extract<Envelope<never>, { ok: false }> {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}
