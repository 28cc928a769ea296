import { findMember, isExported, unalias, type Flow, type Member, type NamedType, type Operand, type Type } from '@standin/model';
import type { Holder, Recorder } from '../extract/used-by/recorder.ts';
import { isHandle } from './find-part.ts';
import type { FoundCall } from './found-call.ts';

/** A call of a method of an interface that the code declares: it is one of a client where values of clients go to that interface. */
export interface InterfaceCall extends Omit<FoundCall, 'holder' | 'method'> {
  readonly through: NamedType;
  /** What is called where no client is seen to go there: that which the interface embeds. */
  readonly otherwise: Pick<FoundCall, 'holder' | 'method'> | undefined;
}

/** The interface of the main modules that a type is. Methods of others are declared in no file of functions. */
function ownInterface(type: Type | undefined): NamedType | undefined {
  const base = type && unalias(type);
  if (base?.kind !== 'named' || base.package === undefined) return undefined;
  const loaded = base.package.load();
  return loaded.kind === 'loaded' && loaded.package.location.module?.isMain === true ? base : undefined;
}

function nameType({ package: reference, name }: NamedType): string {
  return `${reference?.path ?? ''}.${name}`;
}

/** The interface by which a method is called. */
export function calledInterface(operand: Operand, member: Member | undefined): NamedType | undefined {
  const isInterface = member?.kind === 'method' && member.declaration === undefined && member.path.length === 0 && isExported(member.name);
  return isInterface && operand.kind === 'value' ? ownInterface(operand.type) : undefined;
}

/** What values of clients, or of what comes from them, go to which interfaces. */
export interface InterfaceFlows {
  collect(flow: Flow, recorder: Recorder): void;
  /** The calls of clients among calls of interfaces. */
  resolve(calls: readonly InterfaceCall[]): readonly FoundCall[];
}

/** An empty collection of flows to interfaces. */
export function createInterfaceFlows(): InterfaceFlows {
  const holders = new Map<string, Holder>();

  function resolveCall({ otherwise, ...call }: InterfaceCall): readonly FoundCall[] {
    const holder = holders.get(nameType(call.through));
    if (holder === undefined) return otherwise === undefined ? [] : [{ ...call, ...otherwise }];
    const { type } = holder.dependency;
    const seenFrom = call.body.site.file.package.reference;
    const method = findMember({ kind: 'pointer', element: type }, call.selector.name, seenFrom);
    const member = method.kind === 'method' ? method : findMember(type, call.selector.name, seenFrom);
    return member.kind === 'method' ? [{ ...call, holder, method: member }] : [];
  }

  return {
    collect({ kind, operand, type }, recorder) {
      const dependency =
        operand.kind === 'value' && kind !== 'comparison' && kind !== 'assertion' ? recorder.rule.find(operand.type) : undefined;
      const target = dependency && recorder.rule.find(type) === undefined ? ownInterface(type) : undefined;
      if (operand.kind !== 'value' || dependency === undefined || target === undefined) return;
      const key = nameType(target);
      const known = holders.get(key);
      if (known === undefined || (!isHandle(known.dependency) && isHandle(dependency)))
        holders.set(key, { site: recorder.siteOf(operand.place, operand.type), dependency });
    },
    resolve: (calls) => calls.flatMap(resolveCall),
  };
}
