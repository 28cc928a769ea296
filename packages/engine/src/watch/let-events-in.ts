import { setImmediate } from 'node:timers/promises';

/** Waits until whatever the system has told so far has been heard: the second turn of the event loop is a whole one. */
export async function letEventsIn(): Promise<void> {
  await setImmediate();
  await setImmediate();
}
