/**
 * Whether a Go text may declare what a mock of something else depends on: an interface, an alias, a constant. Mocks declare structs and methods only,
 * and no other mock is different for them. Errs on the side of true.
 */
export function declaresForOthers(text: string): boolean {
  return /^\s*const\b|\btype\b[^\n]*\binterface\b|\btype\s+\w+\s*(?:\[[^\n]*\]\s*)?=|\btype\s*\(/m.test(text);
}
