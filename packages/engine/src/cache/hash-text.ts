import { createHash, hash } from 'node:crypto';

/** A hash to which parts are added one by one. */
export interface OpenHash {
  add(part: string | Uint8Array): void;
  /** The hash of all parts: 132 bits of their SHA-256, texts in UTF-8, in 22 characters. To be called once. */
  end(): string;
}

/** A hash of nothing yet. */
export function openHash(): OpenHash {
  const open = createHash('sha256');
  return Object.freeze({
    add: (part: string | Uint8Array) => void open.update(part),
    end: () => open.digest('base64url').slice(0, 22),
  });
}

/** 132 bits of the SHA-256 of bytes, or of a text in UTF-8, in 22 characters. */
export function hashText(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
