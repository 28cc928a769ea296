# What cadence sends.

== cadence
CREATE TABLE domains( shard_id INT NOT NULL DEFAULT 54321, id BINARY(16) NOT NULL, name VARCHAR(255) UNIQUE NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, is_global TINYINT(1) NOT NULL, PRIMARY KEY(shard_id, id) );
CREATE TABLE domain_metadata ( `id` bigint(20) NOT NULL AUTO_INCREMENT, notification_version BIGINT NOT NULL, PRIMARY KEY (`id`) );
INSERT INTO domain_metadata (notification_version) VALUES (1);
CREATE TABLE shards ( shard_id INT NOT NULL, range_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id) );
CREATE TABLE transfer_tasks( shard_id INT NOT NULL, task_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, task_id) );
CREATE TABLE cross_cluster_tasks( target_cluster VARCHAR(255) NOT NULL, shard_id INT NOT NULL, task_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (target_cluster, shard_id, task_id) );
CREATE TABLE executions( shard_id INT NOT NULL, domain_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, next_event_id BIGINT NOT NULL, last_write_version BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, domain_id, workflow_id, run_id) );
CREATE TABLE current_executions( shard_id INT NOT NULL, domain_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, create_request_id VARCHAR(64) NOT NULL, state INT NOT NULL, close_status INT NOT NULL, start_version BIGINT NOT NULL, last_write_version BIGINT NOT NULL, PRIMARY KEY (shard_id, domain_id, workflow_id) );
CREATE TABLE buffered_events ( id BIGINT AUTO_INCREMENT NOT NULL, shard_id INT NOT NULL, domain_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (id) );
CREATE INDEX buffered_events_by_events_ids ON buffered_events(shard_id, domain_id, workflow_id, run_id);
CREATE TABLE tasks ( domain_id BINARY(16) NOT NULL, task_list_name VARCHAR(255) NOT NULL, task_type TINYINT NOT NULL, task_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (domain_id, task_list_name, task_type, task_id) );
CREATE TABLE task_lists ( shard_id INT NOT NULL, domain_id BINARY(16) NOT NULL, name VARCHAR(255) NOT NULL, task_type TINYINT NOT NULL, range_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, domain_id, name, task_type) );
CREATE TABLE replication_tasks ( shard_id INT NOT NULL, task_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, task_id) );
CREATE TABLE replication_tasks_dlq ( source_cluster_name VARCHAR(255) NOT NULL, shard_id INT NOT NULL, task_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (source_cluster_name, shard_id, task_id) );
CREATE TABLE timer_tasks ( shard_id INT NOT NULL, visibility_timestamp DATETIME(6) NOT NULL, task_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, visibility_timestamp, task_id) );
CREATE TABLE activity_info_maps ( shard_id INT NOT NULL, domain_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, schedule_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16), last_heartbeat_details BLOB, last_heartbeat_updated_time DATETIME(6) NOT NULL, PRIMARY KEY (shard_id, domain_id, workflow_id, run_id, schedule_id) );
CREATE TABLE timer_info_maps ( shard_id INT NOT NULL, domain_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, timer_id VARCHAR(255) NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16), PRIMARY KEY (shard_id, domain_id, workflow_id, run_id, timer_id) );
CREATE TABLE child_execution_info_maps ( shard_id INT NOT NULL, domain_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, initiated_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16), PRIMARY KEY (shard_id, domain_id, workflow_id, run_id, initiated_id) );
CREATE TABLE request_cancel_info_maps ( shard_id INT NOT NULL, domain_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, initiated_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16), PRIMARY KEY (shard_id, domain_id, workflow_id, run_id, initiated_id) );
CREATE TABLE signal_info_maps ( shard_id INT NOT NULL, domain_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, initiated_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16), PRIMARY KEY (shard_id, domain_id, workflow_id, run_id, initiated_id) );
CREATE TABLE buffered_replication_task_maps ( shard_id INT NOT NULL, domain_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, first_event_id BIGINT NOT NULL, version BIGINT NOT NULL, next_event_id BIGINT NOT NULL, history MEDIUMBLOB, history_encoding VARCHAR(16) NOT NULL, new_run_history MEDIUMBLOB, new_run_history_encoding VARCHAR(16) NOT NULL DEFAULT 'json', event_store_version INT NOT NULL, new_run_event_store_version INT NOT NULL, PRIMARY KEY (shard_id, domain_id, workflow_id, run_id, first_event_id) );
CREATE TABLE signals_requested_sets ( shard_id INT NOT NULL, domain_id BINARY(16) NOT NULL, workflow_id VARCHAR(255) NOT NULL, run_id BINARY(16) NOT NULL, signal_id VARCHAR(64) NOT NULL, PRIMARY KEY (shard_id, domain_id, workflow_id, run_id, signal_id) );
CREATE TABLE history_node ( shard_id INT NOT NULL, tree_id BINARY(16) NOT NULL, branch_id BINARY(16) NOT NULL, node_id BIGINT NOT NULL, txn_id BIGINT NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, tree_id, branch_id, node_id, txn_id) );
CREATE TABLE history_tree ( shard_id INT NOT NULL, tree_id BINARY(16) NOT NULL, branch_id BINARY(16) NOT NULL, data MEDIUMBLOB NOT NULL, data_encoding VARCHAR(16) NOT NULL, PRIMARY KEY (shard_id, tree_id, branch_id) );
CREATE TABLE queue ( queue_type INT NOT NULL, message_id BIGINT NOT NULL, message_payload MEDIUMBLOB NOT NULL, PRIMARY KEY(queue_type, message_id) );
CREATE TABLE queue_metadata ( queue_type INT NOT NULL, data MEDIUMBLOB NOT NULL, PRIMARY KEY(queue_type) );
-- ? [1,1,1,1,1]
INSERT INTO domains (id, name, is_global, data, data_encoding) VALUES(?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1]
INSERT INTO history_node (shard_id, tree_id, branch_id, node_id, txn_id, data, data_encoding) VALUES (?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1]
INSERT INTO history_tree (shard_id, tree_id, branch_id, data, data_encoding) VALUES (?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1]
INSERT INTO executions(shard_id, domain_id, workflow_id, run_id, next_event_id, last_write_version, data, data_encoding) VALUES(?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1,1]
INSERT INTO current_executions (shard_id, domain_id, workflow_id, run_id, create_request_id, state, close_status, start_version, last_write_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1]
INSERT INTO transfer_tasks(shard_id, task_id, data, data_encoding) VALUES(?, ?, ?, ?);
-- ? [1,1,1,1,1]
INSERT INTO cross_cluster_tasks(target_cluster, shard_id, task_id, data, data_encoding) VALUES(?, ?, ?, ?, ?);
-- ? [1,1,1,1,1]
INSERT INTO timer_tasks (shard_id, visibility_timestamp, task_id, data, data_encoding) VALUES (?, ?, ?, ?, ?);
-- ? [1,1,1,1]
INSERT INTO replication_tasks (shard_id, task_id, data, data_encoding) VALUES(?, ?, ?, ?);
-- ? [1,1,1,1,1,1]
INSERT INTO buffered_events(shard_id, domain_id, workflow_id, run_id, data, data_encoding) VALUES (?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1]
INSERT INTO replication_tasks_dlq (source_cluster_name, shard_id, task_id, data, data_encoding) VALUES (?, ?, ?, ?, ?);
-- ? [1,1,1,1,1]
INSERT IGNORE INTO signals_requested_sets (shard_id, domain_id, workflow_id, run_id, signal_id) VALUES (?, ?, ?, ?, ?);
-- ? [1,1,1]
INSERT INTO queue (queue_type, message_id, message_payload) VALUES(?, ?, ?);
-- ? [1,1]
INSERT INTO queue_metadata (queue_type, data) VALUES(?, ?);
-- ? [1,1,1,1]
INSERT INTO shards (shard_id, range_id, data, data_encoding) VALUES (?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1]
INSERT INTO task_lists(shard_id, domain_id, name, task_type, range_id, data, data_encoding) VALUES (?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1]
INSERT INTO tasks(domain_id, task_list_name, task_type, task_id, data, data_encoding) VALUES(?, ?, ?, ?, ?, ?);
SELECT id, name, is_global, data, data_encoding FROM domains;
-- ? [1,1]
SELECT id, name, is_global, data, data_encoding FROM domains WHERE shard_id=? AND id = ?;
-- ? [1,1]
SELECT id, name, is_global, data, data_encoding FROM domains WHERE shard_id=? AND name = ?;
-- ? [1,1]
SELECT id, name, is_global, data, data_encoding FROM domains WHERE shard_id=? ORDER BY id LIMIT ?;
-- ? [1,1,1]
SELECT id, name, is_global, data, data_encoding FROM domains WHERE shard_id=? AND id > ? ORDER BY id LIMIT ?;
SELECT notification_version FROM domain_metadata;
SELECT notification_version FROM domain_metadata FOR UPDATE;
-- ? [1,1,1,1,1,1]
SELECT node_id, txn_id, data, data_encoding FROM history_node WHERE shard_id = ? AND tree_id = ? AND branch_id = ? AND node_id >= ? and node_id < ? ORDER BY shard_id, tree_id, branch_id, node_id, txn_id LIMIT ?;
SELECT node_id, txn_id, data, data_encoding FROM history_node;
-- ? [1,1]
SELECT branch_id, data, data_encoding FROM history_tree WHERE shard_id = ? AND tree_id = ?;
-- ? [1,1,1,1,1,1,1]
SELECT shard_id, tree_id, branch_id, data, data_encoding FROM history_tree WHERE (shard_id = ? AND tree_id = ? AND branch_id > ?) OR (shard_id = ? AND tree_id > ?) OR (shard_id > ?) ORDER BY shard_id, tree_id, branch_id LIMIT ?;
-- ? [1,1,1,1]
SELECT shard_id, domain_id, workflow_id, run_id, next_event_id, last_write_version, data, data_encoding FROM executions WHERE shard_id = ? AND domain_id = ? AND workflow_id = ? AND run_id = ?;
-- ? [1,1,1]
SELECT shard_id, domain_id, workflow_id, run_id, next_event_id, last_write_version, data, data_encoding FROM executions WHERE shard_id = ? AND workflow_id > ? ORDER BY workflow_id LIMIT ?;
-- ? [1,1,1,1]
SELECT next_event_id FROM executions WHERE shard_id = ? AND domain_id = ? AND workflow_id = ? AND run_id = ?;
-- ? [1,1,1,1]
SELECT next_event_id FROM executions WHERE shard_id = ? AND domain_id = ? AND workflow_id = ? AND run_id = ? FOR UPDATE;
-- ? [1,1,1,1]
SELECT next_event_id FROM executions WHERE shard_id = ? AND domain_id = ? AND workflow_id = ? AND run_id = ? LOCK IN SHARE MODE;
-- ? [1,1,1]
SELECT shard_id, domain_id, workflow_id, run_id, create_request_id, state, close_status, start_version, last_write_version FROM current_executions WHERE shard_id = ? AND domain_id = ? AND workflow_id = ?;
-- ? [1,1,1]
SELECT ce.shard_id, ce.domain_id, ce.workflow_id, ce.run_id, ce.create_request_id, ce.state, ce.close_status, ce.start_version, e.last_write_version FROM current_executions ce INNER JOIN executions e ON e.shard_id = ce.shard_id AND e.domain_id = ce.domain_id AND e.workflow_id = ce.workflow_id AND e.run_id = ce.run_id WHERE ce.shard_id = ? AND ce.domain_id = ? AND ce.workflow_id = ? FOR UPDATE;
-- ? [1,1,1]
SELECT shard_id, domain_id, workflow_id, run_id, create_request_id, state, close_status, start_version, last_write_version FROM current_executions WHERE shard_id = ? AND domain_id = ? AND workflow_id = ? FOR UPDATE;
-- ? [1,1,1,1]
SELECT task_id, data, data_encoding FROM transfer_tasks WHERE shard_id = ? AND task_id > ? AND task_id <= ? ORDER BY shard_id, task_id LIMIT ?;
-- ? [1,1,1,1,1]
SELECT task_id, data, data_encoding FROM cross_cluster_tasks WHERE target_cluster = ? AND shard_id = ? AND task_id > ? AND task_id <= ? ORDER BY task_id LIMIT ?;
-- ? [1,1,1,1,1,1]
SELECT visibility_timestamp, task_id, data, data_encoding FROM timer_tasks WHERE shard_id = ? AND ((visibility_timestamp >= ? AND task_id >= ?) OR visibility_timestamp > ?) AND visibility_timestamp < ? ORDER BY visibility_timestamp,task_id LIMIT ?;
-- ? [1,1,1,1]
SELECT task_id, data, data_encoding FROM replication_tasks WHERE shard_id = ? AND task_id > ? AND task_id <= ? ORDER BY task_id LIMIT ?;
-- ? [1,1,1,1,1]
SELECT task_id, data, data_encoding FROM replication_tasks_dlq WHERE source_cluster_name = ? AND shard_id = ? AND task_id > ? AND task_id <= ? ORDER BY task_id LIMIT ?;
-- ? [1,1]
SELECT count(1) as count FROM replication_tasks_dlq WHERE source_cluster_name = ? AND shard_id = ?;
-- ? [1,1,1,1]
SELECT data, data_encoding FROM buffered_events WHERE shard_id=? AND domain_id=? AND workflow_id=? AND run_id=?;
-- ? [1,1,1,1]
SELECT signal_id FROM signals_requested_sets WHERE shard_id = ? AND domain_id = ? AND workflow_id = ? AND run_id = ?;
-- ? [1]
SELECT message_id FROM queue WHERE queue_type=? ORDER BY message_id DESC LIMIT 1 FOR UPDATE;
-- ? [1,1,1]
SELECT message_id, message_payload FROM queue WHERE queue_type = ? and message_id > ? ORDER BY message_id ASC LIMIT ?;
-- ? [1,1,1,1]
SELECT message_id, message_payload FROM queue WHERE queue_type = ? and message_id > ? and message_id <= ? ORDER BY message_id ASC LIMIT ?;
-- ? [1]
SELECT data from queue_metadata WHERE queue_type = ?;
-- ? [1]
SELECT data from queue_metadata WHERE queue_type = ? FOR UPDATE;
-- ? [1]
SELECT COUNT(1) AS count FROM queue WHERE queue_type=?;
-- ? [1]
SELECT shard_id, range_id, data, data_encoding FROM shards WHERE shard_id = ?;
-- ? [1]
SELECT range_id FROM shards WHERE shard_id = ? FOR UPDATE;
-- ? [1]
SELECT range_id FROM shards WHERE shard_id = ? LOCK IN SHARE MODE;
-- ? [1,1,1,1,1,1,1,1]
SELECT domain_id, range_id, name, task_type, data, data_encoding FROM task_lists WHERE shard_id = ? AND ((domain_id = ? AND name = ? AND task_type > ?) OR (domain_id=? AND name > ?) OR (domain_id > ?)) ORDER BY domain_id,name,task_type LIMIT ?;
-- ? [1,1,1,1,1,1,1]
SELECT domain_id, range_id, name, task_type, data, data_encoding FROM task_lists WHERE shard_id = ? AND ((domain_id = ? AND name = ? AND task_type > ?) OR (domain_id=? AND name > ?) OR (domain_id > ?));
SELECT domain_id, range_id, name, task_type, data, data_encoding FROM task_lists;
-- ? [1,1,1,1]
SELECT domain_id, range_id, name, task_type, data, data_encoding FROM task_lists WHERE shard_id = ? AND domain_id = ? AND name = ? AND task_type = ?;
-- ? [1,1,1,1]
SELECT range_id FROM task_lists WHERE shard_id = ? AND domain_id = ? AND name = ? AND task_type = ? FOR UPDATE;
SELECT range_id FROM task_lists;
-- ? [1,1,1,1,1,1]
SELECT task_id, data, data_encoding FROM tasks WHERE domain_id = ? AND task_list_name = ? AND task_type = ? AND task_id > ? AND task_id <= ? ORDER BY task_id LIMIT ?;
-- ? [1,1,1,1,1]
SELECT task_id, data, data_encoding FROM tasks WHERE domain_id = ? AND task_list_name = ? AND task_type = ? AND task_id > ? AND task_id <= ?;
SELECT task_id, data, data_encoding FROM tasks;
-- ? [1,1,1,1,1]
SELECT task_id, data, data_encoding FROM tasks WHERE domain_id = ? AND task_list_name = ? AND task_type = ? AND task_id > ? ORDER BY task_id LIMIT ?;
-- ? [1]
SELECT task_id, domain_id, task_list_name, task_type FROM tasks AS t WHERE NOT EXISTS ( SELECT domain_id, name, task_type FROM task_lists AS tl WHERE t.domain_id=tl.domain_id and t.task_list_name=tl.name and t.task_type=tl.task_type ) LIMIT ?;
SELECT task_id, domain_id, task_list_name, task_type FROM tasks AS t;
SELECT domain_id, name, task_type FROM task_lists AS tl;
-- ? ["1","1","1","1"]
UPDATE domains SET name = ?, data = ?, data_encoding = ? WHERE shard_id=54321 AND id = ?;
-- ? [1,1]
UPDATE domain_metadata SET notification_version = ? WHERE notification_version = ?;
-- ? ["1","1","1","1","1","1","1","1"]
UPDATE executions SET next_event_id = ?, last_write_version = ?, data = ?, data_encoding = ? WHERE shard_id = ? AND domain_id = ? AND workflow_id = ? AND run_id = ?;
-- ? ["1","1","1","1","1","1","1","1","1"]
UPDATE current_executions SET run_id = ?, create_request_id = ?, state = ?, close_status = ?, start_version = ?, last_write_version = ? WHERE shard_id = ? AND domain_id = ? AND workflow_id = ?;
-- ? [1,1]
UPDATE queue_metadata SET data = ? WHERE queue_type = ?;
-- ? [1,1,1,1]
UPDATE shards SET range_id = ?, data = ?, data_encoding = ? WHERE shard_id = ?;
-- ? ["1","1","1","1","1","1","1"]
UPDATE task_lists SET range_id = ?, data = ?, data_encoding = ? WHERE shard_id = ? AND domain_id = ? AND name = ? AND task_type = ?;
-- ? [1,1]
DELETE FROM domains WHERE shard_id=? AND id = ?;
-- ? [1,1]
DELETE FROM domains WHERE shard_id=? AND name = ?;
-- ? [1,1,1,1,1]
DELETE FROM history_node WHERE shard_id = ? AND tree_id = ? AND branch_id = ? AND node_id >= ? ORDER BY shard_id, tree_id, branch_id, node_id, txn_id LIMIT ?;
-- ? [1,1,1]
DELETE FROM history_tree WHERE shard_id = ? AND tree_id = ? AND branch_id = ?;
-- ? [1,1,1,1]
DELETE FROM executions WHERE shard_id = ? AND domain_id = ? AND workflow_id = ? AND run_id = ?;
-- ? [1,1,1,1]
DELETE FROM current_executions WHERE shard_id=? AND domain_id=? AND workflow_id=? AND run_id=?;
-- ? [1,1]
DELETE FROM transfer_tasks WHERE shard_id = ? AND task_id = ?;
-- ? [1,1,1]
DELETE FROM transfer_tasks WHERE shard_id = ? AND task_id > ? AND task_id <= ?;
-- ? [1,1,1,1]
DELETE FROM transfer_tasks WHERE shard_id = ? AND task_id > ? AND task_id <= ? ORDER BY task_id LIMIT ?;
-- ? [1,1,1]
DELETE FROM cross_cluster_tasks WHERE target_cluster = ? AND shard_id = ? AND task_id = ?;
-- ? [1,1,1,1]
DELETE FROM cross_cluster_tasks WHERE target_cluster = ? AND shard_id = ? AND task_id > ? AND task_id <= ?;
-- ? [1,1,1,1,1]
DELETE FROM cross_cluster_tasks WHERE target_cluster = ? AND shard_id = ? AND task_id > ? AND task_id <= ? ORDER BY task_id LIMIT ?;
-- ? [1,1,1]
DELETE FROM timer_tasks WHERE shard_id = ? AND visibility_timestamp = ? AND task_id = ?;
-- ? [1,1,1]
DELETE FROM timer_tasks WHERE shard_id = ? AND visibility_timestamp >= ? AND visibility_timestamp < ?;
-- ? [1,1,1,1]
DELETE FROM timer_tasks WHERE shard_id = ? AND visibility_timestamp >= ? AND visibility_timestamp < ? ORDER BY visibility_timestamp,task_id LIMIT ?;
-- ? [1,1]
DELETE FROM replication_tasks WHERE shard_id = ? AND task_id = ?;
-- ? [1,1]
DELETE FROM replication_tasks WHERE shard_id = ? AND task_id <= ?;
-- ? [1,1,1]
DELETE FROM replication_tasks WHERE shard_id = ? AND task_id <= ? ORDER BY task_id LIMIT ?;
-- ? [1,1,1,1]
DELETE FROM buffered_events WHERE shard_id=? AND domain_id=? AND workflow_id=? AND run_id=?;
-- ? [1,1,1]
DELETE FROM replication_tasks_dlq WHERE source_cluster_name = ? AND shard_id = ? AND task_id = ?;
-- ? [1,1,1,1]
DELETE FROM replication_tasks_dlq WHERE source_cluster_name = ? AND shard_id = ? AND task_id > ? AND task_id <= ?;
-- ? [1,1,1,1,1]
DELETE FROM replication_tasks_dlq WHERE source_cluster_name = ? AND shard_id = ? AND task_id > ? AND task_id <= ? ORDER BY task_id LIMIT ?;
-- ? [1,1,1,1]
DELETE FROM signals_requested_sets WHERE shard_id = ? AND domain_id = ? AND workflow_id = ? AND run_id = ?;
-- ? [1,1,1,1,1]
DELETE FROM signals_requested_sets WHERE shard_id = ? AND domain_id = ? AND workflow_id = ? AND run_id = ? AND signal_id = ?;
-- ? [1,1]
DELETE FROM queue WHERE queue_type = ? and message_id < ?;
-- ? [1,1,1]
DELETE FROM queue WHERE queue_type = ? and message_id > ? and message_id <= ?;
-- ? [1,1]
DELETE FROM queue WHERE queue_type = ? and message_id = ?;
-- ? [1,1,1,1,1]
DELETE FROM task_lists WHERE shard_id=? AND domain_id=? AND name=? AND task_type=? AND range_id=?;
-- ? [1,1,1,1]
DELETE FROM tasks WHERE domain_id = ? AND task_list_name = ? AND task_type = ? AND task_id = ?;
DELETE FROM tasks;
-- ? [1,1,1,1,1]
DELETE FROM tasks WHERE domain_id = ? AND task_list_name = ? AND task_type = ? AND task_id <= ? ORDER BY domain_id,task_list_name,task_type,task_id LIMIT ?;
-- ? [1,1,1,1]
DELETE FROM tasks WHERE domain_id = ? AND task_list_name = ? AND task_type = ? AND task_id <= ?;
