package schema

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// longestName is how many characters a name may have.
const longestName = 64

// checkNames looks for names that are too long.
func (d *draft) checkNames() error {
	if utf8.RuneCountInString(d.table.Name) > longestName {
		return sqlerror.New(1103, d.table.Name)
	}
	var names []string
	for _, column := range d.columns {
		names = append(names, column.Name)
	}
	for _, key := range d.keys {
		names = append(names, key.Name)
	}
	for _, name := range names {
		if utf8.RuneCountInString(name) > longestName {
			return sqlerror.New(1059, name)
		}
	}
	return nil
}

// nameKey names a key after its first column.
func nameKey(t *Table, key *Key) {
	column := t.Columns[key.Columns[0].Position].Name
	for n := 1; ; n++ {
		name := column
		if n > 1 {
			name += "_" + strconv.Itoa(n)
		}
		if t.KeyNamed(name) < 0 && !strings.EqualFold(name, "primary") {
			key.Name = name
			return
		}
	}
}

// nameForeignKeys names those without a name: table_ibfk_1 and so on.
func nameForeignKeys(t *Table) {
	next := 1
	for _, of := range t.ForeignKeys {
		if digits, is := strings.CutPrefix(of.Name, t.Name+"_ibfk_"); is {
			if n, err := strconv.Atoi(digits); err == nil && n >= next {
				next = n + 1
			}
		}
	}
	for _, of := range t.ForeignKeys {
		if of.Name == "" {
			of.Name = t.Name + "_ibfk_" + strconv.Itoa(next)
			next++
		}
	}
}
