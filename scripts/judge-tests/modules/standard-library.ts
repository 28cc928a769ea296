import { treeDirectory } from '../../conformance/tree.ts';
import type { ModuleSource } from '../judged-module.ts';
import { layOutStandardLibrary } from './lay-out-standard-library.ts';

const packages = ['net/url', 'strings', 'sort', 'encoding/json', 'text/template'];

/** Packages of the standard library without tests of their own. */
export const standardLibrary: ModuleSource = {
  name: 'standard-library',
  isHeavy: false,
  prepare: async () => ({ name: 'standard-library', ...(await layOutStandardLibrary(treeDirectory('judge-tests', 'goroot'), packages)) }),
};
