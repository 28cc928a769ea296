/** The parts of a Go version; `kind` is empty for a release, `rc` or `beta` for others. */
interface VersionParts {
  readonly major: number;
  readonly minor: number;
  /** -1 where the text names the language version only, `1.21`. */
  readonly patch: number;
  readonly kind: string;
  readonly prerelease: number;
}

const versionPattern = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:([a-z]+)(\d+))?/;

function parseParts(text: string): VersionParts {
  const match = versionPattern.exec(text);
  const [major, minor] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
  const kind = match?.[4] ?? '';
  const implied = minor >= 21 || major > 1 || kind !== '' ? -1 : 0;
  return { major, minor, patch: match?.[3] === undefined ? implied : Number(match[3]), kind, prerelease: Number(match?.[5] ?? 0) };
}

/**
 * Orders Go versions without `go` in front: 1.20 < 1.21 < 1.21rc1 < 1.21.0 < 1.21.1 (internal/gover `Compare`). Negative, zero or positive.
 */
export function compareGoVersions(left: string, right: string): number {
  const [a, b] = [parseParts(left), parseParts(right)];
  return a.major - b.major || a.minor - b.minor || comparePatch(a, b) || compareText(a.kind, b.kind) || a.prerelease - b.prerelease;
}

function comparePatch(a: VersionParts, b: VersionParts): number {
  return patchRank(a) - patchRank(b);
}

function patchRank({ minor, patch, kind }: VersionParts): number {
  if (patch >= 0) return patch;
  if (kind !== '') return minor >= 21 ? -1 : -2;
  return minor >= 21 ? -2 : 0;
}

function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The minor number of `1.22`, `1.22.3` or `go1.22rc1`; `undefined` where the text is none of these. */
export function goMinorOf(text: string): number | undefined {
  const match = /^(?:go)?1\.(\d+)/.exec(text);
  return match === null ? undefined : Number(match[1]);
}

/** The Go version in the name of a toolchain: `1.23.1` for `go1.23.1`, `go1.23.1-custom` and `gccgo-go1.23.1`; `undefined` for other names. */
export function versionOfToolchain(name: string): string | undefined {
  return /(?:^|-)go(1[\w.]*)/.exec(name)?.[1];
}
