import { isExported, isSamePackage, type Method } from '@standin/model';
import type { InterfaceSource, SourceInterface } from '../interfaces/interface-source.ts';
import { mayImport } from '../output/may-import.ts';
import type { OutputPackage } from '../output/output-package.ts';
import { makesImportCycle } from './makes-import-cycle.ts';
import type { StubRequest } from './request.ts';

/** An interface to write a stub for. */
export interface StubInterface extends SourceInterface {
  readonly stubName: string;
  /** Methods that the output package cannot declare, since they are unexported in another one (Go spec, Interface types); not among `methods`. */
  readonly hiddenMethods: readonly Method[];
  /** Whether the output package can name the interface. */
  readonly isNameable: boolean;
  /** Whether naming it would close an import cycle that the file is free of otherwise. */
  readonly wouldCycle: boolean;
}

/** What was read for one file of stubs. */
export interface StubSource extends InterfaceSource {
  readonly interfaces: readonly StubInterface[];
}

/** The source with a name for every stub, and with the methods set apart that the output package cannot declare. */
export function nameStubs(source: InterfaceSource, output: OutputPackage, request: StubRequest): StubSource {
  const names = new Map(request.doubleNames.map(({ name, doubleName }) => [name, doubleName]));
  const interfaces = source.interfaces.map((target): StubInterface => {
    const isHidden = ({ name, origin }: Method): boolean =>
      !isExported(name) && !(output.isSourcePackage && isSamePackage(origin.file.package.reference, source.reference));
    const hiddenMethods = target.methods.filter(isHidden);
    const isEmbedded = hiddenMethods.length > 0;
    const canName = isNameable(target, source, output);
    const cycles =
      canName && (request.isProved || isEmbedded) && makesImportCycle(target.origin.file.package.reference, { source, output, request });
    return {
      ...target,
      stubName: names.get(target.name) ?? target.doubleName ?? `Stub${target.name}`,
      methods: target.methods.filter((method) => !isHidden(method)),
      hiddenMethods,
      isNameable: canName && !(cycles && isEmbedded),
      wouldCycle: cycles && !isEmbedded,
    };
  });
  return { ...source, interfaces };
}

function isNameable({ name, origin }: SourceInterface, source: InterfaceSource, output: OutputPackage): boolean {
  const owner = origin.file.package;
  const { reference } = owner;
  if (output.isSourcePackage && isSamePackage(reference, source.reference)) return true;
  const isImportable = reference.path !== '' && !reference.isExternalTest && owner.name() !== 'main';
  return isExported(name) && isImportable && mayImport(reference, output.actualPath);
}
