/** The libraries whose clients are known. */
export type LibraryName =
  'database-sql' | 'sqlx' | 'gorm' | 'go-redis' | 'redigo' | 'sarama' | 'kafka-go' | 'franz-go' | 'confluent-kafka-go';

/** What stands behind a client. */
export type ServerKind = 'mysql' | 'redis' | 'kafka';

/** What a call does. `builder` puts together what a later call sends; `admin` asks or changes the server itself: topics, configuration; `result` goes through what a call gave. */
export type CallKind = 'statement' | 'command' | 'produce' | 'consume' | 'transaction' | 'builder' | 'lifecycle' | 'admin' | 'result';

/** Where a text stands among the arguments: in a parameter, or in a field of the struct that is given there. Of a list, in each of its elements. */
export interface TextAt {
  /** Its name, as the library's source has it; `<-` is what is sent on the channel that a method gives. */
  readonly parameter: string;
  readonly field?: string;
  /** Of a parameter that takes any number of values, the one that is meant; all of them where nothing is said. */
  readonly index?: number;
}

/** What a call does, and where its texts stand; where nothing is said of topics, groups or keys, they stand where those of the library do. */
export interface CallEffect {
  readonly is: CallKind;
  /** The command that goes to the server, where neither an argument nor the name of what is called says so. */
  readonly sends?: string;
  /** Where the SQL text, or the name of a command, stands. */
  readonly text?: TextAt;
  readonly topics?: readonly TextAt[];
  readonly groups?: readonly TextAt[];
  /** Where keys, channels and streams stand, or the keys of messages. */
  readonly keys?: readonly TextAt[];
  /** The parameter of the value by whose type the table is known; `[]` for the type argument of what the method is called on. */
  readonly model?: string;
}

/** What methods of types do. */
export interface CallRule extends CallEffect {
  /** The names of types. */
  readonly on: readonly string[];
  /** The names of methods; `*` for all that no rule before this one names. */
  readonly methods: readonly string[] | '*';
}

/** What functions of the library do that are handed a client, and methods of types that are none: `sqlx.Get(db, ...)`, `script.Run(ctx, client, ...)`. */
export interface FunctionRule extends CallEffect {
  /** Their names; behind that of its type for a method: `Script.Run`. */
  readonly functions: readonly string[];
  /** The parameter that the client is handed to. */
  readonly client: string;
}

/** A function of a library that makes a handle, a method of a type that is none (`Dialer.DialLeader`), or a struct type that is one where a literal is written: `kafka.Writer{}`. */
export interface ConstructorRule {
  readonly name: string;
  /** The type that it gives. */
  readonly gives: string;
  /** Where its settings stand: the fields of a struct. Of a literal the parameter `.` is the struct itself. */
  readonly settings?: TextAt;
  /** The topic that it reads from, or writes to. */
  readonly topic?: TextAt;
  /** The topic that it writes to, where it does both. */
  readonly produceTopic?: TextAt;
  readonly group?: TextAt;
  /** The name of a data source of MySQL, or what has one. */
  readonly dataSource?: TextAt;
}

/** What is known of one library: a table, judged against the library's source. */
export interface ClientLibrary {
  readonly name: LibraryName;
  readonly kind: ServerKind;
  /** The import paths that it has had: the same types and methods stand under each. */
  readonly paths: readonly string[];
  /** Types that can be swapped for a fake: `sql.DB`, `redis.Client`, `sarama.SyncProducer`. */
  readonly handles: readonly string[];
  /** Types whose values only come from a handle, `sql.Tx`, `redis.Pipeliner`, `sarama.ConsumerGroupSession`, and the handles that they come from. What is in neither list holds data. */
  readonly derived: Readonly<Record<string, readonly string[]>>;
  /** Where texts stand in most of its methods. */
  readonly places?: Pick<CallEffect, 'topics' | 'groups' | 'keys'>;
  readonly calls: readonly CallRule[];
  readonly functions?: readonly FunctionRule[];
  readonly constructors: readonly ConstructorRule[];
  /** Whether its clients can only be had by ports: no fake can be made of them. */
  readonly isPortOnly?: true;
}
