import type { SourceTree } from '@standin/modules';
import type { TargetRequest } from '@standin/targets';

/** The absolute path that a request's output goes to; `undefined` for the standard output, where -debug_parser prints whatever the destination. */
export function findDestination({ path }: SourceTree, request: TargetRequest): string | undefined {
  const { destination, workingDirectory } = request;
  const isPrinted = request.target === 'gomock' && request.isDebugParser;
  return destination === undefined || isPrinted ? undefined : path.resolve(workingDirectory, destination);
}
