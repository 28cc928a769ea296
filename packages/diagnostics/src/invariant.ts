/**
 * States what must hold if Standin is right. Throws an `Error` where it does not: that is our bug (GEN901), never the user's mistake,
 * which is a `Diagnostic`.
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) {
    throw new Error(`invariant violated: ${message}`);
  }
}
