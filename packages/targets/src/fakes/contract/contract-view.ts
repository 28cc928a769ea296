import type { FileHead } from '../../output/file-head.ts';
import type { ContractImport } from './contract-naming.ts';
import type { FakeClientView, ServersView } from '../view/fakes-file-view.ts';

/** All that the template knows of the contract test of a package. All texts are Go as it is printed. */
export interface ContractFileView extends FileHead {
  /** The package whose clients are faked: its name. */
  readonly subject: string;
  /** How the file calls packages; empty for one that it does not import. */
  readonly names: Readonly<Record<ContractImport, string>>;
  readonly servers: ServersView;
  /** The variables that say where servers are, as string literals. */
  readonly variables: readonly string[];
  /** Those of servers, with commas and `and`: `GEN_MYSQL_DSN and GEN_REDIS_ADDR`. */
  readonly places: string;
  readonly isOneServer: boolean;
  /** The fields of Fakes that servers have not, in the same way. */
  readonly absent: string;
  readonly isOneAbsent: boolean;
  /** What names errors: `rediscontract.Class`. */
  readonly classes: readonly string[];
  /** String literals. */
  readonly topics: readonly string[];
  readonly clients: readonly FakeClientView[];
  /** Clients that cases make anew, and whether some of them reach a fake on the wire. */
  readonly remade: readonly FakeClientView[];
  readonly isRemadeOnWire: boolean;
  /** Whether gorm makes tables of models. */
  readonly hasModels: boolean;
  /** Whether clients, or what they are on, have settings. */
  readonly hasSettings: boolean;
  readonly cases: readonly CaseView[];
}

/** A derived case: one of its parts is there, or none where all is left out. */
export interface CaseView {
  /** A string literal. */
  readonly name: string;
  readonly redis: RedisCaseView | undefined;
  readonly claims: ClaimsView | undefined;
  readonly statements: StatementsView | undefined;
  readonly kafka: KafkaCaseView | undefined;
  /** What is not in the case, and why: `Subscribe, which waits (internal/cache/cache.go:12)`. */
  readonly leftOut: readonly string[];
}

/** The commands of a client. */
export interface RedisCaseView {
  readonly field: string;
  /** What says and puts keys: `r.Set.Cache`. */
  readonly doer: string;
  /** How the client's library is called in functions that each has: ``, `V8`, `Redigo`. */
  readonly suffix: '' | 'V8' | 'Redigo';
  /** Whether the client is a pool that connections come from. */
  readonly isPool: boolean;
  readonly hasContext: boolean;
  /** String literals. */
  readonly keys: readonly string[];
  /** What the keys are made before the calls are done again: the runtime's names. None where no key is known. */
  readonly kinds: readonly string[];
  readonly calls: readonly { readonly text: string; readonly place: string }[];
}

/** What the file with statements claims of each, for a MySQL that has no rows. */
export interface ClaimsView {
  readonly statements: readonly { readonly text: string; readonly arguments: string; readonly columns: string; readonly place: string }[];
}

/** The statements of a package, run on tables without rows and again on what they left. */
export interface StatementsView {
  readonly statements: readonly {
    readonly text: string;
    readonly arguments: readonly string[];
    readonly isQuery: boolean;
    readonly place: string;
  }[];
}

/** What a client of Kafka can be asked. */
export interface KafkaCaseView {
  /** What has to end before: the client of the set, where the case makes its own. */
  readonly closed: string;
  /** The call behind `r, r.Set.Topics`: the function, and its other arguments. */
  readonly function: string;
  readonly arguments: readonly string[];
}
