const nonAsciiLetter = /^[\p{L}\p{Nd}]$/u;

/** For each ASCII code unit, 1 where an identifier can hold it. A table, since scans look at every character of every file. */
const identifierParts = new Uint8Array(128);
for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_') identifierParts[letter.charCodeAt(0)] = 1;

/** Whether an identifier can go on with this code unit (Go spec, Identifiers); surrogates count, since letters beyond the basic plane are made of them. */
export function isIdentifierPart(code: number): boolean {
  if (code < 128) return identifierParts[code] === 1;
  return (code >= 0xd800 && code <= 0xdfff) || nonAsciiLetter.test(String.fromCharCode(code));
}

/** Whether this code unit is white space between Go tokens; a byte order mark counts. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0xfeff;
}
