# Sourced by scripts/services: the process whose pid file lies in the current directory. A pid alone may be somebody else's by now, so the file also says when the
# process began, and only that one is ever waited for or stopped.

# beginning PID: when the process began, in the system's notation; nothing where there is none, or only its exit status, for which nobody has asked.
beginning() {
  if [ -r /proc/self/stat ]; then
    local fields
    fields=$(cat "/proc/$1/stat" 2>/dev/null) || return
    # Fields 3 and 22 of proc_pid_stat(5), counted behind the program's name, which can hold anything.
    # shellcheck disable=SC2086
    set -- ${fields##*) }
    [ "$1" = Z ] || printf '%s\n' "${20}"
  else
    ps -o lstart= -p "$1"
  fi
}

is_running() {
  local pid began
  read -r pid began 2>/dev/null <pid || return
  [ -n "$began" ] && [ "$(beginning "$pid")" = "$began" ]
}

# start_process COMMAND...: in the background, with a process group of its own, so that an interrupt in the terminal leaves it alone; what it prints goes to log.
start_process() {
  set -m
  "$@" >log 2>&1 </dev/null &
  set +m
  printf '%s %s\n' "$!" "$(beginning $!)" >pid
  disown
}

# Asks it to end, and makes it after half a minute.
stop_process() {
  local pid deadline=$((SECONDS + 30))
  read -r pid _ <pid
  kill "$pid" 2>/dev/null
  while is_running; do
    [ "$SECONDS" -lt "$deadline" ] || kill -KILL "$pid" 2>/dev/null
    sleep 0.05
  done
}

# Two ports that nobody on 127.0.0.1 listens at.
free_ports() {
  node -e '
    const servers = [1, 2].map(() => require("node:net").createServer().listen(0, "127.0.0.1"));
    Promise.all(servers.map((server) => new Promise((resolve) => server.once("listening", () => resolve(server.address().port))))).then((ports) => {
      console.log(ports.join(" "));
      for (const server of servers) server.close();
    });'
}
