import type { ClientLibrary, TextAt } from '../client-library.ts';

const clients = ['Client', 'ClusterClient', 'Ring', 'UniversalClient', 'Cmdable'];

/** The interfaces that make up `Cmdable` since v9.6, and that of scripts: a consumer may ask for one of them alone. */
const families = [
  ...['ACLCmdable', 'ArrayCmdable', 'BitMapCmdable', 'ClusterCmdable', 'GenericCmdable', 'GeoCmdable', 'HashCmdable', 'HyperLogLogCmdable'],
  ...['JSONCmdable', 'ListCmdable', 'ProbabilisticCmdable', 'PubSubCmdable', 'ScriptingFunctionsCmdable', 'SearchCmdable', 'SetCmdable'],
  ...['SortedSetCmdable', 'StreamCmdable', 'StringCmdable', 'TimeseriesCmdable', 'VectorSetCmdable', 'Scripter'],
];

const pipelines = ['Pipeliner', 'Pipeline', 'AutoPipeliner', 'Tx', 'Conn', 'StatefulCmdable'];

const commanders = [...clients, ...families, ...pipelines];

/** go-redis v8 and v9. The command is named by the method, its keys by the names that the source gives to parameters. */
export const goRedis = Object.freeze<ClientLibrary>({
  name: 'go-redis',
  kind: 'redis',
  paths: ['github.com/redis/go-redis/v9', 'github.com/go-redis/redis/v8'],
  handles: [...clients, ...families],
  derived: Object.fromEntries([...pipelines, 'PubSub'].map((name) => [name, clients])),
  places: {
    keys: [
      ...['key', 'keys', 'newkey', 'source', 'destination', 'sourceKey', 'destKey', 'dest', 'src', 'dst', 'store'],
      ...['Key', 'channel', 'channels', 'stream', 'streams'],
    ]
      .map((parameter): TextAt => ({ parameter }))
      .concat(
        ['Stream', 'Streams'].map((field) => ({ parameter: 'a', field })),
        ['store', 'options'].map((parameter) => ({ parameter, field: 'Keys' })),
        ['z', 'docs'].map((parameter) => ({ parameter, field: 'Key' })),
        ['Key1', 'Key2'].map((field) => ({ parameter: 'q', field })),
      ),
    groups: [{ parameter: 'group' }, { parameter: 'a', field: 'Group' }],
  },
  calls: [
    { on: commanders, methods: ['Pipeline', 'Pipelined', 'AutoPipeline', 'AutoPipelineWithOptions'], is: 'builder' },
    { on: commanders, methods: ['TxPipeline', 'TxPipelined', 'Watch', 'Unwatch'], is: 'transaction' },
    { on: ['Pipeliner', 'Pipeline'], methods: ['Exec', 'Discard', 'Len', 'Cmds'], is: 'builder' },
    {
      on: commanders,
      methods: ['Do', 'DoRaw', 'DoRawWriteTo'],
      is: 'command',
      text: { parameter: 'args', index: 0 },
      keys: [{ parameter: 'args', index: 1 }],
    },
    { on: commanders, methods: ['Process', 'Submit', 'FDPipelined'], is: 'command' },
    {
      on: commanders,
      methods: [
        ...[
          'AddHook',
          'Close',
          'Conn',
          'Context',
          'ForEachMaster',
          'ForEachShard',
          'ForEachSlave',
          'GetShardClients',
          'GetShardClientForKey',
          'Len',
        ],
        ...[
          'MasterForKey',
          'OnNewNode',
          'Options',
          'PoolStats',
          'ReloadState',
          'SetAddrs',
          'SlaveForKey',
          'String',
          'WithContext',
          'WithTimeout',
        ],
      ],
      is: 'lifecycle',
    },
    { on: ['PubSub'], methods: ['Close', 'String'], is: 'lifecycle' },
    {
      on: ['PubSub'],
      methods: ['Receive', 'ReceiveMessage', 'ReceiveTimeout', 'Channel', 'ChannelSize', 'ChannelWithSubscriptions'],
      is: 'result',
    },
    { on: ['PubSub'], methods: '*', is: 'command', keys: [{ parameter: 'channels' }, { parameter: 'patterns' }] },
    {
      on: commanders,
      methods: '*',
      is: 'command',
    },
  ],
  functions: (
    [
      ['evalsha', ['Run', 'EvalSha']],
      ['evalsha_ro', ['RunRO', 'EvalShaRO']],
      ['eval', ['Eval']],
      ['eval_ro', ['EvalRO']],
      ['script load', ['Load']],
      ['script exists', ['Exists']],
    ] as const
  ).map(([sends, methods]) => ({
    functions: methods.map((method) => `Script.${method}`),
    ...{ client: 'c', is: 'command', sends, keys: [{ parameter: 'keys' }] },
  })),
  constructors: [
    { name: 'NewClient', gives: 'Client', settings: { parameter: 'opt' } },
    { name: 'NewFailoverClient', gives: 'Client', settings: { parameter: 'failoverOpt' } },
    { name: 'NewClusterClient', gives: 'ClusterClient', settings: { parameter: 'opt' } },
    { name: 'NewFailoverClusterClient', gives: 'ClusterClient', settings: { parameter: 'failoverOpt' } },
    { name: 'NewRing', gives: 'Ring', settings: { parameter: 'opt' } },
    { name: 'NewUniversalClient', gives: 'UniversalClient', settings: { parameter: 'opts' } },
  ],
});
