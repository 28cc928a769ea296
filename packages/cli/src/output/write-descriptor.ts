import { writeSync } from 'node:fs';

/** Who is needed where a descriptor does not take everything. */
export interface WriteListener {
  /** Nobody reads any more what is written. */
  readonly onGone: () => void;
  /** Node's stream for the descriptor. */
  readonly openStream: () => NodeJS.WritableStream;
}

/** Whether writing failed since nobody reads any more: a closed pipe, as by `head`, or a closed terminal. That is no mistake of ours. */
export function isReaderGone({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'EIO';
}

/** The part of the text's bytes that was not written, since the descriptor does not take them now; empty where all were. */
function writeBytes(descriptor: number, bytes: Uint8Array, onGone: () => void): Uint8Array {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    if (isReaderGone(error as NodeJS.ErrnoException)) {
      onGone();
      return new Uint8Array();
    }
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return rest;
}

/**
 * Writes to a standard descriptor without opening Node's stream for it, which costs a start some milliseconds. A reader that has stopped reading is
 * no mistake of ours. What a full non-blocking pipe does not take goes to the stream, which waits.
 */
export function writeDescriptor(descriptor: number, text: string, { onGone, openStream }: WriteListener): void {
  const rest = writeBytes(descriptor, Buffer.from(text), onGone);
  if (rest.length > 0) openStream().write(rest);
}
