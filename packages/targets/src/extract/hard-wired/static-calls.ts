const clock = 'a field now func() time.Time, or a Clock interface';
const timer = 'a Clock interface with what is used of timers';
const doer = 'an interface{ Do(*http.Request) (*http.Response, error) } that *http.Client has';
const files = 'an fs.FS, or an interface of the operations that are used';
const environment = 'the value as a parameter or a field of a configuration';
const command = 'a field run func(ctx context.Context, name string, arguments ...string) ([]byte, error)';
const dialer = 'a field dial func(ctx context.Context, network, address string) (net.Conn, error)';
const listener = 'a net.Listener as a parameter';
const resolver = 'an interface of the lookups that are used, which *net.Resolver has';
const random = 'a *rand.Rand with a known seed, or an interface of what is used of it';
const entropy = 'an io.Reader in the place of crypto/rand.Reader';
const identifier = 'a field newID func() string';
const logger = 'a *slog.Logger or *log.Logger of its own';
const client = 'the client as a parameter of the constructor, by an interface';
const exit = 'an error that is returned to main';

/** What stands in for calls of functions of a package, which no double can take the place of; by path, then by name. */
const calls: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.freeze({
  'crypto/rand': advise(entropy, 'Int Prime Read Text'),
  'database/sql': advise(client, 'Open OpenDB'),
  'github.com/IBM/sarama': advise(client, 'NewAsyncProducer NewClient NewConsumer NewConsumerGroup NewSyncProducer'),
  'github.com/gofrs/uuid': advise(identifier, 'NewV1 NewV4 NewV6 NewV7'),
  'github.com/google/uuid': advise(identifier, 'New NewRandom NewString NewUUID NewV6 NewV7'),
  'github.com/rs/xid': advise(identifier, 'New'),
  log: advise(logger, 'Fatal Fatalf Fatalln Panic Panicf Panicln Print Printf Println'),
  'log/slog': advise(logger, 'Debug DebugContext Default Error ErrorContext Info InfoContext Log LogAttrs Warn WarnContext'),
  'math/rand': advise(
    random,
    'ExpFloat64 Float32 Float64 Int Int31 Int31n Int63 Int63n Intn NormFloat64 Perm Read Seed Shuffle Uint32 Uint64',
  ),
  'math/rand/v2': advise(
    random,
    'ExpFloat64 Float32 Float64 Int Int32 Int32N Int64 Int64N IntN N NormFloat64 Perm Shuffle Uint32 Uint32N Uint64 Uint64N UintN',
  ),
  net: {
    ...advise(dialer, 'Dial DialIP DialTCP DialTimeout DialUDP DialUnix'),
    ...advise(listener, 'FileListener Listen ListenIP ListenPacket ListenTCP ListenUDP ListenUnix'),
    ...advise(resolver, 'LookupAddr LookupCNAME LookupHost LookupIP LookupMX LookupNS LookupPort LookupSRV LookupTXT'),
  },
  'net/http': { ...advise(doer, 'Get Head Post PostForm'), ...advise(listener, 'ListenAndServe ListenAndServeTLS') },
  'net/smtp': advise(client, 'Dial SendMail'),
  os: {
    ...advise(
      files,
      'Chmod Chown Chtimes Create CreateTemp Link Lstat Mkdir MkdirAll MkdirTemp Open OpenFile ReadDir ReadFile Readlink Remove RemoveAll Rename Stat Symlink Truncate WriteFile',
    ),
    ...advise(environment, 'Environ ExpandEnv Getenv Getwd Hostname LookupEnv Setenv TempDir UserCacheDir UserConfigDir UserHomeDir'),
    ...advise(exit, 'Exit'),
  },
  'os/exec': advise(command, 'Command CommandContext LookPath'),
  'path/filepath': advise(files, 'EvalSymlinks Glob Walk WalkDir'),
  time: { ...advise(clock, 'Now Since Until'), ...advise(timer, 'After AfterFunc NewTicker NewTimer Sleep Tick') },
});

/** Package variables that stand for the outside, in the same way. */
const variables: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.freeze({
  'crypto/rand': advise(entropy, 'Reader'),
  net: advise(resolver, 'DefaultResolver'),
  'net/http': advise(doer, 'DefaultClient DefaultTransport'),
  os: { ...advise(environment, 'Args'), ...advise('an io.Reader or io.Writer as a parameter', 'Stderr Stdin Stdout') },
});

function advise(advice: string, names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, advice]));
}

/** What to inject instead of a call of a function; `undefined` for one that a test needs no double for. */
export function adviceForCall(path: string, name: string): string | undefined {
  return calls[path]?.[name];
}

/** What to inject instead of a package variable. */
export function adviceForVariable(path: string, name: string): string | undefined {
  return variables[path]?.[name];
}

/** What to inject instead of a client that is made where it is used, or that a package variable holds. */
export const adviceForClient = client;
