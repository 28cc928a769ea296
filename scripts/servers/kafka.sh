# Sourced by scripts/services: Kafka, one process that is broker and controller (KRaft). Its jars come from Maven Central into .services/kafka-jars.

kafka_jars=$root/.services/kafka-jars
kafka_project=$root/scripts/servers/kafka.pom.xml

kafka_install() {
  require java default-jre-headless || return
  # The project that they were fetched for lies beside them: another version fetches them again.
  cmp -s "$kafka_project" "$kafka_jars/pom.xml" && return
  require mvn maven || return
  say 'fetching Kafka (46 MB)'
  rm -rf "$kafka_jars"
  if ! quietly mvn --quiet --batch-mode --file "$kafka_project" dependency:copy-dependencies -D outputDirectory="$kafka_jars" -D includeScope=runtime; then
    say 'Maven cannot fetch Kafka'
    return 3
  fi
  cp "$kafka_project" "$kafka_jars/pom.xml"
}

# kafka_java OPTION... CLASS ARGUMENT...
kafka_java() {
  exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$kafka_jars/*" "$@"
}

# kafka_configure PORT SPARE: the configuration of a node that listens for clients at the one port and for itself, its controller, at the other.
kafka_configure() {
  cat >server.properties <<END
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:$2
listeners=PLAINTEXT://127.0.0.1:$1,CONTROLLER://127.0.0.1:$2
advertised.listeners=PLAINTEXT://127.0.0.1:$1
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
log.dirs=data
num.partitions=1
offsets.topic.replication.factor=1
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=1
group.initial.rebalance.delay.ms=0
log.cleaner.enable=false
log.retention.ms=-1
num.network.threads=1
num.io.threads=2
background.threads=1
END
}

kafka_initialize() {
  kafka_configure 1 2
  (kafka_java -Xmx128m kafka.tools.StorageTool format --cluster-id standin-kafka-standinA --config server.properties)
}

kafka_run() {
  kafka_configure "$1" "$2"
  kafka_java -Xms96m -Xmx256m kafka.Kafka server.properties
}

kafka_answers() {
  # ApiVersions, version 0: the length, key 18, version 0, correlation id 1, no client id. The answer's length begins with a zero byte.
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    printf '\0\0\0\12\0\22\0\0\0\0\0\1\377\377' >&3
    read -r -t 5 -d '' -u 3
  ) 2>/dev/null
}

kafka_variable() {
  printf 'GEN_KAFKA_BROKERS=127.0.0.1:%s\n' "$1"
}
