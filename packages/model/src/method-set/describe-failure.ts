import { createDiagnostic, describeNearNames, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin, type Origin } from '../program/origin.ts';
import type { UnderlyingResult } from '../resolve/underlying.ts';
import type { NamedType } from '../types/type.ts';

type Failure = Exclude<UnderlyingResult, { kind: 'type' }>;

function qualifiedName(type: NamedType): string {
  return type.package === undefined ? type.name : `${type.package.path}.${type.name}`;
}

/** Says at `origin` why the underlying type of a name used there cannot be found. */
export function describeFailure(failure: Failure, origin: Origin): Diagnostic {
  const name = qualifiedName(failure.at);
  const place = describeOrigin(failure.at.origin ?? origin);
  if (failure.kind === 'cycle') return createDiagnostic({ code: 'GEN111', message: `invalid recursive type ${failure.at.name}`, ...place });
  const { lookup } = failure;
  switch (lookup.kind) {
    case 'missingPackage':
      return createDiagnostic({ code: 'GEN202', message: `cannot look into ${name}: ${lookup.message}`, hint: lookup.hint, ...place });
    case 'notAType':
      return createDiagnostic({ code: 'GEN119', message: `${name} is not a type`, ...place });
    case 'wrongTypeArguments': {
      const message = `${name} takes ${lookup.expected} type arguments, and has ${failure.at.typeArguments.length}`;
      return createDiagnostic({ code: 'GEN112', message, ...place });
    }
    case 'undeclared':
      return createDiagnostic({
        code: 'GEN106',
        message: `undefined: ${name}`,
        hint: describeNearNames(failure.at.name, lookup.candidates),
        ...place,
      });
  }
}
