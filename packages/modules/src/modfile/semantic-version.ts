interface Version {
  readonly numbers: readonly [number, number, number];
  readonly prerelease: string;
}

const pattern = /^v(0|[1-9]\d*)(?:\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?)?)?$/;

function parseVersion(text: string): Version | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  return { numbers: [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)], prerelease: match[4]?.slice(1) ?? '' };
}

/** Whether the text is a semantic version as golang.org/x/mod/semver takes it: `v1`, `v1.2`, `v1.2.3-pre+build`. */
export function isSemanticVersion(text: string): boolean {
  return pattern.test(text);
}

/** Orders module versions: anything invalid (the empty version of a main module apart, which is above all) before the valid, then by semver; build metadata does not count. */
export function compareModuleVersions(left: string, right: string): number {
  if (left === right) return 0;
  if (left === '' || right === '') return left === '' ? 1 : -1;
  const [a, b] = [parseVersion(left), parseVersion(right)];
  if (a === undefined || b === undefined) return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1);
  const byNumber = a.numbers[0] - b.numbers[0] || a.numbers[1] - b.numbers[1] || a.numbers[2] - b.numbers[2];
  return byNumber || comparePrerelease(a.prerelease, b.prerelease);
}

function comparePrerelease(left: string, right: string): number {
  if (left === right) return 0;
  if (left === '' || right === '') return left === '' ? 1 : -1;
  const [a, b] = [left.split('.'), right.split('.')];
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = compareIdentifier(a[index] ?? '', b[index] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareIdentifier(left: string, right: string): number {
  if (left === right) return 0;
  const [isLeftNumber, isRightNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
  if (isLeftNumber !== isRightNumber) return isLeftNumber ? -1 : 1;
  if (isLeftNumber && left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : 1;
}
