/** Waits for the next turn of the event loop: signals, and a terminal that was resized, are heard only between turns. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

// In milliseconds: nobody notices that something waits this long.
const mostBusy = 8;

/** Waits for the next turn of the event loop where this one has lasted a while: to be called again and again by who has much to do. */
export function createTurns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < mostBusy) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}
