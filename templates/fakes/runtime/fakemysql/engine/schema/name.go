package schema

import (
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/sqlerror"
)

// longestName is how many characters a name may have.
const longestName = 64

// IsColumnName tells whether a column may have a name.
func IsColumnName(name string) bool {
	return name != "" && !strings.HasSuffix(name, " ") && utf8.RuneCountInString(name) <= longestName
}

// checkNames looks for names that are too long.
func (d *draft) checkNames() error {
	var names []string
	for _, column := range d.columns {
		names = append(names, column.Name)
	}
	for _, key := range d.keys {
		if strings.HasSuffix(key.Name, " ") {
			return sqlerror.New(1280, key.Name)
		}
		names = append(names, key.Name)
	}
	for _, check := range d.table.Checks {
		names = append(names, check.Name)
	}
	for _, of := range d.foreignKeys {
		names = append(names, of.Name)
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

// nameChecks names those without a name: CONSTRAINT_1 and so on. No two checks have the same name, and those of the table none of a unique key.
func nameChecks(t *Table) error {
	taken := map[string]bool{}
	for _, check := range t.Checks {
		name, key := strings.ToLower(check.Name), t.KeyNamed(check.Name)
		if name != "" && (taken[name] || check.Column == "" && key >= 0 && t.Keys[key].IsUnique()) {
			return sqlerror.New(1826, "CHECK", check.Name)
		}
		taken[name] = true
	}
	place := func(i int) int { // those of columns come first, in the columns' order
		if column := t.ColumnNamed(t.Checks[i].Column); column != nil {
			return column.Position
		}
		return len(t.Columns)
	}
	sort.SliceStable(t.Checks, func(i, j int) bool { return place(i) < place(j) })
	n := 1
	for i, check := range t.Checks {
		if check.Name != "" {
			continue
		}
		for taken["constraint_"+strconv.Itoa(n)] {
			n++
		}
		named := *check
		named.Name = "CONSTRAINT_" + strconv.Itoa(n)
		t.Checks[i] = &named
		n++
	}
	return nil
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
