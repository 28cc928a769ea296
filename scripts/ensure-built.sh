# Sourced by the scripts beside it, with `root` set: what a checkout needs before its program or its tests run. POSIX sh; the only program that it expects is Node.

say() { printf 'standin: %s\n' "$1" >&2; }

# quietly COMMAND...: prints what it printed only where it fails.
quietly() {
  quietly_log=$(mktemp)
  if "$@" >"$quietly_log" 2>&1 </dev/null; then
    rm -f "$quietly_log"
  else
    quietly_status=$?
    cat "$quietly_log" >&2
    rm -f "$quietly_log"
    return "$quietly_status"
  fi
}

require_node() {
  if ! command -v node >/dev/null 2>&1; then
    say 'Node 20.19 or newer is needed and there is no node on the PATH'
    exit 1
  fi
  if ! node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)'; then
    say "Node 20.19 or newer is needed, this is $(node --version)"
    exit 1
  fi
}

# The package manager at the version that package.json pins.
run_pnpm() {
  pnpm_version=$(sed -n 's/.*"packageManager": *"pnpm@\([0-9.]*\).*/\1/p' "$root/package.json")
  (cd "$root" && npx --yes "pnpm@$pnpm_version" "$@")
}

is_installed() {
  [ -e "$root/node_modules/.standin-installed" ] &&
    [ -z "$(find "$root/pnpm-lock.yaml" "$root/pnpm-workspace.yaml" "$root/package.json" "$root"/packages/*/package.json \
      -newer "$root/node_modules/.standin-installed" -print -quit 2>/dev/null)" ]
}

is_built() {
  [ -e "$root/dist/.built" ] &&
    [ -z "$(find "$root"/packages/*/src "$root/packages/modules/assets" "$root/templates" "$root/types" "$root/scripts/build" "$root/scripts/handlebars" "$root/pnpm-lock.yaml" "$root/package.json" \
      -newer "$root/dist/.built" -print -quit 2>/dev/null)" ]
}

# One process at a time installs or builds; the others wait for it, and find it done. A lock whose owner is gone is nobody's.
take_lock() {
  until ln -s "$$" "$root/.standin.lock" 2>/dev/null; do
    lock_owner=$(readlink "$root/.standin.lock") || continue
    if ! kill -0 "$lock_owner" 2>/dev/null; then rm -f "$root/.standin.lock"; continue; fi
    sleep 0.1
  done
  trap 'rm -f "$root/.standin.lock"' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

release_lock() {
  rm -f "$root/.standin.lock"
  trap - EXIT HUP INT TERM
}

install_dependencies() {
  is_installed && return
  stamp=$(mktemp)
  if ! quietly run_pnpm install --frozen-lockfile --prefer-offline; then
    rm -f "$stamp"
    exit 1
  fi
  mv "$stamp" "$root/node_modules/.standin-installed"
}

build_program() {
  is_built && return
  quietly node "$root/node_modules/tsx/dist/cli.mjs" "$root/scripts/build/build.ts" || exit 1
}

# Installs and builds what is missing or old, with one line on standard error.
ensure_built() {
  is_installed && is_built && return
  require_node
  if [ -e "$root/dist/.built" ]; then say 'sources changed, rebuilding'; else say 'first call, installing and building (under a minute)'; fi
  take_lock
  install_dependencies
  build_program
  release_lock
}
