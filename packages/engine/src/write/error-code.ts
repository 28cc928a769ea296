/** The code of a failed system call, `ENOENT` for instance; empty where `error` is none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
