import { writeSync } from 'node:fs';

/** The part of the text's bytes that was not written, since the descriptor does not take them now; empty where all were. */
function writeBytes(descriptor: number, bytes: Uint8Array): Uint8Array {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EPIPE') return new Uint8Array();
    if (code !== 'EAGAIN') throw error;
  }
  return rest;
}

/**
 * Writes to a standard descriptor without opening Node's stream for it, which costs a start some milliseconds. A reader that has stopped reading is
 * no mistake of ours (EPIPE). What a full non-blocking pipe does not take goes to `stream`, which waits.
 */
export function writeDescriptor(descriptor: number, text: string, stream: () => NodeJS.WritableStream): void {
  const rest = writeBytes(descriptor, Buffer.from(text));
  if (rest.length > 0) stream().write(rest);
}
