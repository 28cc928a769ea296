import { createNameView, type NameRenderer, type ResolvedOptions } from '@standin/config';
import type { Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import type { InterfacePackage, PackageInterface } from './package-interfaces.ts';
import type { WantedDouble } from './wanted-double.ts';

/** What names are made from. */
export interface NamingSubject {
  readonly tree: SourceTree;
  readonly renderer: NameRenderer;
  readonly resolved: ResolvedOptions;
  readonly package: InterfacePackage;
  readonly interface: PackageInterface;
  readonly target: string;
}

/** The names of a mock and its place, or why there are none. */
export type NamedMock = Pick<WantedDouble, 'destination' | 'packageName' | 'mockName'> | { readonly diagnostics: readonly Diagnostic[] };

/** Renders the templates of names for one interface. Beside the interface, the directory and package are those of the interface. */
export function nameMock(subject: NamingSubject): NamedMock {
  const { tree, resolved } = subject;
  const { inPackage } = resolved.options;
  const diagnostics: Diagnostic[] = [];
  const render = (option: 'directory' | 'filename' | 'package' | 'mockName', mockName?: string): string => {
    const rendered = renderName(subject, option, mockName);
    if (rendered.kind === 'name') return rendered.text;
    diagnostics.push(rendered.diagnostic);
    return '';
  };
  const mockName = render('mockName');
  const filename = render('filename', mockName);
  const { directory } = subject.package.location;
  const place = inPackage ? directory : tree.path.resolve(resolved.provenance.directory.directory, render('directory', mockName));
  const packageName = inPackage ? subject.package.name : render('package', mockName);
  return diagnostics.length > 0 ? { diagnostics } : { destination: tree.path.join(place, filename), packageName, mockName };
}

function renderName(
  { tree, renderer, resolved, package: owner, interface: subject, target }: NamingSubject,
  option: 'directory' | 'filename' | 'package' | 'mockName',
  mockName: string | undefined,
): ReturnType<NameRenderer['render']> {
  const view = createNameView(
    {
      interface: subject.name,
      package: owner.name,
      importPath: owner.location.importPath,
      packageDirectory: owner.location.directory,
      sourceFile: subject.file,
      target,
      ...(mockName !== undefined && { mockName }),
    },
    resolved.provenance[option].directory,
    tree.path,
  );
  return renderer.render(resolved, option, view);
}
