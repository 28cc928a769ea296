import {
  functionsOf,
  typeFunction,
  typeVariable,
  type DeclarationSite,
  type Package,
  type Place,
  type SourceFile,
  type Type,
  type TypingVisitor,
} from '@standin/model';
import type { OutlineEntry } from '@standin/syntax';
import type { DependencyRule } from './dependency-type.ts';
import { nameFunction, recordFields, recordParameters } from './record-declarations.ts';
import { createRecorder, type Recorder, type Reach } from './recorder.ts';
import type { Trace } from './trace.ts';
import { createExpressionVisitor } from './visit-expression.ts';
import { visitFlow, visitProof } from './visit-flow.ts';
import { visitSelector } from './visit-selector.ts';

/** Who goes along while a package is traced, and is told of each thing behind the recorder. */
export interface Companion {
  /** A function or package variable is gone into. */
  enter(site: DeclarationSite): void;
  readonly visitor: TypingVisitor;
}

/** How a package is traced. */
export interface TraceOptions {
  /** Which places are sites; those of the package alone where nothing is said. */
  readonly reach?: Reach;
  readonly accompany?: (recorder: Recorder) => Companion;
  /** The type that a place is known to have from elsewhere. */
  readonly typeOf?: ((place: Place) => Type | undefined) | undefined;
}

function createVisitor(recorder: Recorder, other: TypingVisitor = {}, typeOf?: TypingVisitor['typeOf']): TypingVisitor {
  const visitExpression = createExpressionVisitor(recorder);
  return {
    ...(typeOf && { typeOf }),
    expression(expression, operand, scope) {
      visitExpression(expression, operand, scope);
      other.expression?.(expression, operand, scope);
    },
    selector(selector, operand, member) {
      visitSelector(recorder, selector, operand, member);
      other.selector?.(selector, operand, member);
    },
    flow(flow) {
      visitFlow(recorder, flow);
      other.flow?.(flow);
    },
    declare(place, type) {
      recorder.siteOf(place, type);
      other.declare?.(place, type);
    },
  };
}

/** Whether a spec proves to the compiler that a type implements an interface, `var _ Store = (*sql.DB)(nil)`: nothing is called there. */
function isProof({ names, nameOffset }: OutlineEntry, { text }: SourceFile): boolean {
  return names.length === 1 && names[0] === '_' && !/^\s*=/.test(text.slice(nameOffset + 1));
}

/** Follows every value of a dependency through the functions and package variables of a package. */
export function tracePackage(owner: Package, rule: DependencyRule, { reach = 'package', accompany, typeOf }: TraceOptions = {}): Trace {
  const recorder = createRecorder(owner, { rule, reach, typeOf });
  const functions = functionsOf(owner);
  recordFields(owner, recorder);
  for (const declaration of functions) recordParameters(declaration, recorder);
  recorder.isDeclaring = false;
  const companion = accompany?.(recorder);
  const visitor = createVisitor(recorder, companion?.visitor, typeOf);
  const proofVisitor: TypingVisitor = { flow: (flow) => visitProof(recorder, flow) };
  for (const file of owner.files()) {
    recorder.file = file;
    for (const entry of file.declarations()) {
      if (entry.declaration.keyword !== 'var') continue;
      companion?.enter({ file, entry });
      typeVariable({ file, entry }, isProof(entry, file) ? proofVisitor : visitor);
    }
  }
  for (const declaration of functions) {
    recorder.owner = nameFunction(declaration);
    recorder.file = declaration.file;
    companion?.enter(declaration.site);
    typeFunction(declaration.site, visitor);
  }
  return recorder.trace();
}
