/** What decides the tags that the toolchain sets by itself. */
export interface ToolTagOptions {
  readonly goos: string;
  readonly goarch: string;
  /** Of the Go release in use. */
  readonly minor: number;
  /** `GOEXPERIMENT`. */
  readonly goexperiment: string;
  /** The value of the architecture's own variable, `GOAMD64` for instance; empty where not set. */
  readonly architectureLevel: string;
}

/** The toolchain's own build tags: `goexperiment.*` for the experiments that are on (internal/buildcfg), `amd64.v1` and the like. */
export function findToolTags(options: ToolTagOptions): readonly string[] {
  const experiments = new Set(baselineExperiments(options));
  for (const name of options.goexperiment.split(',')) applyExperiment(experiments, name);
  for (const name of fixedExperiments(options)) experiments.add(name);
  return [...architectureTags(options), ...[...experiments].sort().map((name) => `goexperiment.${name}`)];
}

function applyExperiment(experiments: Set<string>, name: string): void {
  if (name === '') return;
  if (name === 'none') experiments.clear();
  else if (name.startsWith('no')) experiments.delete(name.slice(2));
  else experiments.add(name);
}

const registerArchitectures = ['amd64', 'arm64', 'loong64', 'ppc64le', 'ppc64', 'riscv64'];

function fixedExperiments({ goarch }: ToolTagOptions): readonly string[] {
  return registerArchitectures.includes(goarch) ? ['regabiwrappers', 'regabiargs'] : [];
}

function baselineExperiments({ goos, goarch, minor }: ToolTagOptions): readonly string[] {
  const names: string[] = [];
  if (goarch === 's390x') names.push('regabiwrappers', 'regabiargs');
  if (minor >= 22 && minor < 25) names.push('exectracer2');
  if (minor >= 23 && minor < 26) names.push('aliastypeparams');
  if (minor >= 24 && minor < 26) names.push('swissmap', 'spinbitmutex', 'synchashtriemap');
  if (minor >= 25 && !['darwin', 'ios', 'aix'].includes(goos)) names.push('dwarf5');
  if (minor >= 26) names.push('randomizedheapbase64', 'greenteagc');
  return names;
}

const levels: Readonly<Record<string, readonly string[]>> = {
  amd64: ['v1', 'v2', 'v3', 'v4'],
  ppc64: ['power8', 'power9', 'power10'],
  ppc64le: ['power8', 'power9', 'power10'],
  riscv64: ['rva20u64', 'rva22u64', 'rva23u64'],
};

const defaultLevel: Readonly<Record<string, string>> = {
  '386': 'sse2',
  arm: '7',
  mips: 'hardfloat',
  mipsle: 'hardfloat',
  mips64: 'hardfloat',
  mips64le: 'hardfloat',
};

function architectureTags({ goarch, architectureLevel }: ToolTagOptions): readonly string[] {
  const prefix = `${goarch}.`;
  const chosen = architectureLevel === '' ? undefined : architectureLevel;
  const known = levels[goarch];
  if (goarch === 'wasm') return ['wasm.satconv', 'wasm.signext'];
  if (known) return known.slice(0, Math.max(1, known.indexOf(chosen ?? '') + 1)).map((level) => prefix + level);
  if (goarch === 'arm') return armTags(chosen ?? '7');
  if (goarch === 'arm64') return arm64Tags(chosen ?? 'v8.0');
  const level = chosen ?? defaultLevel[goarch];
  return level === undefined ? [] : [prefix + level];
}

function armTags(chosen: string): readonly string[] {
  const version = Number(chosen.split(',', 1)[0]);
  return [5, 6, 7].filter((level) => level <= version).map((level) => `arm.${level}`);
}

function arm64Tags(chosen: string): readonly string[] {
  const match = /^v([89])\.([0-9])/.exec(chosen);
  if (match === null) return ['arm64.v8.0'];
  const [major, minor] = [Number(match[1]), Number(match[2])];
  const eight = range(major === 9 ? Math.min(minor + 5, 9) : minor).map((level) => `arm64.v8.${level}`);
  return major === 9 ? [...eight, ...range(minor).map((level) => `arm64.v9.${level}`)] : eight;
}

function range(last: number): readonly number[] {
  return Array.from({ length: last + 1 }, (_, index) => index);
}
