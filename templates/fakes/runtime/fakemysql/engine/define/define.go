// Package define has the statements of definitions: CREATE, ALTER, DROP, RENAME and TRUNCATE of tables, views and databases.
package define

import (
	"fmt"
	"sync"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/change"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// Session is what definitions ask of the session that makes them.
type Session interface {
	change.Session
	SetTemporary(database, name string, t *storage.Table) // nil: there is none any more
	Leave(database string)                                // is gone, and no longer the session's
	Note(note *sqlerror.Error)
}

// Run runs a statement of definitions. Its arguments are those of CREATE TABLE .. SELECT.
func Run(s Session, of ast.Statement, arguments []value.Value) (*change.Result, error) {
	result := &change.Result{}
	switch of := of.(type) {
	case *ast.CreateTable:
		return createTable(s, of, arguments)
	case *ast.DropTable:
		return result, dropTables(s, of)
	case *ast.TruncateTable:
		return result, truncate(s, of)
	case *ast.AlterTable:
		return alterTable(s, of)
	case *ast.RenameTable:
		return result, renameTables(s, of)
	case *ast.CreateView:
		return result, createView(s, of)
	case *ast.DropView:
		return result, dropViews(s, of)
	case *ast.CreateDatabase:
		return createDatabase(s, of)
	case *ast.DropDatabase:
		return dropDatabase(s, of)
	}
	return nil, sqlerror.Unknown(fmt.Sprintf("%T", of))
}

// defined has the definitions that CREATE TABLEs have made, for all engines of the process: each test has the same schema. They are right in themselves; what they refer to is looked at each time.
var defined struct {
	sync.Mutex
	tables map[definedKey]*schema.Table
}

type definedKey struct {
	create    *ast.CreateTable
	database  string
	collation *value.Collation
}

// mostDefined bounds what is kept.
const mostDefined = 4096

func (k definedKey) find() *schema.Table {
	defined.Lock()
	defer defined.Unlock()
	return defined.tables[k]
}

func (k definedKey) keep(definition *schema.Table) {
	defined.Lock()
	defer defined.Unlock()
	if defined.tables == nil || len(defined.tables) >= mostDefined {
		defined.tables = map[definedKey]*schema.Table{}
	}
	defined.tables[k] = definition
}
