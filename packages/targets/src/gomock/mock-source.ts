import type { InterfaceSource, SourceInterface } from '../interfaces/interface-source.ts';
import type { MockRequest } from './request.ts';

/** An interface to write a mock for. */
export interface MockInterface extends SourceInterface {
  /** The name of the mock's type. */
  readonly mockName: string;
}

/** What was read for one mock file. */
export interface MockSource extends InterfaceSource {
  readonly interfaces: readonly MockInterface[];
}

/** The source with a name for every mock: the one asked for, else mockgen's. */
export function nameMocks(source: InterfaceSource, { doubleNames }: Pick<MockRequest, 'doubleNames'>): MockSource {
  const names = new Map(doubleNames.map(({ name, doubleName }) => [name, doubleName]));
  const interfaces = source.interfaces.map((target) => ({
    ...target,
    mockName: names.get(target.name) ?? target.doubleName ?? `Mock${target.name}`,
  }));
  return { ...source, interfaces };
}
