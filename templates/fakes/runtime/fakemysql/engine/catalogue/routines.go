package catalogue

import "standin/doubles/fakemysql/engine/storage"

// none is what there is of triggers, procedures, functions and events: CREATE of these is unknown.
func none(Session) []storage.Row { return nil }

const triggersColumns = `TRIGGER_CATALOG varchar(512) not null, TRIGGER_SCHEMA varchar(64) not null, TRIGGER_NAME varchar(64) not null, EVENT_MANIPULATION varchar(6) not null,
	EVENT_OBJECT_CATALOG varchar(512) not null, EVENT_OBJECT_SCHEMA varchar(64) not null, EVENT_OBJECT_TABLE varchar(64) not null, ACTION_ORDER bigint(4) not null, ACTION_CONDITION longtext,
	ACTION_STATEMENT longtext, ACTION_ORIENTATION varchar(9) not null, ACTION_TIMING varchar(6) not null, ACTION_REFERENCE_OLD_TABLE varchar(64), ACTION_REFERENCE_NEW_TABLE varchar(64),
	ACTION_REFERENCE_OLD_ROW varchar(3) not null, ACTION_REFERENCE_NEW_ROW varchar(3) not null, CREATED datetime(2), SQL_MODE varchar(8192) not null, DEFINER varchar(384),
	CHARACTER_SET_CLIENT varchar(32) not null, COLLATION_CONNECTION varchar(64) not null, DATABASE_COLLATION varchar(64) not null`

const routinesColumns = `SPECIFIC_NAME varchar(64) not null, ROUTINE_CATALOG varchar(512) not null, ROUTINE_SCHEMA varchar(64) not null, ROUTINE_NAME varchar(64) not null, ROUTINE_TYPE varchar(13) not null,
	DATA_TYPE varchar(64) not null, CHARACTER_MAXIMUM_LENGTH int(21), CHARACTER_OCTET_LENGTH int(21), NUMERIC_PRECISION int(21), NUMERIC_SCALE int(21), DATETIME_PRECISION bigint(21) unsigned,
	CHARACTER_SET_NAME varchar(64), COLLATION_NAME varchar(64), DTD_IDENTIFIER longtext, ROUTINE_BODY varchar(8) not null, ROUTINE_DEFINITION longtext, EXTERNAL_NAME varchar(64),
	EXTERNAL_LANGUAGE varchar(64), PARAMETER_STYLE varchar(8) not null, IS_DETERMINISTIC varchar(3) not null, SQL_DATA_ACCESS varchar(64) not null, SQL_PATH varchar(64), SECURITY_TYPE varchar(7) not null,
	CREATED datetime not null, LAST_ALTERED datetime not null, SQL_MODE varchar(8192) not null, ROUTINE_COMMENT longtext not null, DEFINER varchar(384) not null, CHARACTER_SET_CLIENT varchar(32) not null,
	COLLATION_CONNECTION varchar(64) not null, DATABASE_COLLATION varchar(64) not null`

const parametersColumns = `SPECIFIC_CATALOG varchar(512) not null, SPECIFIC_SCHEMA varchar(64) not null, SPECIFIC_NAME varchar(64) not null, ORDINAL_POSITION int(21) not null, PARAMETER_MODE varchar(5),
	PARAMETER_NAME varchar(64), DATA_TYPE varchar(64) not null, CHARACTER_MAXIMUM_LENGTH int(21), CHARACTER_OCTET_LENGTH int(21), NUMERIC_PRECISION int(21), NUMERIC_SCALE int(21),
	DATETIME_PRECISION bigint(21) unsigned, CHARACTER_SET_NAME varchar(64), COLLATION_NAME varchar(64), DTD_IDENTIFIER longtext not null, ROUTINE_TYPE varchar(9) not null`

const eventsColumns = `EVENT_CATALOG varchar(64) not null, EVENT_SCHEMA varchar(64) not null, EVENT_NAME varchar(64) not null, DEFINER varchar(384) not null, TIME_ZONE varchar(64) not null,
	EVENT_BODY varchar(8) not null, EVENT_DEFINITION longtext not null, EVENT_TYPE varchar(9) not null, EXECUTE_AT datetime, INTERVAL_VALUE varchar(256), INTERVAL_FIELD varchar(18),
	SQL_MODE varchar(8192) not null, STARTS datetime, ENDS datetime, STATUS varchar(18) not null, ON_COMPLETION varchar(12) not null, CREATED datetime not null, LAST_ALTERED datetime not null,
	LAST_EXECUTED datetime, EVENT_COMMENT varchar(64) not null, ORIGINATOR bigint(10) not null, CHARACTER_SET_CLIENT varchar(32) not null, COLLATION_CONNECTION varchar(64) not null,
	DATABASE_COLLATION varchar(64) not null`
