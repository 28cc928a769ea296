const fixedSizes: ReadonlyMap<string, number> = new Map([
  ['bool', 1],
  ['byte', 1],
  ['int8', 1],
  ['uint8', 1],
  ['int16', 2],
  ['uint16', 2],
  ['int32', 4],
  ['uint32', 4],
  ['rune', 4],
  ['float32', 4],
  ['int64', 8],
  ['uint64', 8],
  ['float64', 8],
  ['complex64', 8],
  ['complex128', 16],
]);

const narrowArchitectures: ReadonlySet<string> = new Set(['386', 'arm', 'mips', 'mipsle', 'amd64p32']);

/** The size of a pointer in bytes on an architecture (cmd/compile's sizes, as go/types has them). */
export function wordSize(goarch: string): number {
  return narrowArchitectures.has(goarch) ? 4 : 8;
}

/** The size in bytes of a predeclared type; strings are two words. `undefined` for names that are no basic type. */
export function basicSize(name: string, goarch: string): number | undefined {
  if (name === 'int' || name === 'uint' || name === 'uintptr') return wordSize(goarch);
  return name === 'string' ? 2 * wordSize(goarch) : fixedSizes.get(name);
}

/** The number of bits of an integer type on an architecture. */
export function integerBits(name: string, goarch: string): number {
  return (basicSize(name, goarch) ?? 8) * 8;
}
