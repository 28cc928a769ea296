package catalogue

import (
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

const collationsColumns = `COLLATION_NAME varchar(64) not null, CHARACTER_SET_NAME varchar(32), ID bigint(11), IS_DEFAULT varchar(3), IS_COMPILED varchar(3) not null, SORTLEN bigint(3) not null`

func collations(Session) []storage.Row {
	var rows []storage.Row
	for _, collation := range value.Collations() {
		isDefault := ""
		if value.DefaultCollation(collation.Charset) == collation {
			isDefault = "Yes"
		}
		rows = append(rows, storage.Row{text(collation.Name), text(collation.Charset), number(int(collation.ID)), text(isDefault), text("Yes"), number(1)})
	}
	return rows
}

const characterSetsColumns = `CHARACTER_SET_NAME varchar(32) not null, DEFAULT_COLLATE_NAME varchar(64) not null, DESCRIPTION varchar(60) not null, MAXLEN bigint(3) not null`

var descriptions = map[string]string{"utf8mb4": "UTF-8 Unicode", "utf8mb3": "UTF-8 Unicode", "latin1": "cp1252 West European", "ascii": "US ASCII", "binary": "Binary pseudo charset"}

func characterSets(Session) []storage.Row {
	var rows []storage.Row
	seen := map[string]bool{}
	for _, collation := range value.Collations() {
		if charset := collation.Charset; !seen[charset] {
			seen[charset] = true
			rows = append(rows, storage.Row{text(charset), text(value.DefaultCollation(charset).Name), text(descriptions[charset]), number(collation.MaxBytes())})
		}
	}
	return rows
}

const enginesColumns = "`ENGINE` varchar(64) not null, SUPPORT varchar(8) not null, `COMMENT` varchar(160) not null, TRANSACTIONS varchar(3), XA varchar(3), SAVEPOINTS varchar(3)"

func engines(Session) []storage.Row {
	return []storage.Row{{text("InnoDB"), text("DEFAULT"), text("Supports transactions, row-level locking, foreign keys and encryption for tables"), text("YES"), text("YES"), text("YES")}}
}

const processlistColumns = "ID bigint(4) not null, `USER` varchar(128) not null, HOST varchar(64) not null, DB varchar(64), COMMAND varchar(16) not null, `TIME` int(7) not null, STATE varchar(64), INFO longtext"

func processlist(session Session) []storage.Row {
	var rows []storage.Row
	for _, process := range session.Processes() {
		database, info := null, null
		if process.DB != "" {
			database = text(process.DB)
		}
		if process.Info != "" {
			info = text(process.Info)
		}
		rows = append(rows, storage.Row{value.OfUint(process.ID), text(process.User), text(process.Host), database, text(process.Command), number(int(process.Seconds)), text(""), info})
	}
	return rows
}

const variablesColumns = `VARIABLE_NAME varchar(64) not null, VARIABLE_VALUE varchar(2048) not null`

// variables are those of SHOW VARIABLES; information_schema has their names in capital letters.
func variables(session Session, global bool, named func(name string) string) []storage.Row {
	var rows []storage.Row
	for _, of := range session.Variables(global) {
		rows = append(rows, storage.Row{text(named(of[0])), text(of[1])})
	}
	return rows
}

func status(session Session) []storage.Row {
	return []storage.Row{
		{text("Ssl_cipher"), text("")},
		{text("Threads_connected"), number(len(session.Processes()))},
		{text("Threads_running"), text("1")},
		{text("Uptime"), text("1")},
	}
}

const warningsColumns = "`Level` varchar(7) not null, `Code` int(4) unsigned not null, `Message` varchar(512) not null"

func warnings(session Session) []storage.Row {
	var rows []storage.Row
	for _, warning := range session.Warnings() {
		rows = append(rows, storage.Row{text(warning.Level), unsigned(int(warning.Code)), text(warning.Message)})
	}
	return rows
}
