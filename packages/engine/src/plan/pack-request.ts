import type { PlannedRequest } from './plan.ts';

/** A planned request as a value that JSON can hold. */
export type PackedRequest = Omit<PlannedRequest, 'request'> & {
  readonly request: Omit<PlannedRequest['request'], 'mockNames'> & { readonly mockNames: readonly (readonly [string, string])[] };
};

// Objects are copied as a whole: those made from the rest of another have each a hidden class of their own in V8, which takes more memory than they do.

/** The only part of a request that JSON does not hold is the map of names. */
export function packRequest(planned: PlannedRequest): PackedRequest {
  const { request } = planned;
  return { ...planned, request: { ...request, mockNames: [...request.mockNames] } };
}

/** The request that was packed. */
export function unpackRequest(packed: PackedRequest): PlannedRequest {
  const { request } = packed;
  return Object.freeze({ ...packed, request: Object.freeze({ ...request, mockNames: new Map(request.mockNames) }) });
}
