import type { Client, Setting } from '../../clients/client.ts';
import type { FakedClient } from './faked-package.ts';

/** A setting as it is printed: a field and its value, or an option and what it is called with. */
export interface PrintedSetting {
  readonly name: string;
  /** Go. */
  readonly value: string;
}

/** The text of all that is told of something, quoted, where that is one constant. */
export function constantOf(texts: Client['topics']): string | undefined {
  const [first, ...others] = texts;
  return first?.kind === 'constant' && others.length === 0 ? JSON.stringify(first.text) : undefined;
}

function setting(name: string, value: string | undefined): readonly PrintedSetting[] {
  return value === undefined ? [] : [{ name, value }];
}

/** Whether the code calls a method of a client. */
function isCalled({ part }: Client, name: string): boolean {
  return part.uses.some(({ method }) => method.name === name);
}

/** What a client needs, or the code makes it for. Nobody reads the channel of successes of a producer that is not told to fill it. */
function ownSettings({ client, field, maker }: FakedClient): readonly PrintedSetting[] {
  const [topic, group] = [constantOf(client.topics), constantOf(client.groups)];
  switch (maker.kind) {
    case 'saramaSyncProducer':
      return setting('Producer.Return.Successes', 'true');
    case 'saramaAsyncProducer':
      return setting('Producer.Return.Successes', isCalled(client, 'Successes') ? 'true' : undefined);
    case 'kafkaGoWriter':
      return setting('Topic', topic);
    case 'kafkaGoReader':
      return [...setting('Topic', topic ?? JSON.stringify(field.toLowerCase())), ...setting('GroupID', group)];
    case 'franzGo':
      return [...setting('ConsumeTopics', topic), ...setting('ConsumerGroup', group)];
    default:
      return [];
  }
}

/** Whether a setting says the same to a fake, and means the same in another file. */
function isKept({ name, source, isConstant }: Setting): boolean {
  const isLocal = isConstant && !/[A-Za-z_]\w*\s*\./.test(source.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""'));
  return isLocal && !/^(?:Network|Addrs?|Brokers|Username|Password|MasterName|SentinelPassword|ClientName)$/.test(name);
}

/** What is set of a client before options change it: what it needs, and what the code sets to a constant where it makes one. */
export function settingsOf(faked: FakedClient): readonly PrintedSetting[] {
  const own = ownSettings(faked);
  const taken = new Set(own.map(({ name }) => name));
  const others = faked.maker.settingsForm === 'list' ? [] : faked.client.settings.filter((each) => isKept(each) && !taken.has(each.name));
  return [...own, ...others.map(({ name, source }) => ({ name, value: source }))];
}

/** The consumer group that a client is a member of, quoted: the one that the code names, else one that is called as the client. Empty where it is member of none. */
export function groupOf({ client, field, maker }: FakedClient): string {
  if (maker.kind !== 'saramaConsumerGroup') return '';
  return constantOf(client.groups) ?? JSON.stringify(field.toLowerCase());
}
