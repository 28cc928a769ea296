package query

import "standin/doubles/fakemysql/engine/value"

// Field is a column of a result.
type Field struct {
	Name            string
	Database        string
	Table           string // alias
	OriginalTable   string
	OriginalName    string
	Type            value.Type
	IsPrimaryKey    bool
	IsUniqueKey     bool
	IsKey           bool
	IsAutoIncrement bool
	IsUnnamed       bool // its name is the text of its expression
}

// path is the column as warnings name it.
func (f *Field) path() string {
	return "`" + f.Database + "`.`" + f.OriginalTable + "`.`" + f.OriginalName + "`"
}
