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

/** A constant of the client's library or an empty value of one of its types, `sarama.OffsetOldest` or `&kafka.Hash{}`, as a file has it that calls the library `library`; `undefined` where a value is none. */
function libraryConstant({ source, origin }: Setting, { type: { type } }: Client, library: string): string | undefined {
  const [, address = '', qualifier, name, braces = ''] = /^(&?)\s*(\w+)\s*\.\s*(\w+)\s*(\{\s*\})?$/.exec(source) ?? [];
  if (name === undefined) return undefined;
  const loaded = type.package?.load();
  const own = loaded?.kind === 'loaded' ? loaded.package.name() : undefined;
  const isOfLibrary = origin.file.header().imports.some((each) => each.path === type.package?.path && (each.name ?? own) === qualifier);
  return isOfLibrary ? `${address}${library}.${name}${braces}` : undefined;
}

/** The value of a setting in a file that calls the client's library `library`; `undefined` where it says nothing to a fake, or would mean something else in that file. */
function valueOf(setting: Setting, client: Client, library: string): string | undefined {
  const { name, source, isConstant } = setting;
  const isForServers = /^(?:Network|Addrs?|Brokers|Username|Password|MasterName|SentinelPassword|ClientName)$/.test(name);
  if (!isConstant || isForServers) return undefined;
  const isUnqualified = !/[A-Za-z_]\w*\s*\./.test(source.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""'));
  return isUnqualified ? source : libraryConstant(setting, client, library);
}

/** What is set of a client before options change it: what it needs, and what the code sets to a constant where it makes one. `library` is how the file calls its library. */
export function settingsOf(faked: FakedClient, library: string): readonly PrintedSetting[] {
  const own = ownSettings(faked);
  const { client, maker } = faked;
  if (maker.settingsForm === 'list') return own;
  const taken = new Set(own.map(({ name }) => name));
  const others = client.settings.filter(({ name }) => !taken.has(name));
  return [...own, ...others.flatMap((each) => setting(each.name, valueOf(each, client, library)))];
}

/** Whether a client reads topics, so that a test may want another one beside it: a second member of its group. */
export function isConsumer({ client, maker: { kind } }: FakedClient): boolean {
  if (kind === 'franzGo') return constantOf(client.topics) !== undefined && client.groups.length > 0;
  return kind === 'saramaConsumerGroup' || (kind === 'kafkaGoReader' && client.groups.length > 0);
}

/** The method of the fakes that makes another client as a consumer is. */
export function nameAnother({ field }: FakedClient): string {
  return `Another${field}`;
}

/** The consumer group that a client is a member of, quoted: the one that the code names, else one that is called as the client. Empty where it is member of none. */
export function groupOf({ client, field, maker }: FakedClient): string {
  if (maker.kind !== 'saramaConsumerGroup') return '';
  return constantOf(client.groups) ?? JSON.stringify(field.toLowerCase());
}
