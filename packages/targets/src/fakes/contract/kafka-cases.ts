import type { CallKind } from '../../clients/client-library.ts';
import type { FakedClient, FakedPackage } from '../clients/faked-package.ts';
import type { MakerKind } from '../clients/maker.ts';
import { constantOf, groupOf } from '../clients/settings-of.ts';
import type { ContractNaming } from './contract-naming.ts';
import type { CaseView } from './contract-view.ts';

/** What a kind of client can be asked in a case. */
interface Question {
  readonly is: CallKind;
  /** The package of the runtime that asks. */
  readonly library: 'saramacontract' | 'kafkagocontract' | 'franzgocontract';
  readonly function: string;
  /** Whether the case makes clients of its own; where the one of the set has joined its group by then, that is closed before. */
  readonly remakes?: 'beside' | 'instead';
}

const questions: Readonly<Partial<Record<MakerKind, readonly Question[]>>> = Object.freeze<Partial<Record<MakerKind, readonly Question[]>>>(
  {
    saramaSyncProducer: [{ is: 'produce', library: 'saramacontract', function: 'Produce' }],
    saramaAsyncProducer: [{ is: 'produce', library: 'saramacontract', function: 'ProduceAsync' }],
    saramaConsumer: [{ is: 'consume', library: 'saramacontract', function: 'ReadPartitions' }],
    saramaConsumerGroup: [{ is: 'consume', library: 'saramacontract', function: 'Consume', remakes: 'beside' }],
    kafkaGoWriter: [{ is: 'produce', library: 'kafkagocontract', function: 'Produce' }],
    kafkaGoReader: [{ is: 'consume', library: 'kafkagocontract', function: 'Consume', remakes: 'instead' }],
    franzGo: [
      { is: 'produce', library: 'franzgocontract', function: 'Produce' },
      { is: 'consume', library: 'franzgocontract', function: 'Consume', remakes: 'instead' },
    ],
  },
);

/** What a client is asked, and on which topic. */
export interface KafkaQuestion {
  readonly faked: FakedClient;
  readonly question: Question;
  /** A string literal. */
  readonly topic: string;
}

/** The topics of what a client does; that which its settings name, else one that is called as the client. */
function topicsOf(faked: FakedClient, is: CallKind, { recognition: { calls } }: FakedPackage): readonly string[] {
  const ofClient = calls.filter(({ client, kind }) => client === faked.client && kind === is);
  const named = ofClient.flatMap(({ topics }) =>
    topics.flatMap((topic) => (topic.kind === 'constant' ? [JSON.stringify(topic.text)] : [])),
  );
  const own = constantOf(faked.client.topics);
  if (ofClient.length === 0) return [];
  // What franz-go consumes is an option, which New has only where the code names a topic.
  if (faked.maker.kind === 'franzGo' && is === 'consume') return own === undefined ? [] : [own];
  const topics = own === undefined ? [...new Set(named)].toSorted() : [own];
  return topics.length > 0 ? topics : [JSON.stringify(faked.field.toLowerCase())];
}

/** What the clients of Kafka of a package are asked: whoever produces is asked to produce, and whoever consumes to consume. */
export function findQuestions(faked: FakedPackage): readonly KafkaQuestion[] {
  return faked.clients.flatMap((client) =>
    (questions[client.maker.kind] ?? []).flatMap((question) =>
      topicsOf(client, question.is, faked).map((topic) => ({ faked: client, question, topic })),
    ),
  );
}

/** A case for each question. */
export function createKafkaCases(asked: readonly KafkaQuestion[], naming: ContractNaming): readonly CaseView[] {
  return asked.map(({ faked, question: { is, library, function: name, remakes }, topic }): CaseView => {
    const client = remakes === undefined ? `r.Set.${faked.field}` : `r.Set.new${faked.field}`;
    const group = groupOf(faked);
    return {
      name: JSON.stringify(`${faked.field} ${is}s ${JSON.parse(topic) as string}`),
      kafka: {
        closed: remakes === 'instead' ? `r.Set.${faked.field}` : '',
        function: `${naming.nameOf(library)}.${name}`,
        arguments: [...(group === '' ? [] : [group]), client, topic],
      },
      ...{ redis: undefined, claims: undefined, statements: undefined, leftOut: [] },
    };
  });
}
