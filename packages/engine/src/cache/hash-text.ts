import { createHash } from 'node:crypto';

/** 132 bits of the SHA-256 of bytes, or of a text in UTF-8, in 22 characters. */
export function hashText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
