import type { NamedType, Origin } from '@standin/model';
import type { DependencyType } from '../extract/used-by/dependency-type.ts';
import type { CallKind, ClientLibrary } from './client-library.ts';
import type { Client } from './client.ts';
import type { CalledFunction } from './found-call.ts';
import type { FoldedText } from './fold/folded-text.ts';
import type { GivenArguments } from './texts-at.ts';

/** What a call will go to: a fake; a port only, where no fake can be made of its client; or the real client, where the code makes that itself. */
export type Becomes = 'fake' | 'port' | 'real';

/** A method of a client, or of what comes from one, that is called or taken as a value; or a function of its library that is handed one. */
export interface ClientCall {
  readonly library: ClientLibrary;
  /** The client that it is done with; `undefined` where that could be any of its library. */
  readonly client: Client | undefined;
  /** The type that it is done on: that of the client, or `sql.Tx`. */
  readonly type: DependencyType;
  /** The interface of the code's own by which it is called, where it is. */
  readonly through?: NamedType;
  readonly kind: CallKind;
  readonly method: CalledFunction;
  /** The function that it stands in, `Service.Transfer`; `undefined` for package variables. */
  readonly owner: string | undefined;
  /** Where the method's name stands. */
  readonly origin: Origin;
  /** SQL texts, or that of a command as it goes to the server, `get`; several where the code goes different ways. */
  readonly texts: readonly FoldedText[];
  readonly topics: readonly FoldedText[];
  readonly groups: readonly FoldedText[];
  /** Keys, channels and streams of a command. */
  readonly keys: readonly FoldedText[];
  /** The type that stands for a table, where the library goes by types: that of the elements of a slice, too. */
  readonly model?: NamedType;
  /** What it is given. */
  readonly given: GivenArguments;
  readonly becomes: Becomes;
}
