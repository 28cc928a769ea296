import { collectMethods, underlying, unalias, type InterfaceType, type NamedType, type Type } from '@standin/model';
import { libraryOf } from './client-libraries.ts';

function interfaceOf(type: Type): InterfaceType | undefined {
  const result = underlying(type);
  return result.kind === 'type' && result.type.kind === 'interface' ? result.type : undefined;
}

/** The client that an interface embeds, itself or by another one, and has a method from: `redis.Cmdable` of `interface { redis.Cmdable; Ready() bool }`. */
export function embeddedClient(type: Type, method: string): NamedType | undefined {
  for (const element of interfaceOf(type)?.elements ?? []) {
    if (element.kind !== 'embedded') continue;
    const embedded = unalias(element.type);
    const inner = interfaceOf(embedded);
    if (inner === undefined || !collectMethods(inner, 'source').methods.some(({ name }) => name === method)) continue;
    return embedded.kind === 'named' && libraryOf(embedded) !== undefined ? embedded : embeddedClient(embedded, method);
  }
  return undefined;
}
