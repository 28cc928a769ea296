/** What is waited for, in the order in which it was begun. */
export interface Queue<Value> {
  /** Adds what has begun; waits where too much is underway. */
  add(value: Promise<Value>): Promise<void>;
  /** Waits for all. */
  end(): Promise<void>;
}

/** More gain nothing, and each may hold a file open. */
const mostUnderway = 32;

interface Entry<Value> {
  readonly ended: Promise<void>;
  value?: Value;
  hasEnded: boolean;
}

/** A queue of nothing; `take` is given each value as soon as it and those before it are there. What fails is thrown by the next call that waits for it. */
export function createQueue<Value>(take: (value: Value) => void): Queue<Value> {
  const entries: Entry<Value>[] = [];

  async function takeUntil(most: number): Promise<void> {
    for (let [first] = entries; first !== undefined && (first.hasEnded || entries.length > most); [first] = entries) {
      await first.ended;
      entries.shift();
      take(first.value as Value);
    }
  }

  return Object.freeze({
    add(value: Promise<Value>) {
      const entry: Entry<Value> = {
        hasEnded: false,
        ended: value.then((found) => void Object.assign(entry, { value: found, hasEnded: true })),
      };
      entry.ended.catch(() => undefined);
      entries.push(entry);
      return takeUntil(mostUnderway);
    },
    end: () => takeUntil(0),
  });
}
