/** What the flags of the go command that matter here say. */
export interface BuildFlags {
  readonly tags: readonly string[];
  /** `-mod`: `mod`, `readonly`, `vendor`. */
  readonly mod?: string;
  readonly modfile?: string;
}

const instrumentation = ['race', 'msan', 'asan'];

/**
 * Reads GOFLAGS and then the flags of the command line, which win: `-tags`, `-mod`, `-modfile`, as `-x=v`, `-x v` or `--x=v`, and `-race`, `-msan`,
 * `-asan`, which set a tag of their name. Others are let pass.
 */
export function readBuildFlags(goflags: readonly string[], flags: readonly string[]): BuildFlags {
  const values = new Map<string, string>();
  for (const flag of goflags) if (flag.includes('=')) readFlag(values, flag, undefined);
  for (const flag of goflags) if (!flag.includes('=')) readSwitch(values, flag);
  flags.forEach((flag, index) => {
    readFlag(values, flag, flags[index + 1]);
  });
  const [mod, modfile] = [values.get('mod'), values.get('modfile')];
  const instruments = instrumentation.filter((name) => values.has(name));
  return Object.freeze({
    tags: [...splitTags(values.get('tags') ?? ''), ...instruments],
    ...(mod && { mod }),
    ...(modfile && { modfile }),
  });
}

function readFlag(values: Map<string, string>, flag: string, next: string | undefined): void {
  const match = /^--?(tags|mod|modfile)(?:[= ](.*))?$/s.exec(flag);
  if (match === null) {
    readSwitch(values, flag);
    return;
  }
  const value = match[2] ?? next;
  if (match[1] !== undefined && value !== undefined) values.set(match[1], value);
}

function readSwitch(values: Map<string, string>, flag: string): void {
  const match = /^--?(race|msan|asan)(?:=(\w+))?$/.exec(flag);
  if (match?.[1] === undefined) return;
  if (match[2] === undefined || match[2] === 'true' || match[2] === '1') values.set(match[1], 'true');
  else values.delete(match[1]);
}

function splitTags(text: string): readonly string[] {
  return text.split(/[\s,'"]+/).filter((tag) => tag !== '');
}
