import type { ClientLibrary } from '../client-library.ts';

/** confluent-kafka-go calls a C library, so no fake of ours can stand under its types: its calls are listed, and ports made. */
export const confluentKafkaGo = Object.freeze<ClientLibrary>({
  name: 'confluent-kafka-go',
  kind: 'kafka',
  paths: ['github.com/confluentinc/confluent-kafka-go/v2/kafka', 'github.com/confluentinc/confluent-kafka-go/kafka'],
  isPortOnly: true,
  handles: ['Producer', 'Consumer', 'AdminClient'],
  derived: {},
  places: {
    topics: [
      ...['topic', 'topics'].map((parameter) => ({ parameter })),
      ...['topics', 'partitions'].map((parameter) => ({ parameter, field: 'Topic' })),
    ],
  },
  calls: [
    { on: ['Producer'], methods: ['Produce', 'ProduceChannel'], is: 'produce' },
    {
      on: ['Producer'],
      methods: ['InitTransactions', 'BeginTransaction', 'CommitTransaction', 'AbortTransaction', 'SendOffsetsToTransaction'],
      is: 'transaction',
    },
    {
      on: ['Consumer'],
      methods: [
        'Subscribe',
        'SubscribeTopics',
        'Poll',
        'ReadMessage',
        'Commit',
        'CommitMessage',
        'CommitOffsets',
        'StoreMessage',
        'StoreOffsets',
        'Seek',
        'SeekPartitions',
        'Assign',
        'IncrementalAssign',
      ],
      is: 'consume',
    },
    { on: ['Producer', 'Consumer'], methods: ['Events', 'Logs'], is: 'result' },
    {
      on: ['Producer', 'Consumer'],
      methods: ['GetMetadata', 'OffsetsForTimes', 'QueryWatermarkOffsets', 'GetWatermarkOffsets', 'Committed', 'Position'],
      is: 'admin',
    },
    { on: ['AdminClient'], methods: ['Close', 'IsClosed'], is: 'lifecycle' },
    { on: ['AdminClient'], methods: '*', is: 'admin' },
    { on: ['Producer', 'Consumer'], methods: '*', is: 'lifecycle' },
  ],
  constructors: [
    { name: 'NewProducer', gives: 'Producer' },
    { name: 'NewConsumer', gives: 'Consumer' },
    { name: 'NewAdminClient', gives: 'AdminClient' },
    { name: 'NewAdminClientFromProducer', gives: 'AdminClient' },
    { name: 'NewAdminClientFromConsumer', gives: 'AdminClient' },
  ],
});
