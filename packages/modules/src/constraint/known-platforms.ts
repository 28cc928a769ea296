/** Every GOOS that a file name suffix can mean (Go's internal/syslist `KnownOS`). */
export const knownOperatingSystems: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos'.split(' '),
);

/** Every GOARCH that a file name suffix can mean (Go's internal/syslist `KnownArch`). */
export const knownArchitectures: ReadonlySet<string> = new Set(
  (
    '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ' +
    'ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' '),
);

/** The GOOS values for which the build tag `unix` holds (Go's internal/syslist `UnixOS`). */
export const unixOperatingSystems: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios linux netbsd openbsd solaris'.split(' '),
);
