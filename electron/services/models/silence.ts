/** A watch over something that must not be silent for long. */
export interface Silence {
  /** Aborted when nothing was heard for too long. */
  readonly signal: AbortSignal;
  readonly heard: () => void;
  readonly end: () => void;
}

/** Watches: after so many milliseconds without `heard` the signal is aborted. */
export function watchSilence(milliseconds: number): Silence {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  let timer = setTimeout(giveUp, milliseconds);
  let isOver = false;
  return {
    signal: controller.signal,
    heard: () => {
      clearTimeout(timer);
      if (!isOver) timer = setTimeout(giveUp, milliseconds);
    },
    end: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
