# What temporal sends.

== temporal
CREATE TABLE namespaces( partition_id INT NOT NULL, id BINARY(16) NOT NULL, name VARCHAR(255) UNIQUE NOT NULL, notification_version BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, is_global TINYINT(1) NOT NULL, PRIMARY KEY(partition_id, id) );
CREATE TABLE namespace_metadata ( partition_id INT NOT NULL, notification_version BIGINT NOT NULL, PRIMARY KEY(partition_id) );
INSERT INTO namespace_metadata (partition_id, notification_version) VALUES (54321, 1);
CREATE TABLE shards ( shard_id INT NOT NULL, range_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id) );
CREATE TABLE executions( shard_id INT NOT NULL, namespace_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, next_event_id BIGINT NOT NULL, last_write_version BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, state MEDIUMBLOB NOT NULL, state_encoding VARCHAR(16) NOT NULL, db_record_version BIGINT NOT NULL DEFAULT 0, PRIMARY KEY (shard_id, namespace_id, workflow_id, run_id) );
CREATE TABLE current_executions( shard_id INT NOT NULL, namespace_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, create_request_id VARCHAR(255) NOT NULL, state INT NOT NULL, status INT NOT NULL, start_version BIGINT NOT NULL DEFAULT 0, start_time DATETIME(6), last_write_version BIGINT NOT NULL, data MEDIUMBLOB NULL, data_encoding VARCHAR(16) NOT NULL DEFAULT '', PRIMARY KEY (shard_id, namespace_id, workflow_id) );
CREATE TABLE buffered_events ( shard_id INT NOT NULL, namespace_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, id BIGINT AUTO_INCREMENT NOT NULL UNIQUE, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, namespace_id, workflow_id, run_id, id) );
CREATE TABLE tasks ( range_hash INT UNSIGNED NOT NULL, task_queue_id VARBINARY(272) NOT NULL, task_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (range_hash, task_queue_id, task_id) );
CREATE TABLE task_queues ( range_hash INT UNSIGNED NOT NULL, task_queue_id VARBINARY(272) NOT NULL, range_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (range_hash, task_queue_id) );
CREATE TABLE task_queue_user_data ( namespace_id BINARY(16) NOT NULL, task_queue_name VARCHAR(255) NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (namespace_id, task_queue_name) );
CREATE TABLE build_id_to_task_queue ( namespace_id BINARY(16) NOT NULL, build_id VARCHAR(255) NOT NULL, task_queue_name VARCHAR(255) NOT NULL, PRIMARY KEY (namespace_id, build_id, task_queue_name) );
CREATE TABLE history_immediate_tasks( shard_id INT NOT NULL, category_id INT NOT NULL, task_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, category_id, task_id) );
CREATE TABLE history_scheduled_tasks ( shard_id INT NOT NULL, category_id INT NOT NULL, visibility_timestamp DATETIME(6) NOT NULL, task_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, category_id, visibility_timestamp, task_id) );
CREATE TABLE transfer_tasks( shard_id INT NOT NULL, task_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, task_id) );
CREATE TABLE timer_tasks ( shard_id INT NOT NULL, visibility_timestamp DATETIME(6) NOT NULL, task_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, visibility_timestamp, task_id) );
CREATE TABLE replication_tasks ( shard_id INT NOT NULL, task_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, task_id) );
CREATE TABLE replication_tasks_dlq ( source_cluster_name VARCHAR(255) NOT NULL, shard_id INT NOT NULL, task_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (source_cluster_name, shard_id, task_id) );
CREATE TABLE visibility_tasks( shard_id INT NOT NULL, task_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, task_id) );
CREATE TABLE activity_info_maps ( shard_id INT NOT NULL, namespace_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, schedule_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16), PRIMARY KEY (shard_id, namespace_id, workflow_id, run_id, schedule_id) );
CREATE TABLE timer_info_maps ( shard_id INT NOT NULL, namespace_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, timer_id VARCHAR(255) NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16), PRIMARY KEY (shard_id, namespace_id, workflow_id, run_id, timer_id) );
CREATE TABLE child_execution_info_maps ( shard_id INT NOT NULL, namespace_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, initiated_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16), PRIMARY KEY (shard_id, namespace_id, workflow_id, run_id, initiated_id) );
CREATE TABLE request_cancel_info_maps ( shard_id INT NOT NULL, namespace_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, initiated_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16), PRIMARY KEY (shard_id, namespace_id, workflow_id, run_id, initiated_id) );
CREATE TABLE signal_info_maps ( shard_id INT NOT NULL, namespace_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, initiated_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16), PRIMARY KEY (shard_id, namespace_id, workflow_id, run_id, initiated_id) );
CREATE TABLE signals_requested_sets ( shard_id INT NOT NULL, namespace_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, signal_id VARCHAR(255) NOT NULL, PRIMARY KEY (shard_id, namespace_id, workflow_id, run_id, signal_id) );
CREATE TABLE chasm_node_maps ( shard_id INT NOT NULL, namespace_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, chasm_path VARBINARY(1536) NOT NULL, metadata MEDIUMBLOB NOT NULL, metadata_encoding VARCHAR(16), data MEDIUMBLOB, data_encoding VARCHAR(16), PRIMARY KEY (shard_id, namespace_id, workflow_id, run_id, chasm_path) );
CREATE TABLE history_node ( shard_id INT NOT NULL, tree_id BINARY(16) NOT NULL, branch_id BINARY(16) NOT NULL, node_id BIGINT NOT NULL, txn_id BIGINT NOT NULL, prev_txn_id BIGINT NOT NULL DEFAULT 0, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, tree_id, branch_id, node_id, txn_id) );
CREATE TABLE history_tree ( shard_id INT NOT NULL, tree_id BINARY(16) NOT NULL, branch_id BINARY(16) NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, tree_id, branch_id) );
CREATE TABLE queue ( queue_type INT NOT NULL, message_id BIGINT NOT NULL, message_payload MEDIUMBLOB NOT NULL, message_encoding VARCHAR(16) NOT NULL, PRIMARY KEY(queue_type, message_id) );
CREATE TABLE queue_metadata ( queue_type INT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, version BIGINT NOT NULL, PRIMARY KEY(queue_type) );
CREATE TABLE cluster_metadata_info ( metadata_partition INT NOT NULL, cluster_name VARCHAR(255) NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, version BIGINT NOT NULL, PRIMARY KEY(metadata_partition, cluster_name) );
CREATE TABLE cluster_membership ( membership_partition INT NOT NULL, host_id BINARY(16) NOT NULL, rpc_address VARCHAR(128) NOT NULL, rpc_port SMALLINT NOT NULL, role TINYINT NOT NULL, session_start TIMESTAMP DEFAULT '1970-01-02 00:00:01', last_heartbeat TIMESTAMP DEFAULT '1970-01-02 00:00:01', record_expiry TIMESTAMP DEFAULT '1970-01-02 00:00:01', INDEX (role, host_id), INDEX (role, last_heartbeat), INDEX (rpc_address, role), INDEX (last_heartbeat), INDEX (record_expiry), PRIMARY KEY (membership_partition, host_id) );
CREATE TABLE queues ( queue_type INT NOT NULL, queue_name VARCHAR(255) NOT NULL, metadata_payload MEDIUMBLOB NOT NULL, metadata_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (queue_type, queue_name) );
CREATE TABLE queue_messages ( queue_type INT NOT NULL, queue_name VARCHAR(255) NOT NULL, queue_partition BIGINT NOT NULL, message_id BIGINT NOT NULL, message_payload MEDIUMBLOB NOT NULL, message_encoding VARCHAR(16) NOT NULL, PRIMARY KEY ( queue_type, queue_name, queue_partition, message_id ) );
CREATE TABLE nexus_endpoints ( id BINARY(16) NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (id) );
CREATE TABLE nexus_endpoints_partition_status ( id INT NOT NULL DEFAULT 0 CHECK (id = 0), version BIGINT NOT NULL, PRIMARY KEY (id) );
-- ? [1,1,1,1,1]
INSERT INTO cluster_metadata_info (metadata_partition, cluster_name, data, data_encoding, version) VALUES(?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1]
INSERT INTO cluster_membership (membership_partition, host_id, rpc_address, rpc_port, role, session_start, last_heartbeat, record_expiry) VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE session_start=VALUES(session_start), last_heartbeat=VALUES(last_heartbeat), record_expiry=VALUES(record_expiry);
-- ? [1,1,1,1,1,1,1,1,1,1,1]
INSERT INTO history_node (shard_id, tree_id, branch_id, node_id, prev_txn_id, txn_id, data, data_encoding) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE prev_txn_id=?, data=?, data_encoding=?;
-- ? [1,1,1,1,1,1,1,1]
INSERT INTO history_node (shard_id, tree_id, branch_id, node_id, prev_txn_id, txn_id, data, data_encoding) VALUES (?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1]
INSERT INTO history_tree (shard_id, tree_id, branch_id, data, data_encoding) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE data=VALUES(data), data_encoding=VALUES(data_encoding);
-- ? [1,1,1,1,1]
INSERT INTO history_tree (shard_id, tree_id, branch_id, data, data_encoding) VALUES (?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1,1,1,1]
INSERT INTO executions(shard_id, namespace_id, workflow_id, run_id, next_event_id, last_write_version, data, data_encoding, state, state_encoding, db_record_version) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1,1,1,1]
INSERT INTO current_executions (shard_id, namespace_id, workflow_id, run_id, create_request_id, state, status, start_time, last_write_version, data, data_encoding) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1]
INSERT INTO history_immediate_tasks(shard_id, category_id, task_id, data, data_encoding) VALUES(?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1]
INSERT INTO history_scheduled_tasks (shard_id, category_id, visibility_timestamp, task_id, data, data_encoding) VALUES (?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1]
INSERT INTO transfer_tasks(shard_id, task_id, data, data_encoding) VALUES(?, ?, ?, ?);
-- ? [1,1,1,1,1]
INSERT INTO timer_tasks (shard_id, visibility_timestamp, task_id, data, data_encoding) VALUES (?, ?, ?, ?, ?);
-- ? [1,1,1,1]
INSERT INTO replication_tasks (shard_id, task_id, data, data_encoding) VALUES(?, ?, ?, ?);
-- ? [1,1,1,1]
INSERT INTO visibility_tasks(shard_id, task_id, data, data_encoding) VALUES(?, ?, ?, ?);
-- ? [1,1,1,1,1,1]
INSERT INTO buffered_events(shard_id, namespace_id, workflow_id, run_id, data, data_encoding) VALUES (?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1]
INSERT INTO replication_tasks_dlq (source_cluster_name, shard_id, task_id, data, data_encoding) VALUES (?, ?, ?, ?, ?);
-- ? [1,1,1,1,1]
INSERT INTO signals_requested_sets (shard_id, namespace_id, workflow_id, run_id, signal_id) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE signal_id = VALUES (signal_id);
-- ? [1,1,1,1,1,1,1]
INSERT INTO namespaces (partition_id, id, name, is_global, data, data_encoding, notification_version) VALUES(?, ?, ?, ?, ?, ?, ?);
INSERT INTO nexus_endpoints_partition_status(version) VALUES(1);
-- ? [1,1,1]
INSERT INTO nexus_endpoints(id, data, data_encoding, version) VALUES (?, ?, ?, 1);
-- ? [1,1,1,1]
INSERT INTO queue (queue_type, message_id, message_payload, message_encoding) VALUES(?, ?, ?, ?);
-- ? [1,1,1,1]
INSERT INTO queue_metadata (queue_type, data, data_encoding, version) VALUES(?, ?, ?, ?);
-- ? [1,1,1,1,1,1]
INSERT INTO queue_messages (queue_type, queue_name, queue_partition, message_id, message_payload, message_encoding) VALUES(?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1]
INSERT INTO queues (queue_type, queue_name, metadata_payload, metadata_encoding) VALUES(?, ?, ?, ?);
-- ? [1,1,1,1]
INSERT INTO shards (shard_id, range_id, data, data_encoding) VALUES (?, ?, ?, ?);
-- ? [1,1,1,1,1]
INSERT INTO task_queues(range_hash, task_queue_id, range_id, data, data_encoding) VALUES (?, ?, ?, ?, ?);
-- ? [1,1,1,1,1]
INSERT INTO tasks(range_hash, task_queue_id, task_id, data, data_encoding) VALUES(?, ?, ?, ?, ?);
-- ? [1,1,1,1]
INSERT INTO task_queue_user_data(namespace_id, task_queue_name, data, data_encoding, version) VALUES (?, ?, ?, ?, 1);
SELECT data, data_encoding, version FROM cluster_metadata_info;
-- ? [1,1]
SELECT data, data_encoding, version FROM cluster_metadata_info WHERE metadata_partition = ? ORDER BY cluster_name LIMIT ?;
-- ? [1,1,1]
SELECT data, data_encoding, version FROM cluster_metadata_info WHERE metadata_partition = ? AND cluster_name > ? ORDER BY cluster_name LIMIT ?;
-- ? [1,1]
SELECT data, data_encoding, version FROM cluster_metadata_info WHERE metadata_partition = ? AND cluster_name = ?;
-- ? [1,1]
SELECT data, data_encoding, version FROM cluster_metadata_info WHERE metadata_partition = ? AND cluster_name = ? FOR UPDATE;
-- ? [1]
SELECT host_id, rpc_address, rpc_port, role, session_start, last_heartbeat, record_expiry FROM cluster_membership WHERE membership_partition = ?;
-- ? [1,1,1,1,1,1,1,1]
SELECT node_id, prev_txn_id, txn_id, data, data_encoding FROM history_node WHERE shard_id = ? AND tree_id = ? AND branch_id = ? AND ((node_id = ? AND txn_id > ?) OR node_id > ?) AND node_id < ? ORDER BY shard_id, tree_id, branch_id, node_id, txn_id LIMIT ?;
-- ? [1,1,1,1,1,1,1]
SELECT node_id, prev_txn_id, txn_id, data, data_encoding FROM history_node WHERE shard_id = ? AND tree_id = ? AND branch_id = ? AND ((node_id = ? AND txn_id > ?) OR node_id > ?) AND node_id < ?;
SELECT node_id, prev_txn_id, txn_id, data, data_encoding FROM history_node;
-- ? [1,1,1,1,1,1,1,1]
SELECT node_id, prev_txn_id, txn_id, data, data_encoding FROM history_node WHERE shard_id = ? AND tree_id = ? AND branch_id = ? AND node_id >= ? AND ((node_id = ? AND txn_id < ?) OR node_id < ?) ORDER BY shard_id, tree_id, branch_id DESC, node_id DESC, txn_id DESC LIMIT ?;
-- ? [1,1,1,1,1,1,1]
SELECT node_id, prev_txn_id, txn_id, data, data_encoding FROM history_node WHERE shard_id = ? AND tree_id = ? AND branch_id = ? AND node_id >= ? AND ((node_id = ? AND txn_id < ?) OR node_id < ?);
-- ? [1,1,1,1,1,1,1,1]
SELECT node_id, prev_txn_id, txn_id FROM history_node WHERE shard_id = ? AND tree_id = ? AND branch_id = ? AND ((node_id = ? AND txn_id > ?) OR node_id > ?) AND node_id < ? ORDER BY shard_id, tree_id, branch_id, node_id, txn_id LIMIT ?;
-- ? [1,1,1,1,1,1,1]
SELECT node_id, prev_txn_id, txn_id FROM history_node WHERE shard_id = ? AND tree_id = ? AND branch_id = ? AND ((node_id = ? AND txn_id > ?) OR node_id > ?) AND node_id < ?;
SELECT node_id, prev_txn_id, txn_id FROM history_node;
-- ? [1,1]
SELECT branch_id, data, data_encoding FROM history_tree WHERE shard_id = ? AND tree_id = ?;
-- ? [1,1,1,1,1,1]
SELECT shard_id, tree_id, branch_id, data, data_encoding FROM history_tree WHERE (shard_id = ? AND ((tree_id = ? AND branch_id > ?) OR tree_id > ?)) OR shard_id > ? ORDER BY shard_id, tree_id, branch_id LIMIT ?;
-- ? [1,1,1,1]
SELECT shard_id, namespace_id, workflow_id, run_id, next_event_id, last_write_version, data, data_encoding, state, state_encoding, db_record_version FROM executions WHERE shard_id = ? AND namespace_id = ? AND workflow_id = ? AND run_id = ?;
-- ? [1,1,1,1]
SELECT db_record_version, next_event_id FROM executions WHERE shard_id = ? AND namespace_id = ? AND workflow_id = ? AND run_id = ?;
-- ? [1,1,1,1]
SELECT db_record_version, next_event_id FROM executions WHERE shard_id = ? AND namespace_id = ? AND workflow_id = ? AND run_id = ? FOR UPDATE;
-- ? [1,1,1,1]
SELECT db_record_version, next_event_id FROM executions WHERE shard_id = ? AND namespace_id = ? AND workflow_id = ? AND run_id = ? LOCK IN SHARE MODE;
-- ? [1,1,1]
SELECT shard_id, namespace_id, workflow_id, run_id, create_request_id, state, status, start_time, last_write_version, data, data_encoding FROM current_executions WHERE shard_id = ? AND namespace_id = ? AND workflow_id = ?;
-- ? [1,1,1]
SELECT ce.shard_id, ce.namespace_id, ce.workflow_id, ce.run_id, ce.create_request_id, ce.state, ce.status, ce.start_time, e.last_write_version, ce.data, ce.data_encoding FROM current_executions ce INNER JOIN executions e ON e.shard_id = ce.shard_id AND e.namespace_id = ce.namespace_id AND e.workflow_id = ce.workflow_id AND e.run_id = ce.run_id WHERE ce.shard_id = ? AND ce.namespace_id = ? AND ce.workflow_id = ? FOR UPDATE;
-- ? [1,1,1]
SELECT shard_id, namespace_id, workflow_id, run_id, create_request_id, state, status, start_time, last_write_version, data, data_encoding FROM current_executions WHERE shard_id = ? AND namespace_id = ? AND workflow_id = ? FOR UPDATE;
-- ? [1,1,1,1,1]
SELECT task_id, data, data_encoding FROM history_immediate_tasks WHERE shard_id = ? AND category_id = ? AND task_id >= ? AND task_id < ? ORDER BY task_id LIMIT ?;
-- ? [1,1,1,1,1,1,1]
SELECT visibility_timestamp, task_id, data, data_encoding FROM history_scheduled_tasks WHERE shard_id = ? AND category_id = ? AND ((visibility_timestamp >= ? AND task_id >= ?) OR visibility_timestamp > ?) AND visibility_timestamp < ? ORDER BY visibility_timestamp,task_id LIMIT ?;
-- ? [1,1,1,1]
SELECT task_id, data, data_encoding FROM transfer_tasks WHERE shard_id = ? AND task_id >= ? AND task_id < ? ORDER BY task_id LIMIT ?;
-- ? [1,1,1,1,1,1]
SELECT visibility_timestamp, task_id, data, data_encoding FROM timer_tasks WHERE shard_id = ? AND ((visibility_timestamp >= ? AND task_id >= ?) OR visibility_timestamp > ?) AND visibility_timestamp < ? ORDER BY visibility_timestamp,task_id LIMIT ?;
-- ? [1,1,1,1]
SELECT task_id, data, data_encoding FROM replication_tasks WHERE shard_id = ? AND task_id >= ? AND task_id < ? ORDER BY task_id LIMIT ?;
-- ? [1,1,1,1,1]
SELECT task_id, data, data_encoding FROM replication_tasks_dlq WHERE source_cluster_name = ? AND shard_id = ? AND task_id >= ? AND task_id < ? ORDER BY task_id LIMIT ?;
-- ? [1,1,1,1]
SELECT task_id, data, data_encoding FROM visibility_tasks WHERE shard_id = ? AND task_id >= ? AND task_id < ? ORDER BY task_id LIMIT ?;
-- ? [1,1,1,1]
SELECT data, data_encoding FROM buffered_events WHERE shard_id=? AND namespace_id=? AND workflow_id=? AND run_id=?;
-- ? [1,1,1,1]
SELECT signal_id FROM signals_requested_sets WHERE shard_id = ? AND namespace_id = ? AND workflow_id = ? AND run_id = ?;
SELECT id, name, is_global, data, data_encoding, notification_version FROM namespaces;
-- ? [1,1]
SELECT id, name, is_global, data, data_encoding, notification_version FROM namespaces WHERE partition_id=? AND id = ?;
-- ? [1,1]
SELECT id, name, is_global, data, data_encoding, notification_version FROM namespaces WHERE partition_id=? AND name = ?;
-- ? [1,1]
SELECT id, name, is_global, data, data_encoding, notification_version FROM namespaces WHERE partition_id=? ORDER BY id LIMIT ?;
-- ? [1,1,1]
SELECT id, name, is_global, data, data_encoding, notification_version FROM namespaces WHERE partition_id=? AND id > ? ORDER BY id LIMIT ?;
SELECT notification_version FROM namespace_metadata WHERE partition_id = 54321;
SELECT notification_version FROM namespace_metadata WHERE partition_id = 54321 FOR UPDATE;
SELECT version FROM nexus_endpoints_partition_status;
-- ? [1]
SELECT id, data, data_encoding, version FROM nexus_endpoints WHERE id = ?;
-- ? [1,1]
SELECT id, data, data_encoding, version FROM nexus_endpoints WHERE id > ? LIMIT ?;
-- ? [1,1]
SELECT message_id, message_payload, message_encoding FROM queue WHERE queue_type = ? and message_id = ?;
-- ? [1,1,1,1]
SELECT message_id, message_payload, message_encoding FROM queue WHERE queue_type = ? and message_id > ? and message_id <= ? ORDER BY message_id ASC LIMIT ?;
-- ? [1]
SELECT MAX(message_id) FROM queue WHERE message_id >= (SELECT message_id FROM queue WHERE queue_type=? ORDER BY message_id DESC LIMIT 1) FOR UPDATE;
-- ? [1]
SELECT data, data_encoding, version from queue_metadata WHERE queue_type = ?;
-- ? [1]
SELECT data, data_encoding, version from queue_metadata WHERE queue_type = ? FOR UPDATE;
-- ? [1,1,1,1,1]
SELECT message_id, message_payload, message_encoding FROM queue_messages WHERE queue_type = ? and queue_name = ? and queue_partition = ? and message_id >= ? ORDER BY message_id ASC LIMIT ?;
-- ? [1,1,1,1,1,1]
SELECT max(message_id) FROM queue_messages WHERE queue_type=? and queue_name=? and queue_partition=? and message_id >= (SELECT message_id FROM queue_messages WHERE queue_type=? and queue_name=? and queue_partition=? ORDER BY message_id DESC LIMIT 1) FOR UPDATE;
-- ? [1,1]
SELECT metadata_payload, metadata_encoding from queues WHERE queue_type=? and queue_name=?;
-- ? [1,1]
SELECT metadata_payload, metadata_encoding from queues WHERE queue_type=? and queue_name=? FOR UPDATE;
-- ? [1,1,1]
SELECT queue_type, queue_name, metadata_payload, metadata_encoding from queues WHERE queue_type=? LIMIT ? OFFSET ?;
-- ? [1]
SELECT shard_id, range_id, data, data_encoding FROM shards WHERE shard_id = ?;
-- ? [1]
SELECT range_id FROM shards WHERE shard_id = ? FOR UPDATE;
-- ? [1]
SELECT range_id FROM shards WHERE shard_id = ? LOCK IN SHARE MODE;
SELECT range_hash, task_queue_id, range_id, data, data_encoding from task_queues;
-- ? [1,1,1,1]
SELECT range_hash, task_queue_id, range_id, data, data_encoding from task_queues WHERE range_hash >= ? AND range_hash <= ? AND task_queue_id > ? ORDER BY task_queue_id ASC LIMIT ?;
-- ? [1,1,1]
SELECT range_hash, task_queue_id, range_id, data, data_encoding from task_queues WHERE range_hash = ? AND task_queue_id > ? ORDER BY task_queue_id ASC LIMIT ?;
-- ? [1,1]
SELECT range_hash, task_queue_id, range_id, data, data_encoding from task_queues WHERE range_hash = ? AND task_queue_id = ?;
-- ? [1,1]
SELECT range_id FROM task_queues WHERE range_hash = ? AND task_queue_id = ? FOR UPDATE;
SELECT range_id FROM task_queues;
-- ? [1,1,1,1,1]
SELECT task_id, data, data_encoding FROM tasks WHERE range_hash = ? AND task_queue_id = ? AND task_id >= ? AND task_id < ? ORDER BY task_id LIMIT ?;
-- ? [1,1,1,1]
SELECT task_id, data, data_encoding FROM tasks WHERE range_hash = ? AND task_queue_id = ? AND task_id >= ? AND task_id < ?;
SELECT task_id, data, data_encoding FROM tasks;
-- ? [1,1,1,1]
SELECT task_id, data, data_encoding FROM tasks WHERE range_hash = ? AND task_queue_id = ? AND task_id >= ? ORDER BY task_id LIMIT ?;
-- ? [1,1]
SELECT data, data_encoding, version FROM task_queue_user_data WHERE namespace_id = ? AND task_queue_name = ?;
SELECT data, data_encoding, version FROM task_queue_user_data;
-- ? [1,1,1]
SELECT task_queue_name, data, data_encoding, version FROM task_queue_user_data WHERE namespace_id = ? AND task_queue_name > ? LIMIT ?;
-- ? [1,1]
SELECT task_queue_name FROM build_id_to_task_queue WHERE namespace_id = ? AND build_id = ?;
-- ? [1,1]
SELECT COUNT(*) FROM build_id_to_task_queue WHERE namespace_id = ? AND build_id = ?;
-- ? [1,1,1,1,1]
UPDATE cluster_metadata_info SET data = ?, data_encoding = ?, version = ? WHERE metadata_partition = ? AND cluster_name = ?;
-- ? ["1","1","1","1","1","1","1","1","1","1","1"]
UPDATE executions SET db_record_version = ?, next_event_id = ?, last_write_version = ?, data = ?, data_encoding = ?, state = ?, state_encoding = ? WHERE shard_id = ? AND namespace_id = ? AND workflow_id = ? AND run_id = ?;
-- ? [1,1,1,1,1,1,1,1,1,1,1]
UPDATE current_executions SET run_id = ?, create_request_id = ?, state = ?, status = ?, start_time = ?, last_write_version = ?, data = ?, data_encoding = ? WHERE shard_id = ? AND namespace_id = ? AND workflow_id = ?;
-- ? [1,1,1,1,1,1]
UPDATE namespaces SET name = ?, data = ?, data_encoding = ?, is_global = ?, notification_version = ? WHERE partition_id=54321 AND id = ?;
-- ? [1,1]
UPDATE namespace_metadata SET notification_version = ? WHERE notification_version = ? AND partition_id = 54321;
-- ? [1,1]
UPDATE nexus_endpoints_partition_status SET version = ? WHERE version = ?;
-- ? ["1","1","1","1","1"]
UPDATE nexus_endpoints SET data = ?, data_encoding = ?, version = ? WHERE id = ? AND version = ?;
-- ? [1,1,1,1,1]
UPDATE queue_metadata SET data = ?, data_encoding = ?, version= ?+1 WHERE queue_type = ? and version = ?;
-- ? [1,1,1,1]
UPDATE queues SET metadata_payload = ?, metadata_encoding = ? WHERE queue_type = ? and queue_name = ?;
-- ? [1,1,1,1]
UPDATE shards SET range_id = ?, data = ?, data_encoding = ? WHERE shard_id = ?;
-- ? [1,1,1,1,1]
UPDATE task_queues SET range_id = ?, data = ?, data_encoding = ? WHERE range_hash = ? AND task_queue_id = ?;
-- ? ["1","1","1","1","1","1"]
UPDATE task_queue_user_data SET data = ?, data_encoding = ?, version = ? WHERE namespace_id = ? AND task_queue_name = ? AND version = ?;
-- ? ["1","1","1","1","1"]
UPDATE task_queue_user_data SET data = ?, data_encoding = ?, version = ? WHERE namespace_id = ? AND task_queue_name = ?;
-- ? ["1","1","1","1"]
UPDATE task_queue_user_data SET data = ?, data_encoding = ?, version = ? WHERE namespace_id = ?;
-- ? [1,1,1]
UPDATE task_queue_user_data SET data = ?, data_encoding = ?, version = ?;
-- ? [1,1]
DELETE FROM cluster_metadata_info WHERE metadata_partition = ? AND cluster_name = ?;
-- ? [1,1]
DELETE FROM cluster_membership WHERE membership_partition = ? AND record_expiry < ?;
-- ? [1,1,1,1,1]
DELETE FROM history_node WHERE shard_id = ? AND tree_id = ? AND branch_id = ? AND node_id = ? AND txn_id = ?;
-- ? [1,1,1,1]
DELETE FROM history_node WHERE shard_id = ? AND tree_id = ? AND branch_id = ? AND node_id >= ?;
-- ? [1,1,1]
DELETE FROM history_tree WHERE shard_id = ? AND tree_id = ? AND branch_id = ?;
-- ? [1,1,1,1]
DELETE FROM executions WHERE shard_id = ? AND namespace_id = ? AND workflow_id = ? AND run_id = ?;
-- ? [1,1,1,1]
DELETE FROM current_executions WHERE shard_id=? AND namespace_id=? AND workflow_id=? AND run_id=?;
-- ? [1,1,1]
DELETE FROM history_immediate_tasks WHERE shard_id = ? AND category_id = ? AND task_id = ?;
-- ? [1,1,1,1]
DELETE FROM history_immediate_tasks WHERE shard_id = ? AND category_id = ? AND task_id >= ? AND task_id < ?;
-- ? [1,1,1,1]
DELETE FROM history_scheduled_tasks WHERE shard_id = ? AND category_id = ? AND visibility_timestamp = ? AND task_id = ?;
-- ? [1,1,1,1]
DELETE FROM history_scheduled_tasks WHERE shard_id = ? AND category_id = ? AND visibility_timestamp >= ? AND visibility_timestamp < ?;
-- ? [1,1]
DELETE FROM transfer_tasks WHERE shard_id = ? AND task_id = ?;
-- ? [1,1,1]
DELETE FROM transfer_tasks WHERE shard_id = ? AND task_id >= ? AND task_id < ?;
-- ? [1,1,1]
DELETE FROM timer_tasks WHERE shard_id = ? AND visibility_timestamp = ? AND task_id = ?;
-- ? [1,1,1]
DELETE FROM timer_tasks WHERE shard_id = ? AND visibility_timestamp >= ? AND visibility_timestamp < ?;
-- ? [1,1]
DELETE FROM replication_tasks WHERE shard_id = ? AND task_id = ?;
-- ? [1,1,1]
DELETE FROM replication_tasks WHERE shard_id = ? AND task_id >= ? AND task_id < ?;
-- ? [1,1]
DELETE FROM visibility_tasks WHERE shard_id = ? AND task_id = ?;
-- ? [1,1,1]
DELETE FROM visibility_tasks WHERE shard_id = ? AND task_id >= ? AND task_id < ?;
-- ? [1,1,1,1]
DELETE FROM buffered_events WHERE shard_id=? AND namespace_id=? AND workflow_id=? AND run_id=?;
-- ? [1,1,1]
DELETE FROM replication_tasks_dlq WHERE source_cluster_name = ? AND shard_id = ? AND task_id = ?;
-- ? [1,1,1,1]
DELETE FROM replication_tasks_dlq WHERE source_cluster_name = ? AND shard_id = ? AND task_id >= ? AND task_id < ?;
-- ? [1,1,1,1]
DELETE FROM signals_requested_sets WHERE shard_id = ? AND namespace_id = ? AND workflow_id = ? AND run_id = ?;
-- ? [1,1,1,1,1]
DELETE FROM signals_requested_sets WHERE shard_id = ? AND namespace_id = ? AND workflow_id = ? AND run_id = ? AND signal_id IN ( ? );
-- ? [1,1]
DELETE FROM namespaces WHERE partition_id=? AND id = ?;
-- ? [1,1]
DELETE FROM namespaces WHERE partition_id=? AND name = ?;
-- ? [1]
DELETE FROM nexus_endpoints WHERE id = ?;
-- ? [1,1]
DELETE FROM queue WHERE queue_type = ? and message_id = ?;
-- ? [1,1,1]
DELETE FROM queue WHERE queue_type = ? and message_id > ? and message_id <= ?;
-- ? [1,1,1,1,1]
DELETE FROM queue_messages WHERE queue_type = ? and queue_name = ? and queue_partition = ? and message_id >= ? and message_id <= ?;
-- ? [1,1,1]
DELETE FROM task_queues WHERE range_hash=? AND task_queue_id=? AND range_id=?;
-- ? [1,1,1]
DELETE FROM tasks WHERE range_hash = ? AND task_queue_id = ? AND task_id = ?;
DELETE FROM tasks;
-- ? [1,1,1,1]
DELETE FROM tasks WHERE range_hash = ? AND task_queue_id = ? AND task_id < ? ORDER BY task_queue_id,task_id LIMIT ?;
-- ? [1,1,1]
DELETE FROM tasks WHERE range_hash = ? AND task_queue_id = ? AND task_id < ?;
