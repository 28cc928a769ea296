import { describeOrigin, type Package } from '@standin/model';
import type { ClientCall } from '../clients/client-call.ts';

/** Where things stand, with slashes from the root of the module: `internal/transfer/service.go:65`. */
export interface Places {
  displayFile(file: string): string;
  ofCall(call: ClientCall): string;
}

/** The places of a package. */
export function createPlaces({ location, program }: Package): Places {
  const { path } = program.workspace.tree;
  const root = location.module?.directory ?? location.directory;
  const displayFile = (file: string): string => path.relative(root, file).split(path.sep).join('/');
  return {
    displayFile,
    ofCall({ origin }) {
      const { file, line = 1 } = describeOrigin(origin).position;
      return `${displayFile(file)}:${line}`;
    },
  };
}
