import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { GoFlags } from '../../flags/parse-go-flags.ts';

/** What the arguments behind the flags mean, and what is wrong with them. */
export interface Arguments {
  readonly packagePattern?: string;
  readonly interfaceList?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The arguments of source mode. Under the name `mockgen` they are ignored, with a word about it, as mockgen ignores them; else there is one
 * at most, the interface list.
 */
export function checkSourceArguments(flags: GoFlags, isMockgen: boolean): Arguments {
  const { rest } = flags;
  if (rest.length === 0) {
    return { diagnostics: [] };
  }
  if (isMockgen) {
    return { diagnostics: [warnOfIgnored(flags)] };
  }
  if (rest.length > 1) {
    return { diagnostics: [tooMany(flags, 'with -source, at most one argument is taken, the interface list')] };
  }
  return checkList(rest[0]);
}

/** The arguments of package mode: a package and, at will, the interface list. mockgen insists on both. */
export function checkPackageArguments(flags: GoFlags): Arguments {
  const [packagePattern, interfaceList] = flags.rest;
  if (packagePattern === undefined || packagePattern === '') {
    const hint = 'give -source=file.go, or a package and its interfaces: . Reader,Writer';
    return { diagnostics: [createDiagnostic({ code: 'GEN305', message: 'nothing to read: no -source and no package', hint })] };
  }
  if (flags.rest.length > 2) {
    return { diagnostics: [tooMany(flags, `expected a package and an interface list, got ${flags.rest.length} arguments`)] };
  }
  return { packagePattern, ...checkList(interfaceList) };
}

function checkList(interfaceList: string | undefined): Arguments {
  if (interfaceList === undefined) {
    return { diagnostics: [] };
  }
  if (interfaceList.split(',').some((name) => name.trim() === '')) {
    const message = `empty name in the interface list ${JSON.stringify(interfaceList)}`;
    return { diagnostics: [createDiagnostic({ code: 'GEN314', message, hint: 'leave the list out for all interfaces' })] };
  }
  return { interfaceList, diagnostics: [] };
}

function warnOfIgnored(flags: GoFlags): Diagnostic {
  const hasFlags = flags.rest.some((word) => word.startsWith('-'));
  return createDiagnostic({
    code: 'GEN312',
    severity: hasFlags ? 'warning' : 'note',
    message: `ignored in source mode: ${flags.rest.join(' ')}`,
    hint: hintMisplaced(flags) ?? 'remove them; `gen mock` takes an interface list in source mode',
  });
}

function tooMany(flags: GoFlags, message: string): Diagnostic {
  return createDiagnostic({
    code: 'GEN305',
    message,
    hint: hintMisplaced(flags) ?? 'separate interfaces by commas, without blanks: Reader,Writer',
  });
}

function hintMisplaced({ rest, order }: GoFlags): string | undefined {
  const flag = rest.find((word) => word.startsWith('-'));
  const [first = ''] = rest;
  if (['true', 'false'].includes(first) && order.length > 0) {
    return `a boolean takes its value behind an equals sign: -${order.at(-1)}=${first}`;
  }
  return flag === undefined ? undefined : `flags stand before the arguments: move ${flag} forward`;
}
