import { createHash, hash } from 'node:crypto';

// In bytes: 22 characters. A slice of a longer text would hold all of that text.
const length = 16;

/** A hash to which parts are added one by one. */
export interface OpenHash {
  add(part: string | Uint8Array): void;
  /** The hash of all parts: 128 bits of their SHA-256, texts in UTF-8, in 22 characters. To be called once. */
  end(): string;
}

/** A hash of nothing yet. */
export function openHash(): OpenHash {
  const open = createHash('sha256');
  return Object.freeze({
    add: (part: string | Uint8Array) => void open.update(part),
    end: () => open.digest().toString('base64url', 0, length),
  });
}

/** 128 bits of the SHA-256 of bytes, or of a text in UTF-8, in 22 characters. */
export function hashText(text: string | Uint8Array): string {
  return hash('sha256', text, 'buffer').toString('base64url', 0, length);
}
