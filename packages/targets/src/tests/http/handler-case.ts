import type { PrintedCase } from '../cases/print-cases.ts';

/** What a request has. */
export interface SentRequest {
  readonly method: string;
  /** The path with its query. */
  readonly target: string;
  readonly header: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A request, and what a handler answers to it as far as that is certain; inputs of what makes the handler are Go text. A case that is not certain is skipped, and says why. */
export interface HandlerCase extends Pick<PrintedCase, 'cause' | 'name' | 'receiver' | 'parameters' | 'calls' | 'skip'> {
  readonly request: SentRequest;
  readonly wantStatus: number | undefined;
  readonly wantBody: string | undefined;
}
