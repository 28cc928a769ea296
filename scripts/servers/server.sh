# Sourced by scripts/services: what it does with one server. The current directory is the server's own, .services/NAME, which holds
#   data      removed by `down`
#   log       of the last start
#   pid       the process and when it began
#   port      where it listens on 127.0.0.1
# A file beside this one tells of each server, by functions:
#   NAME_install          installs what is missing; returns 3 where that cannot be
#   NAME_initialize       makes data
#   NAME_run PORT SPARE   becomes the server
#   NAME_answers PORT     whether it serves already
#   NAME_variable PORT    what tests read from their environment

# How long a server may take to answer, in seconds: it is there in two, on a machine that has nothing else to do.
patience=90

install_server() {
  "$1_install"
}

up_server() {
  if is_running; then
    printf '%-8s is up already at 127.0.0.1:%s\n' "$1" "$(cat port)"
    return
  fi
  "$1_install" || return
  if [ ! -d data ] && ! quietly "$1_initialize"; then
    rm -rf data
    say "$1: its data could not be made"
    return 1
  fi
  local attempt
  for attempt in 1 2 3; do
    if start_server "$1"; then
      printf '%-8s is up at 127.0.0.1:%s\n' "$1" "$(cat port)"
      return
    fi
    # Another program can take a free port before the server does.
    grep -q 'Address already in use' log || break
  done
  say "$1 did not start; the end of $PWD/log:"
  tail -n 30 log >&2
  return 1
}

# start_server NAME: starts it at a free port and waits for an answer. What does not answer in time is stopped.
start_server() {
  local port spare deadline=$((SECONDS + patience))
  read -r port spare <<<"$(free_ports)"
  start_process "$1_run" "$port" "$spare"
  until "$1_answers" "$port"; do
    if ! is_running; then return 1; fi
    if [ "$SECONDS" -ge "$deadline" ]; then
      say "$1 does not answer within $patience s"
      stop_process
      return 1
    fi
    sleep 0.05
  done
  printf '%s\n' "$port" >port
}

down_server() {
  if is_running; then
    stop_process
    printf '%-8s is down\n' "$1"
  else
    printf '%-8s is down already\n' "$1"
  fi
  rm -rf data pid port
}

status_server() {
  if is_running && "$1_answers" "$(cat port)"; then
    printf '%-8s up    127.0.0.1:%s  pid %s\n' "$1" "$(cat port)" "$(cut -d ' ' -f 1 pid)"
  elif is_running; then
    printf '%-8s up, but it does not answer\n' "$1"
    return 1
  else
    printf '%-8s down\n' "$1"
    return 1
  fi
}

env_server() {
  if ! is_running; then
    say "$1 is down"
    return 1
  fi
  "$1_variable" "$(cat port)"
}
