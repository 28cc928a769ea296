import { createHash } from 'node:crypto';

/** 132 bits of the SHA-256 of bytes, or of a text in UTF-8, in 22 characters. Several parts have the hash of one that is all of them. */
export function hashText(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 22);
}
