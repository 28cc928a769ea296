import type { Expression, Statement } from '@standin/syntax';
import type { FunctionObject } from '../methods/function-object.ts';
import type { Package } from '../program/package.ts';
import type { SourceFile } from '../program/source-file.ts';
import type { Substitution } from '../types/substitute.ts';
import type { Frame } from './frame/frame.ts';
import type { Completion } from './statement/completion.ts';
import type { Value } from './value/value.ts';

/** What an evaluation tells of its way: the comparisons of inputs that it met, and the branches that it took. */
export interface Observer {
  /** An input, or a part of one, was compared with another value. */
  comparison?(comparison: Comparison): void;
  /** A condition, or the choice of a switch, came to something. */
  branch?(branch: Branch): void;
}

/** A comparison with an input on at least one side. */
export interface Comparison {
  readonly operator: string;
  readonly left: Value;
  readonly right: Value;
}

/** Where a branch stands in its file, and which way it was taken. */
export interface Branch {
  readonly file: SourceFile;
  readonly offset: number;
  readonly choice: number;
}

/** Expressions, statements and functions hold each other; one reaches the others through these. */
export interface Rules {
  /** The values of an expression: several for a call of a function with several results, none for one without. */
  readonly evaluate: (expression: Expression, frame: Frame) => readonly Value[];
  /** Runs the statements of a block in a frame that is its own. */
  readonly execute: (statements: readonly Statement[], frame: Frame) => Completion;
  readonly callFunction: (machine: Machine, call: DeclaredCall) => readonly Value[];
}

/** A call of a function or method that is declared in Go. */
export interface DeclaredCall {
  readonly declaration: FunctionObject;
  /** Of the receiver's type parameters and the function's own. */
  readonly typeArguments: Substitution;
  readonly receiver?: Value;
  readonly args: readonly Value[];
}

/** A function whose code is not gone into; `undefined` is for what is not certain. */
export type KnownFunction = (args: readonly Value[], machine: Machine) => readonly Value[] | undefined;

/** The state of one evaluation. */
export interface Machine {
  readonly rules: Rules;
  readonly observer: Observer;
  readonly goarch: string;
  /** The package whose function is evaluated: of the standard library, the only one whose functions are gone into. */
  readonly subject: Package;
  readonly packageVariables: Map<string, Value>;
  /** Functions of other packages that whoever asks for the evaluation knows. */
  readonly findFunction: (path: string, name: string) => KnownFunction | undefined;
  /** How many cells were made; `oldestWrite` is the serial of the oldest one written since somebody looked. */
  cells: number;
  oldestWrite: number;
  steps: number;
  depth: number;
}
