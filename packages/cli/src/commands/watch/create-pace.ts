/** When rounds begin: not before it has been quiet for a moment, nor much later. */
export interface Pace {
  /** A round is called for. */
  call(): void;
  /** A round is called for at once. */
  hurry(): void;
  /** Waits until a round is to begin: one that was called for since the last time. */
  next(): Promise<void>;
}

/** How long to wait, in milliseconds. */
export interface PaceOptions {
  /** How long nothing has to happen. */
  readonly quiet: number;
  /** The time. */
  readonly now: () => number;
  /** Whether something is under way that will change more. */
  readonly isHeld: () => boolean;
}

const mostQuiets = 10;

/** A pace at which nothing is called for yet. Unless it is held, a round begins after ten times `quiet` in any case. */
export function createPace({ quiet, now, isHeld }: PaceOptions): Pace {
  let first: number | undefined;
  let due = 0;
  let isHurried = false;
  let resume: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;

  function arm(): void {
    if (first === undefined || resume === undefined || timer !== undefined) return;
    timer = setTimeout(begin, Math.max(0, due - now()));
  }

  function begin(): void {
    timer = undefined;
    if (first === undefined || resume === undefined) return;
    if (due > now()) {
      arm();
      return;
    }
    if (!isHurried && isHeld()) {
      due = now() + Math.max(quiet, 1);
      arm();
      return;
    }
    const go = resume;
    resume = undefined;
    first = undefined;
    isHurried = false;
    go();
  }

  return Object.freeze({
    call() {
      first ??= now();
      due = isHurried ? now() : Math.min(now() + quiet, first + mostQuiets * quiet);
      arm();
    },
    hurry() {
      first ??= now();
      due = now();
      isHurried = true;
      clearTimeout(timer);
      timer = undefined;
      arm();
    },
    next: () =>
      new Promise<void>((resolve) => {
        resume = resolve;
        arm();
      }),
  });
}
