package query

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// Origin has the tables of the query of INSERT .. SELECT, whose columns ON DUPLICATE KEY UPDATE may name.
type Origin struct {
	query   ast.Query
	wide    *Plan // gives the columns of the tables behind those of the query
	scope   *Scope
	sources []*source
}

// AddOrigin has the scope see the tables of a query that gives so many columns. nil is a query whose tables are not seen: it has groups, or no tables.
func (s *Scope) AddOrigin(q ast.Query, width int) *Origin {
	e := firstSelect(q)
	if e == nil || e.From == nil || len(e.GroupBy) > 0 {
		return nil
	}
	wide := *e
	wide.Distinct = false
	wide.Fields = append(append([]ast.Field(nil), e.Fields...), starsOf(e.From)...)
	plan, err := PlanQuery(s.root.session, s.root.params, &wide)
	if err != nil {
		return nil
	}
	if of, is := plan.query.(*selection); !is || of.grouping != nil || of.windows != nil {
		return nil
	}
	o := &Origin{query: q, wide: plan, scope: s}
	var last *source
	for _, field := range plan.Fields[width:] {
		if last == nil || last.alias != field.Table || last.database != field.Database {
			last = &source{alias: field.Table, database: field.Database}
			o.sources = append(o.sources, last)
		}
		last.fields, last.used = append(last.fields, field), append(last.used, 0)
	}
	for _, of := range o.sources {
		s.addSource(of)
	}
	return o
}

// Plan gives the query to run in the place of the other one: where the tables' columns are named, it has them.
func (o *Origin) Plan(otherwise *Plan) (*Plan, error) {
	if o == nil || !o.isUsed() {
		return otherwise, nil
	}
	if e, is := o.query.(*ast.Select); !is || e.Distinct {
		return nil, sqlerror.Unknown("ON DUPLICATE KEY UPDATE with columns of UNION or SELECT DISTINCT")
	}
	return o.wide, nil
}

func (o *Origin) isUsed() bool {
	for _, of := range o.sources {
		for _, times := range of.used {
			if times > 0 {
				return true
			}
		}
	}
	return false
}

// SetRow has expressions see what the wide query gave behind the columns of the other one.
func (o *Origin) SetRow(run *Run, values []value.Value) {
	if o == nil || len(values) == 0 {
		return
	}
	for _, of := range o.sources {
		o.scope.set(run, of, storage.Row(values[:len(of.fields)]))
		values = values[len(of.fields):]
	}
}

// firstSelect gives the SELECT that a query is or begins with.
func firstSelect(q ast.Query) *ast.Select {
	switch q := q.(type) {
	case *ast.Select:
		return q
	case *ast.SetOperation:
		return firstSelect(q.Left)
	}
	return nil
}

// starsOf is `table.*` of each table.
func starsOf(e ast.TableExpr) []ast.Field {
	switch e := e.(type) {
	case *ast.Table:
		alias := e.Alias
		if alias == "" {
			alias = e.Name
		}
		return []ast.Field{{Star: &ast.Star{Table: alias}}}
	case *ast.Derived:
		return []ast.Field{{Star: &ast.Star{Table: e.Alias}}}
	case *ast.Join:
		return append(starsOf(e.Left), starsOf(e.Right)...)
	}
	return nil
}
