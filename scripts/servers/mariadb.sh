# Sourced by scripts/services: MariaDB. It runs as whoever starts it, also as root, since no other user need be able to reach the checkout; files it reads and writes by
# statements (LOAD DATA, INTO OUTFILE) are those of its data alone.

mariadb_install() {
  require mariadbd mariadb-server
}

mariadb_initialize() {
  mariadb-install-db --no-defaults --datadir="$PWD/data" --auth-root-authentication-method=normal --skip-test-db
}

mariadb_run() {
  set -- --port="$1"
  # It has to be told that root means it.
  [ "$(id -u)" -ne 0 ] || set -- "$@" --user=root
  # The socket is named from the data directory, since the name of a socket cannot be longer than 107 bytes.
  exec mariadbd --no-defaults "$@" --bind-address=127.0.0.1 --datadir="$PWD/data" --socket=socket --pid-file=pid \
    --skip-name-resolve --skip-log-bin --secure-file-priv="$PWD/data" --character-set-server=utf8mb4 \
    --innodb-buffer-pool-size=64M --innodb-log-file-size=16M --innodb-flush-log-at-trx-commit=2
}

mariadb_answers() {
  mariadb --no-defaults --protocol=tcp --host=127.0.0.1 --port="$1" --user=root --execute='SELECT 1' >/dev/null 2>&1
}

mariadb_variable() {
  printf 'GEN_MYSQL_DSN=root@tcp(127.0.0.1:%s)/\n' "$1"
}
