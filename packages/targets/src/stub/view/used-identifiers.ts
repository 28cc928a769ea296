import type { StubRequest } from '../request.ts';

/** Identifiers that the code of a stub uses in their predeclared meaning. */
export function usedIdentifiers({ hasControls }: Pick<StubRequest, 'hasControls'>): readonly string[] {
  return ['append', 'len', 'nil', 'panic', ...(hasControls ? ['int', 'string'] : [])];
}
