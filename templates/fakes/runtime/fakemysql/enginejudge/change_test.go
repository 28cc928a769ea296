package enginejudge

import (
	"strings"
)

// insertion gives INSERT, INSERT IGNORE, ON DUPLICATE KEY UPDATE or REPLACE.
func (w *world) insertion() string {
	t := w.table()
	var names []string
	var columns []randomColumn
	for i, c := range t.columns {
		if i == 0 && w.chance(80) || i > 0 && w.chance(15) {
			continue
		}
		names, columns = append(names, c.name), append(columns, c)
	}
	var rows []string
	for n := 0; n < 1+w.Intn(3); n++ {
		rows = append(rows, w.row(columns))
	}
	into := t.name + " (" + strings.Join(names, ", ") + ") VALUES " + strings.Join(rows, ", ")
	switch {
	case w.chance(10):
		return "REPLACE INTO " + into
	case w.chance(15) && len(columns) > 0 && columns[0].name != "id":
		return "INSERT IGNORE INTO " + into
	case w.chance(15) && len(columns) > 0:
		// MariaDB compares the bytes of rows, also those of columns that are NULL, to find out what has changed: so one row, and no NULL.
		c := columns[w.Intn(len(columns))]
		into = t.name + " (" + strings.Join(names, ", ") + ") VALUES " + rows[0]
		return "INSERT INTO " + into + " ON DUPLICATE KEY UPDATE " + c.name + " = " + w.pick(c.values...)
	case w.chance(8):
		return "INSERT INTO " + t.name + " (" + t.columns[1].name + ") SELECT " + t.columns[1].name + " FROM " + t.name + " WHERE id = " + w.pick("1", "2", "3")
	}
	return "INSERT INTO " + into
}

// row gives a value for each column.
func (w *world) row(columns []randomColumn) string {
	var row []string
	for _, c := range columns {
		switch {
		case w.chance(10) && !c.notNull, w.chance(1):
			row = append(row, "NULL")
		case w.chance(3):
			row = append(row, "DEFAULT")
		default:
			row = append(row, c.values[w.Intn(len(c.values))])
		}
	}
	return "(" + strings.Join(row, ", ") + ")"
}

// update gives an UPDATE. Rows change in the order of their ids, so that of several errors it is the same that comes first.
func (w *world) update() string {
	t := w.table()
	in := scope{{t.name, t}}
	c := t.columns[1+w.Intn(len(t.columns)-1)]
	value := c.values[w.Intn(len(c.values))]
	switch {
	case w.chance(20) && c.kind == number:
		value = c.name + w.pick(" + 1", " - 1", " * 2")
	case w.chance(15) && c.kind == text:
		value = "CONCAT(" + c.name + ", 'x')"
	case w.chance(10) && !c.notNull:
		value = w.pick("NULL", "DEFAULT")
	}
	where := ""
	if w.chance(85) {
		where = " WHERE " + w.pick(w.column(in, anyKind)+" IS NOT NULL", t.name+".id "+w.pick("= ", "> ", "< ")+w.pick("1", "2", "5"), w.column(in, number)+" > 1", w.column(in, text)+" = 'a'")
	}
	text := "UPDATE " + w.pick("", "", "", "IGNORE ") + t.name + " SET " + c.name + " = " + value + where + " ORDER BY id"
	if w.chance(20) {
		text += " LIMIT " + w.pick("1", "2")
	}
	return text
}

func (w *world) deletion() string {
	t := w.table()
	in := scope{{t.name, t}}
	text := "DELETE FROM " + t.name + " WHERE " + w.pick("id = 3", "id > 8", w.column(in, number)+" < 0", w.column(in, text)+" = 'abc'", w.column(in, anyKind)+" IS NULL") + " ORDER BY id"
	if w.chance(40) {
		text += " LIMIT 1"
	}
	return text
}
