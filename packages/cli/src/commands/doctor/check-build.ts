import type { Workspace } from '@standin/modules';
import type { Finding } from './finding.ts';

/** What decides which files count: the platform, cgo, tags and GOFLAGS. */
export function checkBuild({ context, environment }: Workspace): Finding {
  const cgo = context.cgoEnabled ? 'with cgo' : 'without cgo';
  const tags = context.tags.length === 0 ? 'no build tags' : `tags ${context.tags.join(', ')}`;
  const flags = environment.goflags.length === 0 ? [] : [`GOFLAGS: ${environment.goflags.join(' ')}`];
  return { check: 'build', state: 'good', message: `${context.goos}/${context.goarch} ${cgo}, ${tags}`, details: flags };
}
