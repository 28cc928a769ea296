package query

import (
	"strconv"
	"strings"

	"standin/doubles/fakemysql/engine/value"
)

// Explain gives the lines of EXPLAIN: the tables of the outermost query in the order in which they are read.
func (p *Plan) Explain() (fields []Field, rows [][]value.Value) {
	text := value.Type{Base: value.TypeVarChar, Length: 64, Nullable: true, Collation: value.DefaultCollation("utf8mb4")}
	for _, name := range []string{"id", "select_type", "table", "type", "possible_keys", "key", "key_len", "ref", "rows", "Extra"} {
		fields = append(fields, Field{Name: name, Type: text})
	}
	fields[0].Type = value.Type{Base: value.TypeBigInt, Length: 3, Unsigned: true, Nullable: true}
	fields[1].Type.Nullable, fields[9].Type.Nullable = false, false
	q, is := p.query.(*selection)
	if is {
		rows = explainSteps(q.steps, nil)
	}
	if len(rows) == 0 {
		rows = [][]value.Value{explained(nil, "No tables used")}
	}
	if is && len(q.order) > 0 {
		rows[0][9] = value.OfString(strings.TrimPrefix(rows[0][9].Text()+"; Using filesort", "; "))
	}
	return fields, rows
}

func explainSteps(steps []step, rows [][]value.Value) [][]value.Value {
	for _, s := range steps {
		switch s := s.(type) {
		case *scan:
			rows = append(rows, s.explain())
		case *hashJoin:
			rows = append(rows, s.scan.explain())
		case *outerJoin:
			rows = explainSteps(s.steps, rows)
		}
	}
	return rows
}

// explained is a line of EXPLAIN; cells are those from the table to the rows.
func explained(cells []value.Value, extra string) []value.Value {
	row := make([]value.Value, 10)
	row[0], row[1], row[9] = value.OfUint(1), value.OfString("SIMPLE"), value.OfString(extra)
	copy(row[2:], cells)
	return row
}

func (s *scan) explain() []value.Value {
	way := &s.access
	cells := make([]value.Value, 7)
	cells[0], cells[1] = value.OfString(way.table.alias), value.OfString(way.kind())
	if way.key >= 0 {
		definition := way.table.table.Definition
		key := definition.Keys[way.key]
		cells[2], cells[3] = value.OfString(key.Name), value.OfString(key.Name)
		cells[4] = value.OfString(strconv.Itoa(keyLength(definition, key)))
	}
	if kind := way.kind(); kind == "const" || kind == "ref" {
		cells[5] = value.OfString(strings.TrimSuffix(strings.Repeat("const,", len(way.equal)), ","))
	}
	cells[6] = value.OfString(strconv.Itoa(max(1, int(way.estimate))))
	extra := ""
	if len(s.filters) > 0 && !way.isConst {
		extra = "Using where"
	}
	if way.isCovered {
		extra = strings.TrimPrefix(extra+"; Using index", "; ")
	}
	return explained(cells, extra)
}

// kind is what EXPLAIN calls the way to the rows.
func (a *access) kind() string {
	switch {
	case a.isConst:
		return "const"
	case a.isUnique:
		return "eq_ref"
	case len(a.equal) > 0 && !a.isRange() && a.isOne():
		return "ref"
	case len(a.equal) > 0 || a.isRange():
		return "range"
	case a.key >= 0:
		return "index"
	}
	return "ALL"
}
