# What openfga sends.

== openfga
CREATE TABLE tuple ( store CHAR(26) NOT NULL, object_type VARCHAR(128) NOT NULL, object_id VARCHAR(128) NOT NULL, relation VARCHAR(50) NOT NULL, _user VARCHAR(256) NOT NULL, user_type VARCHAR(7) NOT NULL, ulid CHAR(26) NOT NULL, inserted_at TIMESTAMP NOT NULL, PRIMARY KEY (store, object_type, object_id, relation, _user) );
CREATE UNIQUE INDEX idx_tuple_ulid ON tuple (ulid);
CREATE TABLE authorization_model ( store CHAR(26) NOT NULL, authorization_model_id CHAR(26) NOT NULL, type VARCHAR(256) NOT NULL, type_definition BLOB, PRIMARY KEY (store, authorization_model_id, type) );
CREATE TABLE store ( id CHAR(26) PRIMARY KEY, name VARCHAR(64) NOT NULL, created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP, deleted_at TIMESTAMP );
CREATE TABLE assertion ( store CHAR(26) NOT NULL, authorization_model_id CHAR(26) NOT NULL, assertions BLOB, PRIMARY KEY (store, authorization_model_id) );
CREATE TABLE changelog ( store CHAR(26) NOT NULL, object_type VARCHAR(256) NOT NULL, object_id VARCHAR(256) NOT NULL, relation VARCHAR(50) NOT NULL, _user VARCHAR(512) NOT NULL, operation INTEGER NOT NULL, ulid CHAR(26) NOT NULL, inserted_at TIMESTAMP NOT NULL, PRIMARY KEY (store, ulid, object_type) );
ALTER TABLE authorization_model ADD COLUMN schema_version VARCHAR(5) NOT NULL DEFAULT '1.0';
CREATE INDEX idx_reverse_lookup_user on tuple (store, object_type, relation, _user);
ALTER TABLE authorization_model ADD COLUMN serialized_protobuf LONGBLOB;
ALTER TABLE tuple ADD COLUMN condition_name VARCHAR(256), ADD COLUMN condition_context LONGBLOB;
ALTER TABLE changelog ADD COLUMN condition_name VARCHAR(256), ADD COLUMN condition_context LONGBLOB;
ALTER TABLE tuple MODIFY COLUMN object_id VARCHAR(255);
ALTER TABLE tuple MODIFY COLUMN object_id VARCHAR(255) COLLATE utf8mb4_bin, LOCK = SHARED;
CREATE INDEX idx_user_lookup ON tuple (store, _user, relation, object_type, object_id) LOCK = NONE;
ALTER TABLE tuple MODIFY COLUMN object_type VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, MODIFY COLUMN relation VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, MODIFY COLUMN _user VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, MODIFY COLUMN condition_name VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL, LOCK = SHARED;
ALTER TABLE changelog MODIFY COLUMN object_type VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, MODIFY COLUMN object_id VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, MODIFY COLUMN relation VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, MODIFY COLUMN _user VARCHAR(512) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, MODIFY COLUMN condition_name VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL, LOCK = SHARED;
ALTER TABLE authorization_model MODIFY COLUMN type VARCHAR(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, LOCK = SHARED;
-- ? [1,1,1,1,1,1]
INSERT INTO authorization_model (store, authorization_model_id, schema_version, type, type_definition, serialized_protobuf) VALUES (?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1,1]
INSERT INTO tuple ( store, object_type, object_id, relation, _user, user_type, ulid, condition_name, condition_context, inserted_at ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NOW());
-- ? [1,1,1,1,1,1,1,1,1]
INSERT INTO changelog ( store, object_type, object_id, relation, _user, ulid, condition_name, condition_context, inserted_at, operation ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NOW(), ?);
-- ? [1,1]
INSERT INTO assertion ( store, authorization_model_id, assertions ) VALUES (?, ?, UNHEX('0A2B0A270A12666F6C6465723A323032312D62756467657412056F776E65721A0A757365723A616E6E657A1001'));
