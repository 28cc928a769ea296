import { functionsOf, typeFunction, typeVariable, type Package, type TypingVisitor } from '@standin/model';
import type { DependencyRule } from './dependency-type.ts';
import { nameFunction, recordFields, recordParameters } from './record-declarations.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import type { Trace } from './trace.ts';
import { createExpressionVisitor } from './visit-expression.ts';
import { visitFlow } from './visit-flow.ts';
import { visitSelector } from './visit-selector.ts';

function createVisitor(recorder: Recorder): TypingVisitor {
  return {
    expression: createExpressionVisitor(recorder),
    selector: (selector, operand, member) => visitSelector(recorder, selector, operand, member),
    flow: (flow) => visitFlow(recorder, flow),
    declare: (place, type) => void recorder.siteOf(place, type),
  };
}

/** Follows every value of a dependency through the functions and package variables of a package. */
export function tracePackage(owner: Package, rule: DependencyRule): Trace {
  const recorder = createRecorder(owner, rule);
  const functions = functionsOf(owner);
  recordFields(owner, recorder);
  for (const declaration of functions) recordParameters(declaration, recorder);
  recorder.isDeclaring = false;
  const visitor = createVisitor(recorder);
  for (const file of owner.files()) {
    recorder.file = file;
    for (const entry of file.declarations()) if (entry.declaration.keyword === 'var') typeVariable({ file, entry }, visitor);
  }
  for (const declaration of functions) {
    recorder.owner = nameFunction(declaration);
    recorder.file = declaration.file;
    typeFunction(declaration.site, visitor);
  }
  return recorder.trace();
}
