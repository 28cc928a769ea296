// Package db has the schema of the bank's database.
package db

import "embed"

// Migrations are the files that make the schema, in the order of their names
// and named as golang-migrate wants them.
//
//go:embed migrations/*.sql
var Migrations embed.FS
