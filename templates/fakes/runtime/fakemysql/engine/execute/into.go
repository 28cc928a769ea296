package execute

import (
	"standin/doubles/fakemysql/engine/change"
	"standin/doubles/fakemysql/engine/query"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// assignment is SELECT .. INTO @a, @b.
type assignment struct {
	plan  *query.Plan
	names []string
}

func newAssignment(plan *query.Plan, names []string) (change.Operation, error) {
	if len(plan.Fields) != len(names) {
		return nil, sqlerror.New(1222)
	}
	return assignment{plan, names}, nil
}

// Fields are none.
func (a assignment) Fields() []query.Field { return nil }

// Run gives the variables the values of the only row.
func (a assignment) Run(s change.Session, run *query.Run) (*Result, error) {
	result := &Result{}
	err := a.plan.Run(run, func(row []value.Value) error {
		if result.AffectedRows++; result.AffectedRows > 1 {
			return sqlerror.New(1172)
		}
		for i, name := range a.names {
			s.SetUserVariable(name, row[i])
		}
		return nil
	})
	if err == nil && result.AffectedRows == 0 {
		s.Warn(sqlerror.New(1329))
	}
	return result, err
}
