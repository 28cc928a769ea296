/** A call whose answer differs from mockgen's on purpose. The run fails when it starts being equal. */
export interface ConformanceException {
  readonly corpus: string;
  /** The call's id. */
  readonly id: string;
  readonly reason: string;
}

/** Every difference from mockgen that is meant. */
const exceptions: readonly ConformanceException[] = [];

/** The reason listed for a call; `undefined` where none is. */
export function exceptionReason(corpus: string, id: string): string | undefined {
  return exceptions.find((exception) => exception.corpus === corpus && exception.id === id)?.reason;
}
