const operatingSystems: Readonly<Record<string, string>> = { win32: 'windows', sunos: 'solaris' };

const architectures: Readonly<Record<string, string>> = {
  x64: 'amd64',
  ia32: '386',
  mipsel: 'mipsle',
  loong64: 'loong64',
};

/** GOOS for a Node platform name. */
export function goosOf(platform: string): string {
  return operatingSystems[platform] ?? platform;
}

/** GOARCH for a Node architecture name; Node's `ppc64` is little-endian everywhere but on AIX. */
export function goarchOf(architecture: string, platform: string): string {
  if (architecture === 'ppc64' && platform !== 'aix') return 'ppc64le';
  return architectures[architecture] ?? architecture;
}
