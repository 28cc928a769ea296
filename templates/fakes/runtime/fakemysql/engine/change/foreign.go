package change

import (
	"errors"
	"sort"

	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// deepest is how many tables a cascade goes through.
const deepest = 14

// checkParents looks for the parents that a row refers to, and locks them. before is the row that it was: what has not changed need not be looked for.
func checkParents(s Session, t *storage.Table, row, before storage.Row) error {
	if !s.Settings().ForeignKeyChecks {
		return nil
	}
	moves := before != nil && t.Definition.PrimaryKey() != nil && changes(before, row, columnsOf(t.Definition.PrimaryKey())) // then InnoDB makes another row of it
	for _, of := range inOrder(t.Definition) {
		values, hasNull := valuesOf(row, of.Columns)
		if hasNull || before != nil && !moves && !changes(before, row, of.Columns) {
			continue
		}
		is, err := hasParent(s, of, values)
		if err != nil {
			return err
		}
		if !is {
			return sqlerror.New(1452, of.Place(t.Definition))
		}
	}
	return nil
}

// inOrder gives the foreign keys in the order of the keys that they are looked up by.
func inOrder(definition *schema.Table) []*schema.ForeignKey {
	keys := definition.ForeignKeys
	if len(keys) < 2 {
		return keys
	}
	keys = append([]*schema.ForeignKey(nil), keys...)
	sort.Slice(keys, func(i, j int) bool {
		a, b := definition.KeyOf(keys[i].Columns), definition.KeyOf(keys[j].Columns)
		return a < b || a == b && keys[i].Name < keys[j].Name
	})
	return keys
}

func columnsOf(key *schema.Key) []int {
	var columns []int
	for _, part := range key.Columns {
		columns = append(columns, part.Position)
	}
	return columns
}

// hasParent tells whether there is a row with the values that a foreign key refers to, and locks it.
func hasParent(s Session, of *schema.ForeignKey, values []value.Value) (bool, error) {
	parent := s.Store().Table(of.Database, of.Table)
	if parent == nil {
		return false, nil
	}
	key := parent.Definition.KeyOf(parent.Definition.Positions(of.References))
	if key < 0 {
		return false, nil
	}
	x, ctx := s.Transaction(), s.Context()
	if err := x.UseTable(ctx, parent, false); err != nil {
		return false, err
	}
	record, _, err := x.Scan(parent, key, storage.Range{Equal: values}, storage.Read{Lock: storage.Shared, Purpose: storage.ForForeignKey}, false).Next(ctx)
	return record != nil, err
}

// deleteRow deletes a row and does what the foreign keys that refer to it say.
func deleteRow(s Session, t *storage.Table, record *storage.Record, row storage.Row, depth int) error {
	if err := s.Transaction().Delete(s.Context(), t, record); err != nil {
		return err
	}
	return eachReference(s, t, func(reference storage.Reference, columns []int) error {
		values, hasNull := valuesOf(row, columns)
		if hasNull {
			return nil
		}
		return followDelete(s, reference, values, depth)
	})
}

func followDelete(s Session, reference storage.Reference, values []value.Value, depth int) error {
	return eachChild(s, reference, reference.ForeignKey.OnDelete, values, depth, func(child *storage.Record, row storage.Row) error {
		if reference.ForeignKey.OnDelete == "cascade" {
			return deleteRow(s, reference.Table, child, row, depth+1)
		}
		return updateRow(s, reference.Table, child, row, with(row, reference.ForeignKey.Columns, nil), reference.ForeignKey, depth+1)
	})
}

// updateRow changes a row, looks for its parents and does what the foreign keys that refer to it say. by is the foreign key that the change comes from, whose parent is known.
func updateRow(s Session, t *storage.Table, record *storage.Record, row, next storage.Row, by *schema.ForeignKey, depth int) error {
	if err := s.Transaction().Update(s.Context(), t, record, next); err != nil {
		return err
	}
	if by == nil {
		if err := checkParents(s, t, next, row); err != nil {
			return err
		}
	}
	return eachReference(s, t, func(reference storage.Reference, columns []int) error {
		values, hasNull := valuesOf(row, columns)
		if hasNull || !changes(row, next, columns) {
			return nil
		}
		to, _ := valuesOf(next, columns)
		return followUpdate(s, reference, values, to, depth)
	})
}

func followUpdate(s Session, reference storage.Reference, values, to []value.Value, depth int) error {
	return eachChild(s, reference, reference.ForeignKey.OnUpdate, values, depth, func(child *storage.Record, row storage.Row) error {
		if reference.ForeignKey.OnUpdate == "set null" {
			to = nil
		}
		err := updateRow(s, reference.Table, child, row, with(row, reference.ForeignKey.Columns, to), reference.ForeignKey, depth+1)
		var duplicate *storage.DuplicateKeyError
		if errors.As(err, &duplicate) {
			return &childDuplicateError{reference.Table.Definition, duplicate.Key}
		}
		return err
	})
}

// childDuplicateError says that a cascade would have two rows of a table have the same key.
type childDuplicateError struct {
	table *schema.Table
	key   int
}

func (e *childDuplicateError) Error() string { return "duplicate key of a child" }

// eachReference gives the foreign keys that refer to a table, with the positions of the columns that they refer to.
func eachReference(s Session, t *storage.Table, each func(reference storage.Reference, columns []int) error) error {
	if !s.Settings().ForeignKeyChecks {
		return nil
	}
	references := s.Store().ReferringTo(t)
	if len(references) > 1 { // in the order of the keys that they refer to, and of one key in that of their names
		references = append([]storage.Reference(nil), references...)
		key := func(i int) int {
			return t.Definition.KeyOf(t.Definition.Positions(references[i].ForeignKey.References))
		}
		sort.SliceStable(references, func(i, j int) bool {
			if key(i) != key(j) {
				return key(i) < key(j)
			}
			return references[i].ForeignKey.Name < references[j].ForeignKey.Name
		})
	}
	for _, reference := range references {
		if err := each(reference, t.Definition.Positions(reference.ForeignKey.References)); err != nil {
			return err
		}
	}
	return nil
}

// eachChild gives the rows that refer to values; with RESTRICT one is an error. They are found before the first of them changes.
func eachChild(s Session, reference storage.Reference, action string, values []value.Value, depth int, each func(child *storage.Record, row storage.Row) error) error {
	x, ctx, t := s.Transaction(), s.Context(), reference.Table
	if err := x.UseTable(ctx, t, action == "cascade" || action == "set null"); err != nil {
		return err
	}
	isRestricted := action != "cascade" && action != "set null"
	lock := storage.Exclusive
	if isRestricted {
		lock = storage.Shared
	}
	cursor := x.Scan(t, t.Definition.KeyOf(reference.ForeignKey.Columns), storage.Range{Equal: values}, storage.Read{Lock: lock, Purpose: storage.ForForeignKey}, false)
	var children []match
	for {
		record, row, err := cursor.Next(ctx)
		switch {
		case err != nil:
			return err
		case record == nil:
			for _, child := range children {
				if err := each(child.records[0], child.rows[0]); err != nil {
					return err
				}
			}
			return nil
		case isRestricted:
			return sqlerror.New(1451, reference.ForeignKey.Place(t.Definition))
		case depth >= deepest:
			return sqlerror.New(1296, reference.ForeignKey.Place(t.Definition))
		}
		children = append(children, match{[]*storage.Record{record}, []storage.Row{row}})
	}
}

// with gives a row with other values in some columns; no values is NULL in all of them.
func with(row storage.Row, columns []int, values []value.Value) storage.Row {
	next := append(storage.Row(nil), row...)
	for i, position := range columns {
		next[position] = value.NULL
		if values != nil {
			next[position] = values[i]
		}
	}
	return next
}

func valuesOf(row storage.Row, columns []int) (values []value.Value, hasNull bool) {
	for _, position := range columns {
		values = append(values, row[position])
		hasNull = hasNull || row[position].IsNull()
	}
	return values, hasNull
}

func changes(before, after storage.Row, columns []int) bool {
	for _, position := range columns {
		if !same(before[position], after[position]) {
			return true
		}
	}
	return false
}
