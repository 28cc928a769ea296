import type { SignatureType, ValueOperand } from '@standin/model';

/** A declared function, or a method of a defined type, by the name that tables have for it. */
export interface NamedFunction {
  /** The import path of its package. */
  readonly path: string | undefined;
  /** `Get`; `Script.Run` for a method. */
  readonly name: string;
  readonly signature: SignatureType;
}

/** The function that a value is. */
export function namedFunction({ callee }: ValueOperand): NamedFunction | undefined {
  if (callee?.kind === 'function') {
    const { header, file, signature } = callee.declaration;
    return { path: file.package.reference.path, name: header.name, signature };
  }
  if (callee?.kind !== 'method' || callee.isExpression) return undefined;
  const { owner, name, signature } = callee.member;
  return owner && { path: owner.package?.path, name: `${owner.name}.${name}`, signature };
}
