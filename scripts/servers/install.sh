# Sourced by scripts/services: how programs get on this machine.

# Where Debian has servers, which the PATH of those who are not root leaves out.
PATH=$PATH:/usr/local/sbin:/usr/sbin

# require COMMAND PACKAGE: installs the Debian package where the command is missing; 3 where that cannot be.
require() {
  command -v "$1" >/dev/null && return
  if ! command -v apt-get >/dev/null; then
    say "there is no $1 here, and no apt-get that could install it"
    return 3
  fi
  if [ "$(id -u)" -ne 0 ]; then
    say "there is no $1 here, and only root can install it: apt-get install --no-install-recommends $2"
    return 3
  fi
  say "installing $2"
  export DEBIAN_FRONTEND=noninteractive
  if ! { quietly apt-get update && quietly apt-get install -y --no-install-recommends "$2"; }; then
    say "apt-get cannot install $2"
    return 3
  fi
}
