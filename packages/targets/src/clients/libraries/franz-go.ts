import type { ClientLibrary } from '../client-library.ts';

/** Each option is taken as a field that is called as its function. */
const options = {
  settings: { parameter: 'opts' },
  topic: { parameter: 'opts', field: 'ConsumeTopics' },
  produceTopic: { parameter: 'opts', field: 'DefaultProduceTopic' },
  group: { parameter: 'opts', field: 'ConsumerGroup' },
} as const;

/** twmb/franz-go: one client for everything; topics and groups are options of its constructor. */
export const franzGo = Object.freeze<ClientLibrary>({
  name: 'franz-go',
  kind: 'kafka',
  paths: ['github.com/twmb/franz-go/pkg/kgo'],
  handles: ['Client', 'GroupTransactSession'],
  derived: { Broker: ['Client'] },
  places: { topics: [{ parameter: 'topic' }, { parameter: 'topics' }] },
  calls: [
    {
      on: ['Client', 'GroupTransactSession'],
      methods: ['Produce', 'TryProduce'],
      is: 'produce',
      topics: [{ parameter: 'r', field: 'Topic' }],
      keys: [{ parameter: 'r', field: 'Key' }],
    },
    {
      on: ['Client', 'GroupTransactSession'],
      methods: ['ProduceSync'],
      is: 'produce',
      topics: [{ parameter: 'rs', field: 'Topic' }],
      keys: [{ parameter: 'rs', field: 'Key' }],
    },
    {
      on: ['Client'],
      methods: [
        ...['CommitMarkedOffsets', 'CommitOffsets', 'CommitOffsetsSync', 'CommitRecords', 'CommitUncommittedOffsets', 'MarkCommitOffsets'],
        ...['MarkCommitRecords', 'MarkAcks', 'SetOffsets', 'AddConsumeTopics', 'AddConsumePartitions', 'RemoveConsumePartitions'],
      ],
      is: 'consume',
    },
    { on: ['Client', 'GroupTransactSession'], methods: ['PollFetches', 'PollRecords'], is: 'consume' },
    { on: ['Client'], methods: ['BeginTransaction', 'EndTransaction', 'EndAndBeginTransaction'], is: 'transaction' },
    { on: ['GroupTransactSession'], methods: ['Begin', 'End'], is: 'transaction' },
    {
      on: ['Client'],
      methods: ['Request', 'RequestSharded', 'RequestCachedMetadata', 'PartitionLeader', 'ProducerID', 'ForceMetadataRefresh'],
      is: 'admin',
    },
    { on: ['Broker'], methods: '*', is: 'admin' },
    { on: ['Client', 'GroupTransactSession'], methods: '*', is: 'lifecycle' },
  ],
  constructors: [
    { name: 'NewClient', gives: 'Client', ...options },
    { name: 'NewGroupTransactSession', gives: 'GroupTransactSession', ...options },
  ],
});
