import { fieldValue, type Type, type Value } from '@standin/model';
import { errorOf, noteCall, type ClientMaker } from './client-maker.ts';
import { knownValue, resultTypes, unknownValue } from './known-members.ts';

/** Whether a message names a topic: without one, the broker refuses it. */
function hasTopic(message: Value | undefined): boolean {
  if (message?.kind !== 'pointer' || message.target === undefined) return false;
  const topic = fieldValue(message, 'Topic');
  return topic.kind === 'string' && topic.value !== '';
}

/** A sarama.SyncProducer: what it sends is stored; where is for the broker to say. */
export function createSaramaProducer(maker: ClientMaker, type: Type, name: string): Value {
  return knownValue(type, name, (method, [given], machine) => {
    if (method !== 'SendMessage' || !hasTopic(given)) return undefined;
    const outcome = noteCall(maker, {
      name: `${name}.${method}`,
      alternatives: ['fails'],
      prepare: (wanted) => (wanted === 'fails' ? { kind: 'fault', point: 'kafka.produce' } : undefined),
    });
    if (outcome === undefined) return undefined;
    const places = resultTypes(machine, type, method).slice(0, -1);
    return [...places.map((each) => unknownValue(each, `where ${name} stores a message`)), errorOf(maker, outcome)];
  });
}
