const surrogate = /[\ud800-\udfff]/;

/** Orders two strings as their UTF-8 bytes are ordered, which is how Go sorts names; for `Array.prototype.sort`. */
export function compareByteOrder(left: string, right: string): number {
  if (left === right) return 0;
  if (surrogate.test(left) || surrogate.test(right)) return Buffer.compare(Buffer.from(left), Buffer.from(right));
  return left < right ? -1 : 1;
}
