import { nextTurn } from '../run/next-turn.ts';

/** Waits until whatever the system has told so far has been heard: the second turn of the event loop is a whole one. */
export async function letEventsIn(): Promise<void> {
  await nextTurn();
  await nextTurn();
}
