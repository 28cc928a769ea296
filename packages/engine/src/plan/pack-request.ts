import type { PlannedRequest } from './plan.ts';

/** A planned request as a value that JSON can hold. */
export type PackedRequest = Omit<PlannedRequest, 'request'> & {
  readonly request: Omit<PlannedRequest['request'], 'mockNames'>;
  readonly mockNames: readonly (readonly [string, string])[];
};

/** The only part of a request that JSON does not hold is the map of names. */
export function packRequest({ request: { mockNames, ...request }, ...planned }: PlannedRequest): PackedRequest {
  return { ...planned, request, mockNames: [...mockNames] };
}

/** The request that was packed. */
export function unpackRequest({ request, mockNames, ...planned }: PackedRequest): PlannedRequest {
  return Object.freeze({ ...planned, request: Object.freeze({ ...request, mockNames: new Map(mockNames) }) });
}
