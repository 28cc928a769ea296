/** Waits for the next turn of the event loop: signals, and a terminal that was resized, are heard only between turns. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
