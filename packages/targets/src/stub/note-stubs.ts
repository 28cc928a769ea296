import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin } from '@standin/model';
import type { StubInterface } from './stub-source.ts';
import type { StubMembers } from './view/stub-members.ts';

/** Says which methods a stub only has by embedding its interface, or not at all: those that are unexported in another package. */
export function noteHiddenMethods({ name, stubName, hiddenMethods, isNameable, origin }: StubInterface): readonly Diagnostic[] {
  const [first] = hiddenMethods;
  if (first === undefined) return [];
  const owner = first.origin.file.package.name();
  const place = describeOrigin(origin);
  if (isNameable) {
    const message = `${stubName} embeds ${name}, since only package ${owner} can declare its method ${first.name}: calling that panics`;
    return [createDiagnostic({ code: 'GEN114', severity: 'note', message, ...place })];
  }
  const message = `${stubName} does not implement ${name}: method ${first.name} is not exported by package ${owner}`;
  return [createDiagnostic({ code: 'GEN114', severity: 'warning', message, hint: 'only that package can implement it', ...place })];
}

/** Says which members of a stub have other names than usual, because a method of the interface, or of the stub, has those. */
export function noteRenamedMembers({ name, stubName, origin }: StubInterface, renamed: StubMembers['renamed']): readonly Diagnostic[] {
  return renamed.map((member) => {
    const message = `${stubName} has ${member.name} in the place of ${member.usual}, a name that the methods of ${name} take`;
    return createDiagnostic({ code: 'GEN120', severity: 'note', message, ...describeOrigin(origin) });
  });
}
