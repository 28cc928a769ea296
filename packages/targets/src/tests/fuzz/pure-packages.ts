/** Packages of the standard library, and those below them, whose functions and methods do nothing but compute, as their documentation has it. */
const purePackages: readonly string[] = [
  'bufio',
  'bytes',
  'cmp',
  'container',
  'crypto/md5',
  'crypto/sha1',
  'crypto/sha256',
  'crypto/sha512',
  'encoding',
  'errors',
  'fmt',
  'go/constant',
  'go/scanner',
  'go/token',
  'hash',
  'html',
  'internal/abi',
  'internal/bytealg',
  'internal/byteorder',
  'internal/itoa',
  'internal/strconv',
  'internal/stringslite',
  'io',
  'iter',
  'maps',
  'math',
  'net/mail',
  'net/netip',
  'net/url',
  'path',
  'reflect',
  'regexp',
  'slices',
  'sort',
  'strconv',
  'strings',
  'text/scanner',
  'text/tabwriter',
  'time',
  'unicode',
  'unsafe',
];

/** What is below one of them, or in it, and does more: it reads, writes, waits, or comes to something else each time. */
const exceptions: ReadonlySet<string> = new Set([
  'html/template',
  'io/ioutil',
  'math/rand',
  'math/rand/v2',
  ...['Print', 'Printf', 'Println', 'Scan', 'Scanf', 'Scanln'].map((name) => `fmt.${name}`),
  ...['Abs', 'EvalSymlinks', 'Glob', 'Walk', 'WalkDir'].map((name) => `path/filepath.${name}`),
  ...['After', 'AfterFunc', 'LoadLocation', 'NewTicker', 'NewTimer', 'Now', 'Since', 'Sleep', 'Tick', 'Until'].map(
    (name) => `time.${name}`,
  ),
]);

/** Whether a function of the standard library, or a method, does nothing but compute. What nobody has listed does not. */
export function isPure(path: string, name: string): boolean {
  const isListed = purePackages.some((each) => path === each || path.startsWith(`${each}/`));
  return isListed && !exceptions.has(path) && !exceptions.has(`${path}.${name}`);
}
