package enginejudge

import (
	"fmt"
	"strings"
)

// from gives a FROM clause and its scope.
func (w *world) from() (string, scope) {
	first := w.table()
	if w.chance(55) {
		return first.name, scope{{first.name, first}}
	}
	text := first.name + " AS a"
	in := scope{{"a", first}}
	for n := 0; n < 1+w.Intn(2); n++ {
		second := w.table()
		alias := string(rune('b' + n))
		left := in
		in = append(append(scope{}, in...), scopeTable{alias, second})
		text += " " + w.pick("JOIN", "LEFT JOIN", "INNER JOIN", "RIGHT JOIN") + " " + second.name + " AS " + alias + " ON "
		if w.chance(75) {
			l, r := left[w.Intn(len(left))], in[len(in)-1]
			s := kindOf(w.Intn(3))
			text += w.column(scope{l}, s) + w.pick(" = ", " = ", " < ", " <=> ") + w.column(scope{r}, s)
		} else {
			text += w.condition(in, 1)
		}
	}
	return text, in
}

// selection gives a SELECT, and whether the order of its rows counts.
func (w *world) selection() (string, bool) {
	from, in := w.from()
	where := ""
	if w.chance(70) {
		where = " WHERE " + w.condition(in, 2)
	}
	switch w.Intn(10) {
	case 0, 1, 2:
		return w.grouped(from, where, in), false
	case 3:
		of := w.numberOrMoment() // of equal texts either may be told
		return "SELECT " + w.value(in, of, 1) + " AS x FROM " + from + where + w.pick(" UNION ", " UNION ALL ", " EXCEPT ", " INTERSECT ") + "SELECT " + w.value(in, of, 1) + " FROM " + from, false
	case 4:
		return "SELECT DISTINCT " + w.distinct(in, 0) + ", " + w.distinct(in, 1) + " FROM " + from + where, false
	}
	var fields, order []string
	for n := 0; n < 1+w.Intn(3); n++ {
		fields = append(fields, fmt.Sprintf("%s AS f%d", w.value(in, kindOf(w.Intn(3)), 2), n))
	}
	if w.chance(20) {
		fields = []string{"*"}
	}
	text := "SELECT " + strings.Join(fields, ", ")
	if w.chance(45) {
		return text + " FROM " + from + where, false
	}
	// An order of all rows: by every table's id, and before them by something.
	order = append(order, w.value(in, kindOf(w.Intn(3)), 1)+w.pick("", " DESC"))
	for _, t := range in {
		order = append(order, t.alias+".id")
	}
	text += " FROM " + from + where + " ORDER BY " + strings.Join(order, ", ")
	if w.chance(50) {
		text += fmt.Sprintf(" LIMIT %d", w.Intn(4))
		if w.chance(40) {
			text += fmt.Sprintf(" OFFSET %d", w.Intn(3))
		}
	}
	return text, true
}

// distinct gives a value for DISTINCT: of 'a', 'A' and 'a ', which are equal, any may be told.
func (w *world) distinct(in scope, depth int) string {
	of := kindOf(w.Intn(3))
	value := w.value(in, of, depth)
	if of == text {
		return "LOWER(RTRIM(" + value + "))"
	}
	return value
}

// grouped gives a SELECT of groups.
func (w *world) grouped(from, where string, in scope) string {
	var aggregates []string
	for n := 0; n < 1+w.Intn(3); n++ {
		of := kindOf(w.Intn(3))
		aggregates = append(aggregates, w.pick(
			"COUNT(*)", "COUNT("+w.column(in, of)+")", "COUNT(DISTINCT "+w.column(in, of)+")", "SUM("+w.column(in, number)+")", "AVG("+w.column(in, number)+")",
			"MIN("+w.value(in, of, 1)+")", "MAX("+w.column(in, of)+")", w.concatenated(in), "SUM("+w.condition(in, 1)+")"))
	}
	if w.chance(30) {
		return "SELECT " + strings.Join(aggregates, ", ") + " FROM " + from + where
	}
	of := kindOf(w.Intn(2))
	by := w.value(in, of, 1)
	shown := by
	if of == text { // of 'a' and 'A', which are one group, either may be told
		shown = "LOWER(" + by + ")"
	}
	text := "SELECT " + shown + " AS k, " + strings.Join(aggregates, ", ") + " FROM " + from + where + " GROUP BY " + by
	if w.chance(30) {
		text += " HAVING COUNT(*) " + w.pick("> 1", "= 1", "<> 2")
	}
	return text
}

// concatenated gives a GROUP_CONCAT in an order in which 'a' and 'A' are not equal.
func (w *world) concatenated(in scope) string {
	column := w.column(in, text)
	return "GROUP_CONCAT(" + column + " ORDER BY BINARY " + column + " SEPARATOR '|')"
}
