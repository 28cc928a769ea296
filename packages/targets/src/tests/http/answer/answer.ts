/** What a handler has answered so far. `undefined` is a status that nobody set, and a body of which not all is known. */
export interface Answer {
  status: number | undefined;
  body: string | undefined;
}

/** Statuses whose answers have no body (RFC 9110, 6.4.1): what is written to them differs from one release of Go to the next. */
export function allowsBody(status: number): boolean {
  return status >= 200 && status !== 204 && status !== 304;
}

/** Sets the status as `WriteHeader` of net/http does: once. */
export function writeHeader(answer: Answer, status: number): void {
  answer.status ??= status;
}

/** Writes to the body as `Write` of net/http does: the status is 200 where nobody set one. */
export function writeBody(answer: Answer, text: string | undefined): void {
  writeHeader(answer, 200);
  const isKnown = answer.body !== undefined && text !== undefined && allowsBody(answer.status ?? 200);
  answer.body = isKnown ? `${answer.body}${text}` : undefined;
}
