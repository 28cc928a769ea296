package parse

import "standin/doubles/fakemysql/engine/ast"

// insert takes INSERT or REPLACE.
func (p *parser) insert() ast.Statement {
	insert := &ast.Insert{Replace: p.at("replace")}
	p.next()
	for p.atAny(" low_priority delayed high_priority ") {
		insert.Delayed = insert.Delayed || p.at("delayed")
		p.next()
	}
	insert.Ignore = !insert.Replace && p.accept("ignore")
	p.accept("into")
	insert.Table = p.tableName()
	p.unknownAt(" partition ", "PARTITION (..) of a table")
	if p.accept("set") {
		p.insertSet(insert)
	} else {
		p.insertRows(insert)
	}
	if p.at("as") && insert.Query == nil {
		p.next()
		insert.RowAlias = p.name()
		if p.kind == '(' {
			p.unknown("names of the columns of an INSERT's row alias")
		}
	}
	if !insert.Replace && p.accept("on") {
		p.expect("duplicate key update")
		outer := p.valuesFunction
		p.valuesFunction = true
		insert.OnDuplicate = p.assignments()
		p.valuesFunction = outer
	}
	if p.accept("returning") {
		insert.Returning = p.fields()
	}
	return insert
}

// insertSet takes `a = 1, b = 2`.
func (p *parser) insertSet(insert *ast.Insert) {
	var row []ast.Expr
	for _, assignment := range p.assignments() {
		insert.Columns = append(insert.Columns, assignment.Column.Name)
		row = append(row, assignment.Value)
	}
	insert.Rows = [][]ast.Expr{row}
}

// insertRows takes `[(columns)] VALUES (..), (..)` or `[(columns)] query`.
func (p *parser) insertRows(insert *ast.Insert) {
	if p.kind == '(' && !p.atQuery() {
		p.insertColumns(insert)
	}
	if !p.acceptAny(" values value ") {
		if !p.atQuery() {
			p.fail()
		}
		insert.Query = p.query()
		return
	}
	for more := true; more; more = p.acceptKind(',') {
		p.expectKind('(')
		row := make([]ast.Expr, 0, len(insert.Columns))
		for more := p.kind != ')'; more; more = p.acceptKind(',') {
			row = append(row, p.expr())
		}
		p.expectKind(')')
		insert.Rows = append(insert.Rows, row)
	}
}

// insertColumns takes `(a, t.b)`, or `()`.
func (p *parser) insertColumns(insert *ast.Insert) {
	p.next()
	if p.kind != ')' {
		insert.Columns = make([]string, 0, 8)
	}
	for more := p.kind != ')'; more; more = p.acceptKind(',') {
		insert.Columns = append(insert.Columns, p.column().Name)
	}
	p.expectKind(')')
}

// assignments takes `a = 1, t.b = DEFAULT`.
func (p *parser) assignments() []ast.Assignment {
	var assignments []ast.Assignment
	for more := true; more; more = p.acceptKind(',') {
		assignment := ast.Assignment{Column: p.column()}
		if !p.acceptKind(assign) {
			p.expectKind('=')
		}
		assignment.Value = p.expr()
		assignments = append(assignments, assignment)
	}
	return assignments
}

// update takes UPDATE.
func (p *parser) update(with *ast.With) ast.Statement {
	p.next()
	update := &ast.Update{With: with}
	p.accept("low_priority")
	update.Ignore = p.accept("ignore")
	update.Tables = p.tables()
	p.expect("set")
	update.Set = p.assignments()
	update.Where, update.OrderBy, update.Limit = p.changeEnds()
	return update
}

// changeEnds takes WHERE, ORDER BY and LIMIT of UPDATE and DELETE.
func (p *parser) changeEnds() (where ast.Expr, orderBy []ast.OrderBy, limit *ast.Limit) {
	if p.accept("where") {
		where = p.expr()
	}
	orderBy = p.orderBy()
	if p.accept("limit") {
		limit = &ast.Limit{Count: p.limitValue()}
	}
	return where, orderBy, limit
}

// delete takes DELETE of one table, `DELETE a FROM ..` and `DELETE FROM a USING ..`.
func (p *parser) delete(with *ast.With) ast.Statement {
	p.next()
	delete := &ast.Delete{With: with}
	for p.acceptAny(" low_priority quick ") {
	}
	delete.Ignore = p.accept("ignore")
	if p.accept("from") {
		p.deleteFrom(delete)
	} else {
		delete.Targets = p.deleteTargets()
		p.expect("from")
		delete.From = p.tables()
	}
	delete.Where, delete.OrderBy, delete.Limit = p.changeEnds()
	if len(delete.Targets) > 0 && (delete.OrderBy != nil || delete.Limit != nil) {
		p.fail()
	}
	if p.accept("returning") {
		delete.Returning = p.fields()
	}
	return delete
}

// deleteFrom takes what follows DELETE FROM.
func (p *parser) deleteFrom(delete *ast.Delete) {
	saved := p.scanner
	targets := p.deleteTargets()
	if p.accept("using") {
		delete.Targets, delete.From = targets, p.tables()
		return
	}
	p.scanner = saved
	delete.From = &ast.Table{TableName: p.tableName()} // without an alias, as MariaDB has it
	p.unknownAt(" partition ", "PARTITION (..) of a table")
}

// deleteTargets takes `a, bank.b.*`.
func (p *parser) deleteTargets() []ast.TableName {
	var targets []ast.TableName
	for more := true; more; more = p.acceptKind(',') {
		target := ast.TableName{Name: p.name()}
		for p.acceptKind('.') {
			if p.acceptKind('*') {
				break
			}
			target.Database, target.Name = target.Name, p.name()
		}
		targets = append(targets, target)
	}
	return targets
}
