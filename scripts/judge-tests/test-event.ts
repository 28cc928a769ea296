/** What `go test -json` tells, a line each (go doc test2json). */
export interface TestEvent {
  readonly Action: string;
  readonly Package?: string;
  readonly ImportPath?: string;
  readonly Test?: string;
  readonly Output?: string;
  readonly FailedBuild?: string;
}

/** The events that `go test -json` printed. */
export function readTestEvents(text: string): readonly TestEvent[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as TestEvent);
}
