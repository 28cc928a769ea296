import type { FileHead } from '../../output/file-head.ts';
import type { MakerKind } from '../clients/maker.ts';
import type { MysqlBackend } from '../request.ts';

/** Grows when the views of fakes change so that a template written for the version before prints something else, or fails. */
export const viewVersion = 1;

/** All that the templates know of the file with `Fakes` and `New`. */
export interface FakesFileView extends FileHead {
  readonly viewVersion: number;
  /** Whether the package gets a documentation comment. */
  readonly hasPackageComment: boolean;
  /** The package whose clients are faked: its name. */
  readonly subject: string;
  /** How the file calls the packages that templates name; empty for one that it does not import. */
  readonly names: FakeImportNames;
  /** Which servers there are. */
  readonly servers: ServersView;
  readonly clients: readonly FakeClientView[];
  /** Whether methods make more clients, with the settings of the first. */
  readonly keepsSettings: boolean;
  readonly builders: readonly BuilderView[];
  /** Package variables that `Swap` puts fakes into. */
  readonly variables: readonly SwappedVariableView[];
  readonly plans: readonly FaultPlanView[];
  /** Models of gorm, qualified, whose tables it makes: `shop.Order`. */
  readonly models: readonly string[];
  /** What connections to the MySQL are set to, in order; empty where there is none. */
  readonly mysqlSettings: readonly { readonly name: string; readonly value: string }[];
}

/** Names of imports. */
export interface FakeImportNames {
  readonly testing: string;
  readonly faults: string;
  readonly fakemysql: string;
  readonly engine: string;
  readonly gms: string;
  readonly fakeredis: string;
  readonly fakekafka: string;
  readonly saramafake: string;
  readonly kafkawire: string;
  readonly saramawire: string;
  readonly kafkagofake: string;
  readonly franzgofake: string;
}

/** The servers that fakes talk to. */
export interface ServersView {
  readonly mysql: boolean;
  /** What stands behind the MySQL: one is true, where there is one. */
  readonly mysqlBackend: Readonly<Record<MysqlBackend, boolean>>;
  readonly redis: boolean;
  readonly kafka: boolean;
  /** Whether some clients reach the Kafka on the wire. */
  readonly kafkaWire: boolean;
}

/** A client as a field of `Fakes`. */
export interface FakeClientView {
  readonly field: string;
  /** As the places that hold it have it: `*redis.Client`. */
  readonly type: string;
  /** The places that hold it: `Service.cache, Projector.rdb`. */
  readonly places: string;
  /** Which partial makes it: one is true. */
  readonly maker: Readonly<Record<MakerKind, boolean>>;
  /** How the file calls its library. */
  readonly library: string;
  /** The type of its settings: `redis.Options`; empty for none. */
  readonly settingsType: string;
  /** What settings are made as: a pointer to a literal, sarama's own defaults, or a list of options. One is true where there are settings. */
  readonly settingsForm: { readonly literal: boolean; readonly config: boolean; readonly list: boolean };
  /** What is set in them, in order. */
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  /** The consumer group that it joins; empty where it is none of a group. Quoted. */
  readonly group: string;
  /** The method that makes another member of its group; empty where it is in none. */
  readonly another: string;
  /** Whether it reaches the Kafka on the wire. */
  readonly isOnWire: boolean;
}

/** A function that makes a type of the package from the fakes. */
export interface BuilderView {
  readonly name: string;
  /** The constructor that it calls, qualified: `transfer.New`. */
  readonly constructor: string;
  /** Its type parameters with brackets, and their names with brackets; empty for none. */
  readonly typeParameters: string;
  readonly typeArguments: string;
  /** What the caller gives: `clock transfer.Clock, options ...transfer.Option`; empty for nothing. */
  readonly parameters: string;
  /** ` *transfer.Service`, with the blank before it. */
  readonly results: string;
  /** `f.DB, clock, options...`. */
  readonly arguments: string;
  /** Structs that are completed: `deps.DB = f.DB`. */
  readonly fillings: readonly { readonly target: string; readonly field: string }[];
}

/** What goes wrong where a test says so. */
export interface FaultPlanView {
  readonly name: string;
  /** What gen.yaml calls it. */
  readonly key: string;
  readonly rules: readonly {
    /** Quoted. */
    readonly pattern: string;
    /** Go: `faults.Times(2)`. */
    readonly options: readonly string[];
  }[];
}

/** A package variable. */
export interface SwappedVariableView {
  /** Qualified: `transfer.Sessions`. */
  readonly name: string;
  readonly field: string;
}
