/** The settings of a `go env -w` file or of GOROOT/go.env: lines `NAME=value`; others are ignored, as the go command does. The first byte order mark is dropped. */
export function parseEnvFile(text: string): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  for (const raw of text.replace(/^\uFEFF/, '').split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const equals = line.indexOf('=');
    if (equals > 0 && /^[A-Z]/.test(line)) settings.set(line.slice(0, equals), line.slice(equals + 1));
  }
  return settings;
}
