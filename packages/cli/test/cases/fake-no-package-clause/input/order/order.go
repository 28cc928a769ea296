// Package order takes orders.
packge order

import "database/sql"

type Orders struct{ db *sql.DB }
