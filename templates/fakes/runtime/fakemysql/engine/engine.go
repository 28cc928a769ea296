// Package engine is a back end of fakemysql: a small MySQL in memory, with MariaDB's semantics.
package engine
