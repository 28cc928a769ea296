import { carried, lost, type KeyMapping } from '../key-mapping.ts';

/** What becomes of every flag of mockgen. */
export const mockgenFlags: readonly KeyMapping[] = Object.freeze([
  carried('-source', 'the package of the file below `packages`, its interfaces by name'),
  carried('-destination', '`directory` and `filename`, or `in-package`'),
  carried('-package', '`package`; `mock_{{package}}` where it was not given'),
  carried('-mock_names', '`mock-name` of the interface'),
  carried('-exclude_interfaces', 'interfaces that are not listed'),
  carried('-typed', '`typed`'),
  carried('-build_constraint', '`build-constraint`'),
  carried('-copyright_file', '`header-file`'),
  carried('-build_flags', '`tags`, for its `-tags`; other build flags are lost'),
  carried('-write_command_comment', '`command-comment`'),
  carried('-write_source_comment', '`source-comment`'),
  carried('-write_package_comment', '`package-comment`'),
  carried('-self_package', 'nothing: it is worked out from where the file goes'),
  carried('-aux_files', 'nothing: embedded interfaces are found'),
  lost('-imports', 'names of imports cannot be chosen in gen.yaml'),
  lost('-write_generate_directive', 'there is no line to repeat'),
  lost('-debug_parser', 'it makes no mock'),
  lost('-archive', 'packages are read from source'),
  lost('-model_gob', 'packages are read from source'),
  lost('-prog_only', 'it has no effect in mockgen either'),
  lost('-exec_only', 'it has no effect in mockgen either'),
  lost('-version', 'it makes no mock'),
]);
