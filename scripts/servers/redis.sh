# Sourced by scripts/services: Redis, in memory alone.

redis_install() {
  require redis-server redis-server
}

redis_initialize() {
  mkdir data
}

redis_run() {
  exec redis-server --bind 127.0.0.1 --port "$1" --dir data --save '' --appendonly no --daemonize no
}

redis_answers() {
  [ "$(redis-cli -h 127.0.0.1 -p "$1" ping 2>/dev/null)" = PONG ]
}

redis_variable() {
  printf 'GEN_REDIS_ADDR=127.0.0.1:%s\n' "$1"
}
