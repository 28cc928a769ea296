// cspell:words doraw dorawwriteto jsondebugmemory flushall setnx
import type { LibraryName } from '../../src/clients/client-library.ts';

const marks = 'the message is one that was consumed: the call that gave it says its topic';
const draft = 'the library does not send it yet';
const anyCommand = 'the command is its first argument';
const argument = 'the second word is an argument of the command';
const plugin = 'for plugins of the library, which hold no client of their own';
const sentinel = 'sentinels have no fake';
const noSql = 'it only puts a query together';

/** What tables say otherwise than the sources of libraries seem to, and why. An entry that is not needed any more fails. */
export const deliberateDifferences: Readonly<Partial<Record<LibraryName, Readonly<Record<string, string>>>>> = {
  sqlx: {
    'Conn.Rebind: query is not taken': noSql,
    'DB.BindNamed: query is not taken': noSql,
    'DB.Rebind: query is not taken': noSql,
    'Tx.BindNamed: query is not taken': noSql,
    'Tx.Rebind: query is not taken': noSql,
    'Tx.Unsafe: builder and not transaction': 'it gives the same transaction with another way to scan',
  },
  gorm: {
    'Config.AfterInitialize: is handed a client, and not known': plugin,
    'Dialector.Explain: sql is not taken': plugin,
    'Scan: is handed a client, and not known': plugin,
    'DB.Raw: statement and not builder': 'its text is all that is known of the statement that comes of it',
  },
  'go-redis': {
    'Do: its source does not have do': anyCommand,
    'DoRaw: its source does not have doraw': anyCommand,
    'DoRawWriteTo: its source does not have dorawwriteto': anyCommand,
    'FTExplainCli: its source does not have ft.explain': draft,
    'JSONDebugMemory: its source does not have jsondebugmemory': draft,
    'FlushAllAsync: sends flushall async and not flushall': argument,
    'FlushDBAsync: sends flushdb async and not flushdb': argument,
    'Quit: its source does not have quit': draft,
    'Sync: its source does not have sync': draft,
    'SetNX: sends setnx and not set': 'it sends SET where the key is to expire',
    'SentinelClient.PSubscribe: gives a client, and not known': sentinel,
    'SentinelClient.Subscribe: gives a client, and not known': sentinel,
    'Tx.Unwatch: transaction and not command': 'WATCH and its like begin a transaction',
    'Tx.Watch: transaction and not command': 'WATCH and its like begin a transaction',
    'Pipeline.Cmds: builder and not command': 'it gives what waits to be sent',
    'Pipeliner.Cmds: builder and not command': 'it gives what waits to be sent',
  },
  sarama: {
    'AsyncProducer.AddMessageToTxn: msg.Topic is not taken': marks,
    'AsyncProducer.AddMessageToTxnWithGroupMetadata: msg.Topic is not taken': marks,
    'SyncProducer.AddMessageToTxn: msg.Topic is not taken': marks,
    'SyncProducer.AddMessageToTxnWithGroupMetadata: msg.Topic is not taken': marks,
    'ConsumerGroupSession.MarkMessage: msg.Topic is not taken': marks,
    'GSSAPIKerberosAuth.Authorize: is handed a client, and not known': 'it logs in on a connection that the library opens',
    'GSSAPIKerberosAuth.AuthorizeV2: is handed a client, and not known': 'it logs in on a connection that the library opens',
    'NewBroker: gives a client, and not known': 'a broker of its own cannot be swapped',
    'NewConsumerGroupMetadataFromSession: is handed a client, and not known': 'it reads what the session knows',
  },
  'kafka-go': {
    'Reader.CommitMessages: msgs.Topic is not taken': marks,
  },
  'franz-go': {
    'AbortingFirstErrPromise: is handed a client, and not known': 'it gives a callback for Produce',
    'Client.CommitRecords: rs.Topic is not taken': marks,
    'Client.MarkAcks: rs.Topic is not taken': marks,
    'Client.MarkCommitRecords: rs.Topic is not taken': marks,
  },
};
