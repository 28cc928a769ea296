import type { Session } from '@standin/engine';
import { isCatalogue, readCatalogueVersion } from '@standin/modules';
import type { Finding } from './finding.ts';

/** What gen itself is made of: its release, Node, the parser in use, where the standard library comes from. */
export function checkProgram(binding: 'native' | 'wasm', session: Session): readonly Finding[] {
  const version = typeof STANDIN_VERSION === 'string' ? STANDIN_VERSION : 'from source';
  const parser = binding === 'native' ? 'native tree-sitter, as installed' : 'tree-sitter as WebAssembly, which ships with gen';
  return [
    { check: 'gen', state: 'good', message: `${version} on Node ${process.versions.node}` },
    { check: 'parser', state: 'good', message: parser },
    checkStandardLibrary(session),
  ];
}

function checkStandardLibrary({ environment, tree }: Session): Finding {
  const check = 'standard library';
  if (!isCatalogue(environment, tree.path)) {
    return { check, state: 'good', message: `${environment.goVersion.text} in ${environment.goroot ?? ''}` };
  }
  return {
    check,
    state: 'notice',
    message: `${readCatalogueVersion()}, from the catalogue in gen: no Go installation found`,
    hint: 'set GOROOT if Go is installed where gen does not look; for mocks of other releases, install Go',
  };
}
