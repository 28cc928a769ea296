"""Rules that write gomock mocks with gen, one action a file.

An action declares everything that gen reads, and gen reads nothing else: no network, no home directory, no Go installation (for the standard library
it uses the catalogue that is part of it), no cache. So actions may run on other machines, and their outputs be taken from Bazel's caches.
"""

_NODE_TOOLCHAIN = "@rules_nodejs//nodejs:toolchain_type"
_LAUNCHER = "bin/gen.cjs"

# Where the go command would look for what is not declared. Nothing is there.
_NOWHERE = "/not-declared"

def _find_launcher(files):
    """Finds bin/gen.cjs among the files of the npm package, or in its directory."""
    for file in files:
        if file.path.endswith("/" + _LAUNCHER):
            return file.path
    for file in files:
        if file.is_directory:
            return file.path + "/dist/" + _LAUNCHER
    fail("gen: there is no %s among the files of the package standin" % _LAUNCHER)

def _flags(ctx):
    """The flags of gen mock; those of a value only where the attribute has one."""
    flags = ["-destination=" + ctx.outputs.out.path, "-write_command_comment=false"]
    if ctx.file.source:
        flags.append("-source=" + ctx.file.source.path)
    if ctx.attr.package:
        flags.append("-package=" + ctx.attr.package)
    if ctx.attr.self_package:
        flags.append("-self_package=" + ctx.attr.self_package)
    if ctx.attr.typed:
        flags.append("-typed")
    if ctx.attr.mock_names:
        flags.append("-mock_names=" + ",".join(["%s=%s" % pair for pair in ctx.attr.mock_names.items()]))
    if ctx.attr.tags_of_build:
        flags.append("-build_flags=-tags=" + ",".join(ctx.attr.tags_of_build))
    if ctx.file.copyright_file:
        flags.append("-copyright_file=" + ctx.file.copyright_file.path)
    return flags

def _environment(ctx):
    """All that gen takes from its environment; the host's own settings and platform have no say."""
    modules = _NOWHERE + "/mod"
    if ctx.files.modules:
        modules = _join(ctx.files.modules[0].owner.workspace_root, ctx.attr.modules_root)
    return {
        "CGO_ENABLED": "1" if ctx.attr.cgo else "0",
        "GOARCH": ctx.attr.goarch,
        "GOENV": "off",
        "GOFLAGS": "",
        "GOMODCACHE": modules,
        "GOOS": ctx.attr.goos,
        "GOPATH": _NOWHERE,
        "GOROOT": _NOWHERE + "/go",
        "GOTOOLCHAIN": "local",
        "GOWORK": ctx.file.go_work.path if ctx.file.go_work else "off",
    }

def _join(*parts):
    return "/".join([part for part in parts if part])

def _gen_mock_impl(ctx):
    if bool(ctx.file.source) == bool(ctx.attr.of):
        fail("%s: give source, a file, or of, an import path" % ctx.label)
    node = ctx.toolchains[_NODE_TOOLCHAIN].nodeinfo.node
    arguments = [_find_launcher(ctx.files.gen), "mock"] + _flags(ctx)
    if ctx.attr.of:
        arguments.append(ctx.attr.of)
    if ctx.attr.interfaces:
        arguments.append(",".join(ctx.attr.interfaces))
    ctx.actions.run(
        mnemonic = "GenMock",
        progress_message = "Writing mocks %s" % ctx.outputs.out.short_path,
        executable = node,
        arguments = arguments,
        inputs = depset(ctx.files.source + ctx.files.srcs + ctx.files.modules + ctx.files.go_mod + ctx.files.go_work + ctx.files.copyright_file),
        tools = ctx.files.gen,
        outputs = [ctx.outputs.out],
        env = _environment(ctx),
        execution_requirements = {"block-network": "1"},
        toolchain = _NODE_TOOLCHAIN,
    )
    return [DefaultInfo(files = depset([ctx.outputs.out]))]

gen_mock = rule(
    doc = "Writes the mocks of one file (source) or package (of) into one file, for srcs of a go_library or go_test.",
    implementation = _gen_mock_impl,
    attrs = {
        "cgo": attr.bool(doc = "Whether files that import \"C\" count."),
        "copyright_file": attr.label(allow_single_file = True, doc = "Its text stands at the top, as a comment."),
        "gen": attr.label(default = "@standin//:gen", cfg = "exec", allow_files = True, doc = "The files of the npm package standin, or its directory."),
        "go_mod": attr.label_list(default = ["//:go.mod", "//:go.sum"], allow_files = True, doc = "go.mod and go.sum at the root of the workspace; vendor/modules.txt where there is one."),
        "go_work": attr.label(allow_single_file = True, doc = "go.work, where it is to count; then the go.mod files that it names belong to go_mod."),
        "goarch": attr.string(default = "amd64", doc = "The architecture whose files are read; the same on every machine that carries out the action."),
        "goos": attr.string(default = "linux", doc = "The operating system whose files are read."),
        "interfaces": attr.string_list(doc = "Names or patterns such as *Store; all interfaces where left out."),
        "mock_names": attr.string_dict(doc = "Names of mocks by interface."),
        "modules": attr.label_list(allow_files = True, doc = "Source of other modules, laid out as a module cache: what gen run --print-inputs names of them."),
        "modules_root": attr.string(doc = "The directory of modules that the names of modules start below, in their repository."),
        "of": attr.string(doc = "Import path of the package whose interfaces are mocked, of the standard library too."),
        "out": attr.output(mandatory = True, doc = "The Go file to write."),
        "package": attr.string(doc = "Package clause of the mock."),
        "self_package": attr.string(doc = "Import path of the package that the mock is compiled into. Needed where that is the package of the interfaces."),
        "source": attr.label(allow_single_file = [".go"], doc = "The file whose interfaces are mocked."),
        "srcs": attr.label_list(allow_files = True, doc = "Go files of the packages that are looked into: that of the interfaces, and those whose interfaces they embed."),
        "tags_of_build": attr.string_list(doc = "Build tags, in package mode."),
        "typed": attr.bool(doc = "Return, Do and DoAndReturn with the types of each method."),
    },
    toolchains = [_NODE_TOOLCHAIN],
)

def gen_mocks(name, outs, visibility = None, **attributes):
    """Several gen_mock with the same attributes, and a filegroup of their outputs.

    Args:
      name: of the filegroup.
      outs: the files to write, each with the file whose interfaces it mocks.
      visibility: of the filegroup.
      **attributes: as gen_mock takes them, for all.
    """
    for out, source in outs.items():
        gen_mock(
            name = "%s_%s" % (name, out[:-len(".go")].replace("/", "_")),
            out = out,
            source = source,
            visibility = ["//visibility:private"],
            **attributes
        )
    native.filegroup(
        name = name,
        srcs = outs.keys(),
        visibility = visibility,
    )
