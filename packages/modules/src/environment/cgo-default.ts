import type { SourceTree } from '../types.ts';
import { findExecutables } from './find-executable.ts';
import { readVariable } from './variables.ts';
import type { MachineOptions } from './variables.ts';

const supported: Readonly<Record<string, readonly string[]>> = {
  aix: ['ppc64'],
  android: ['386', 'amd64', 'arm', 'arm64'],
  darwin: ['amd64', 'arm64'],
  dragonfly: ['amd64'],
  freebsd: ['386', 'amd64', 'arm', 'arm64', 'riscv64'],
  illumos: ['amd64'],
  ios: ['amd64', 'arm64'],
  linux: ['386', 'amd64', 'arm', 'arm64', 'loong64', 'mips', 'mips64', 'mips64le', 'mipsle', 'ppc64le', 'riscv64', 's390x', 'sparc64'],
  netbsd: ['386', 'amd64', 'arm', 'arm64'],
  openbsd: ['386', 'amd64', 'arm', 'arm64', 'mips64', 'riscv64'],
  solaris: ['amd64'],
  windows: ['386', 'amd64', 'arm64'],
};

const clangSystems = ['darwin', 'ios', 'freebsd', 'openbsd'];

/** Whether cgo is on where `CGO_ENABLED` does not say: for this machine's own platform, where it supports cgo and has a C compiler (cmd/go, since Go 1.20). */
export function isCgoDefault(
  tree: SourceTree,
  machine: MachineOptions,
  platform: { readonly goos: string; readonly goarch: string },
): boolean {
  if (!supported[platform.goos]?.includes(platform.goarch)) return false;
  if (readVariable(machine, 'CC') !== undefined) return true;
  return findExecutables(tree, machine, clangSystems.includes(platform.goos) ? 'clang' : 'gcc').length > 0;
}
