import type { JsonValue } from '@standin/config';
import type { Diagnostic } from '@standin/diagnostics';
import type { InterfaceTargetName } from '@standin/targets';
import type { OptionKey } from './option-keys.ts';
import type { Tool } from './tool.ts';

/** Where a wish was found. */
export interface WishPlace {
  /** Absolute. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly sourceLine?: string;
}

/**
 * The values that an option may have for a wish to come true, the most general template first, the plainest text last; none where any will do.
 */
export type Choices = readonly JsonValue[];

/** One output for one interface, or for those that a pattern selects, as gen.yaml can ask for it. */
export interface WishedOutput {
  readonly tool: Tool;
  readonly target: InterfaceTargetName;
  readonly place: WishPlace;
  /** A key of `packages`: relative to gen.yaml, or an import path. */
  readonly pattern: string;
  /** A key of `interfaces`: a name, a glob, `regex:...`; `*` for all of them. */
  readonly selector: string;
  /** Options that are not at their defaults. */
  readonly options: ReadonlyMap<OptionKey, Choices>;
  readonly exclude: readonly string[];
  readonly excludeInterfaces: readonly string[];
  /** Absolute: the file, where its name is known before the packages are read. */
  readonly destination?: string;
  /** What the double is called, where it is known. */
  readonly mockName?: string;
  /** What the user is to know, for a comment. */
  readonly remark?: string;
  /** Why the entry is written as a comment only. */
  readonly inactive?: string;
}

/** One line or entry of another tool, and what comes of it: nothing where `outputs` is empty. */
export interface Wish {
  readonly tool: Tool;
  readonly place: WishPlace;
  readonly outputs: readonly WishedOutput[];
  readonly findings: readonly Diagnostic[];
}
