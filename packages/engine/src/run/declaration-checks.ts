import nodePath from 'node:path';
import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { hasPlatformSuffix } from '@standin/modules';
import type { Declarations } from '@standin/targets';
import { locateOrigin } from '../plan/locate-origin.ts';
import { oncePer } from '../once-per.ts';
import type { PlannedRequest } from '../plan/plan.ts';

/** Watches over the names that the outputs of a run declare, so that no package gets one twice. */
export interface DeclarationChecks {
  /** Takes what an output declares; gives what is wrong with that beside the outputs before it. */
  note(planned: PlannedRequest, declared: Declarations): readonly Diagnostic[];
}

/**
 * Checks that know nothing yet. Files of which the build may take one and leave the other are not held against each other: those with a build constraint
 * or a platform in their names.
 */
export function createDeclarationChecks(): DeclarationChecks {
  const owners = new Map<string, PlannedRequest>();
  return Object.freeze({
    note(planned: PlannedRequest, { packageName, names }: Declarations): readonly Diagnostic[] {
      const { destination } = planned;
      if (destination === undefined || isConstrained(planned)) return [];
      const clashes: { readonly name: string; readonly owner: PlannedRequest }[] = [];
      for (const name of names) {
        const key = `${nodePath.dirname(destination)}\0${packageName}\0${name}`;
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, planned);
        else if (owner.destination !== destination) clashes.push({ name, owner });
      }
      const [first] = clashes;
      if (first === undefined) return [];
      const shared = clashes.filter(({ owner }) => owner === first.owner).map(({ name }) => name);
      return [describeClash(planned, first.owner, shared)];
    },
  });
}

const isConstrained = oncePer(
  ({ destination = '', request }: PlannedRequest) =>
    request.buildConstraint !== undefined || hasPlatformSuffix(nodePath.basename(destination)),
);

/** Two lines that make such files did so under `go generate`, too, and go on. */
function describeClash({ origin }: PlannedRequest, owner: PlannedRequest, names: readonly string[]): Diagnostic {
  const isOld = origin.kind === 'directive' && owner.origin.kind === 'directive';
  const others = names.length === 1 ? '' : ` and ${names.length - 1} more`;
  const file = nodePath.basename(owner.destination ?? '');
  return createDiagnostic({
    code: 'GEN121',
    severity: isOld ? 'warning' : 'error',
    message: `declares ${names[0] ?? ''}${others}, which ${file} beside it declares already: the package does not compile`,
    hint: isOld
      ? 'remove one of the two lines, or name its mocks otherwise'
      : 'remove what one of the two asks for, or name its mocks otherwise',
    ...locateOrigin(origin),
    related: { label: `${file} is asked for by`, position: { file: owner.origin.file, line: owner.origin.line } },
  });
}
