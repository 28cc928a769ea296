# What keto sends.

== keto
CREATE TABLE keto_namespace ( id INTEGER PRIMARY KEY, schema_version INTEGER NOT NULL );
CREATE TABLE keto_relation_tuples ( shard_id char(36) NOT NULL, nid char(36) NOT NULL, namespace_id INTEGER NOT NULL, object VARCHAR(64) NOT NULL, relation VARCHAR(64) NOT NULL, subject_id VARCHAR(64) NULL, subject_set_namespace_id INTEGER NULL, subject_set_object VARCHAR(64) NULL, subject_set_relation VARCHAR(64) NULL, commit_time TIMESTAMP NOT NULL, PRIMARY KEY (shard_id, nid), CONSTRAINT chk_keto_rt_subject_type CHECK ((subject_id IS NULL AND subject_set_namespace_id IS NOT NULL AND subject_set_object IS NOT NULL AND subject_set_relation IS NOT NULL) OR (subject_id IS NOT NULL AND subject_set_namespace_id IS NULL AND subject_set_object IS NULL AND subject_set_relation IS NULL)) );
CREATE INDEX keto_relation_tuples_full_idx ON keto_relation_tuples (nid, namespace_id, object, relation, subject_id, subject_set_namespace_id, subject_set_object, subject_set_relation, commit_time);
DROP TABLE `keto_namespace`;
CREATE INDEX keto_relation_tuples_reverse_subject_idx ON keto_relation_tuples (nid, subject_id, subject_set_namespace_id, subject_set_object, subject_set_relation, relation, namespace_id );
CREATE TABLE keto_uuid_mappings ( id CHAR(36) NOT NULL, string_representation TEXT NOT NULL CHECK (string_representation <> ''), PRIMARY KEY (id) );
