package change

import (
	"errors"
	"strconv"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// inserting is one run of an insertion.
type inserting struct {
	*insertion
	session Session
	run     *query.Run
	result  *Result
	numbers numbers

	count, duplicates int
	firstID           uint64      // the first number that AUTO_INCREMENT gave a row that is there now
	last              storage.Row // that was inserted, or that was in the way
	copied            bool        // a row was inserted or changed
	isStuck           bool        // a row with a number has replaced another one: REPLACE replaces none by the key of AUTO_INCREMENT after that, so that it ends where no number is left
}

// Run inserts the rows.
func (i *insertion) Run(s Session, run *query.Run) (*Result, error) {
	if err := s.Transaction().UseTable(s.Context(), i.writer.table, true); err != nil {
		return nil, err
	}
	if s.Store().Version() != i.version {
		return nil, query.ErrStale
	}
	in := &inserting{insertion: i, session: s, run: run, result: &Result{Fields: i.returned}}
	in.numbers = numbers{table: i.writer.table, steps: s.Settings().Numbers, known: uint64(len(i.rows)), said: s.TakeInsertID()}
	for _, position := range i.missing {
		if err := in.checkMissing(position); err != nil {
			return nil, err
		}
	}
	s.State().IsStrict = !i.writer.isLenient()
	if err := in.all(); err != nil {
		return nil, err
	}
	in.finish()
	return in.result, nil
}

// checkMissing says once for the statement that a column has no default.
func (in *inserting) checkMissing(position int) error {
	if !in.writer.mustBeGiven(position) {
		return nil
	}
	problem := sqlerror.New(1364, in.writer.table.Definition.Columns[position].Name)
	if !in.writer.isLenient() {
		return problem
	}
	in.session.Warn(problem)
	return nil
}

// all inserts the rows.
func (in *inserting) all() error {
	if in.source == nil {
		for _, exprs := range in.rows {
			row, err := in.row(exprs, nil)
			if err == nil {
				err = in.insert(row)
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
	in.session.State().ReadShared = true
	var rows [][]value.Value // all of them are read before the first is inserted: the table may be the same
	if err := in.source.Run(in.run, func(row []value.Value) error {
		rows = append(rows, row)
		return nil
	}); err != nil {
		return err
	}
	in.session.State().ReadShared = false
	for _, values := range rows {
		in.origin.SetRow(in.run, values[len(in.columns):])
		row, err := in.row(nil, values[:len(in.columns)])
		if err == nil {
			err = in.insert(row)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// row makes a row of expressions, or of what a query gave.
func (in *inserting) row(exprs []query.Expr, values []value.Value) (storage.Row, error) {
	w := in.writer
	in.count++
	row := append(storage.Row(nil), w.empty...)
	w.scope.SetRow(in.run, row)
	for j := 0; j < max(len(exprs), len(values)); j++ {
		if err := in.set(row, j, exprs, values); err != nil {
			return nil, err
		}
	}
	for _, position := range in.missing {
		v, err := w.byDefault(in.run, row, position)
		if err != nil {
			return nil, err
		}
		row[position] = v
	}
	return row, nil
}

// set gives a column of a row what the statement says.
func (in *inserting) set(row storage.Row, j int, exprs []query.Expr, values []value.Value) (err error) {
	w, position := in.writer, in.columns[j]
	isGenerated := w.table.Definition.Columns[position].Generated != nil
	isDefault := values == nil && exprs[j] == nil
	var v value.Value
	switch {
	case isGenerated && isDefault:
		return nil
	case isGenerated:
		return w.ignoreValue(position)
	case isDefault:
		row[position], err = w.byDefault(in.run, row, position)
		return err
	case values != nil:
		v = values[j]
	default:
		if v, err = query.EvalExact(in.run, exprs[j]); err != nil {
			return err
		}
	}
	row[position], err = w.store(position, v, in.count)
	return err
}

// insert adds a row, or does what the statement says where another one is in its way.
func (in *inserting) insert(row storage.Row) error {
	w, ctx := in.writer, in.session.Context()
	skip, err := w.complete(in.run, row, in.count)
	if err != nil || skip != nil && in.source == nil && len(in.rows) == 1 { // of one row IGNORE ignores no check
		if err == nil {
			err = skip
		}
		return err
	}
	if skip != nil {
		in.session.Warn(skip)
		return nil
	}
	generated, err := in.number(row)
	if err != nil {
		return err
	}
	lock := storage.Shared
	if in.statement.Replace || in.onDuplicate != nil {
		lock = storage.Exclusive
	}
	for {
		mark := in.session.Transaction().Mark()
		_, err := in.session.Transaction().Insert(ctx, w.table, row, lock)
		var duplicate *storage.DuplicateKeyError
		switch {
		case err == nil:
			return in.inserted(row, generated, mark)
		case !errors.As(err, &duplicate):
			return err
		case in.statement.Replace:
			if isDone, err := in.replace(row, generated, duplicate); isDone || err != nil {
				return err
			}
		case in.onDuplicate != nil:
			in.numbers.giveBack(generated)
			return in.update(row, duplicate)
		case in.statement.Ignore:
			in.numbers.giveBack(generated)
			in.session.Warn(w.duplicate(row, duplicate))
			return nil
		default:
			return w.duplicate(row, duplicate)
		}
	}
}

// inserted looks for the parents of the row that has been added.
func (in *inserting) inserted(row storage.Row, generated uint64, mark int) error {
	if err := checkParents(in.session, in.writer.table, row, nil); err != nil {
		var known *sqlerror.Error
		if !in.statement.Ignore || !errors.As(err, &known) || known.Number != 1452 {
			return err
		}
		in.session.Transaction().RollbackTo(mark)
		in.numbers.giveBack(generated)
		in.session.Warn(known)
		return nil
	}
	return in.added(row, generated)
}

// added counts a row that is there now.
func (in *inserting) added(row storage.Row, generated uint64) error {
	in.result.AffectedRows++
	in.last, in.copied = row, true
	if generated != 0 && in.firstID == 0 {
		in.firstID = generated
	}
	if auto := in.writer.auto; auto != nil && generated == 0 {
		in.numbers.saw(row[auto.Position])
	}
	return in.give(row)
}

// give adds a row to what RETURNING gives.
func (in *inserting) give(row storage.Row) error {
	if in.returning == nil {
		return nil
	}
	in.writer.scope.SetRow(in.run, row)
	values, err := evaluate(in.run, in.returning)
	in.result.Rows = append(in.result.Rows, values)
	return err
}

func evaluate(run *query.Run, exprs []query.Expr) ([]value.Value, error) {
	values := make([]value.Value, len(exprs))
	for i, expr := range exprs {
		v, err := expr.Eval(run)
		if err != nil {
			return nil, err
		}
		values[i] = v
	}
	return values, nil
}

// replace deletes the row that is in the way of REPLACE. Where no other one can be, it becomes the new row, and isDone: then one that is the same is not counted.
func (in *inserting) replace(row storage.Row, generated uint64, duplicate *storage.DuplicateKeyError) (isDone bool, err error) {
	s, w, t := in.session, in.writer, in.writer.table
	if in.isStuck && w.auto != nil && duplicate.Key == t.Definition.KeyOf([]int{w.auto.Position}) {
		return false, w.duplicate(row, duplicate)
	}
	in.isStuck = in.isStuck || generated != 0
	isLast := isLastUnique(t.Definition, duplicate.Key) && len(s.Store().ReferringTo(t)) == 0
	switch {
	case !isLast:
		err = deleteRow(s, t, duplicate.Record, duplicate.Row, 0)
	case sameRow(duplicate.Row, row):
		return true, in.added(row, generated)
	default:
		err = updateRow(s, t, duplicate.Record, duplicate.Row, row, nil, 0)
	}
	if err != nil {
		return false, err
	}
	in.result.AffectedRows++
	in.duplicates++
	if isLast {
		err = in.added(row, generated)
	}
	return isLast, err
}

// isLastUnique tells whether no unique key comes after one.
func isLastUnique(definition *schema.Table, number int) bool {
	for _, key := range definition.Keys[number+1:] {
		if key.Kind == ast.UniqueKey {
			return false
		}
	}
	return true
}

// update is ON DUPLICATE KEY UPDATE of the row that is in the way.
func (in *inserting) update(row storage.Row, duplicate *storage.DuplicateKeyError) error {
	w := in.updater
	in.duplicates++
	w.scope.SetValues(in.run, row)
	next, err := in.onDuplicate.apply(in.run, w, duplicate.Row, func(row storage.Row) { w.scope.SetRow(in.run, row) }, in.count)
	if err != nil {
		return err
	}
	changed, err := w.update(in.run, duplicate.Record, duplicate.Row, next, in.onDuplicate, in.count)
	if err != nil && err != errSkipped {
		return err
	}
	if changed {
		in.copied = true
		in.result.AffectedRows += 2
	} else if in.session.State().CountsFound {
		in.result.AffectedRows++
	}
	in.last = next
	if w.auto != nil {
		in.numbers.saw(next[w.auto.Position])
	}
	return in.give(next)
}

// finish says what the statement did.
func (in *inserting) finish() {
	s := in.session
	switch {
	case in.firstID > 0:
		s.SetLastInsertID(in.firstID)
		in.result.LastInsertID = in.firstID
	case s.State().InsertID > 0:
		in.result.LastInsertID = s.State().InsertID
	case in.writer.auto != nil && in.copied && (in.source == nil || in.onDuplicate == nil):
		n, _ := in.last[in.writer.auto.Position].AsInt()
		in.result.LastInsertID = n.Uint64()
	}
	if in.source != nil || len(in.rows) > 1 {
		duplicates := in.duplicates
		if in.statement.Ignore {
			duplicates = in.count - int(in.result.AffectedRows)
		}
		in.result.Info = "Records: " + strconv.Itoa(in.count) + "  Duplicates: " + strconv.Itoa(duplicates) + "  Warnings: " + strconv.Itoa(s.WarningCount())
	}
}
