package main

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"
)

const table = "accounts"

const selectAll = "SELECT id, owner FROM " + table

var insert = `INSERT INTO accounts (id)
VALUES (?)`

var changedElsewhere = "SELECT 1"

var columns = []string{"id", "owner"}

type service struct {
	db    *sql.DB
	table string
}

func runAll(s *service, isLong bool, names []string) {
	s.constants()
	s.packageVariables()
	s.locals(isLong)
	s.appended(isLong, names)
	s.formatted(isLong, names)
	s.joined(names)
	s.built(isLong, names)
	s.helpers(isLong, names)
	s.switched(len(names))
	s.literals(isLong)
	s.addresses()
	s.pointers()
	s.loops(names)
	s.prepared()
	s.shadowed(isLong)
	s.early(isLong)
	s.converted(names)
	changeIt(isLong)
}

func changeIt(isLong bool) {
	if isLong {
		changedElsewhere = "SELECT 2"
	}
}

func (s *service) constants() {
	s.db.Exec("SELECT 'it''s'")
	s.db.Exec(selectAll + " WHERE id = ?")
	s.db.Exec(("SELECT ") + ("1"))
	const local = selectAll + ` ORDER BY id`
	s.db.Exec(local)
	s.db.Exec("SELECT \"\u00e9\\\"")
}

func (s *service) packageVariables() {
	s.db.Exec(insert)
	s.db.Exec(changedElsewhere)
	s.db.Exec(strings.Join(columns, ", "))
}

func (s *service) locals(isLong bool) {
	query := "SELECT 1"
	s.db.Exec(query)
	query = "SELECT 2"
	s.db.Exec(query)
	if isLong {
		query = "SELECT 3"
	}
	s.db.Exec(query)
	if isLong {
		query += " FROM a"
	} else {
		query += " FROM b"
	}
	s.db.Exec(query)
	first, second := "SELECT 4", "SELECT 5"
	s.db.Exec(first)
	first, second = second, first
	s.db.Exec(first)
}

func (s *service) appended(isLong bool, names []string) {
	query := "SELECT id FROM accounts WHERE 1 = 1"
	for range names {
		query += " AND name = ?"
	}
	s.db.Exec(query)
	query += " LIMIT 1"
	s.db.Exec(query)
	if isLong {
		query = query + " OFFSET " + strconv.Itoa(len(names))
	}
	s.db.Exec(query)
}

func (s *service) formatted(isLong bool, names []string) {
	s.db.Exec(fmt.Sprintf("SELECT * FROM %s WHERE id = %d", table, 7))
	s.db.Exec(fmt.Sprintf("SELECT %s FROM %[1]s LIMIT %d%%", s.table, len(names)))
	s.db.Exec(fmt.Sprintf("SELECT %v, %q, %5d", isLong, "a", 3))
	s.db.Exec(fmt.Sprintf(selectAll))
	format := "SELECT %s"
	s.db.Exec(fmt.Sprintf(format, strings.Join(names, ",")))
	s.db.Exec(fmt.Sprintf("%s %s", selectAll, "LIMIT 1"))
	s.db.Exec(fmt.Sprintf("%+v|%08.3f|%x", names, 1.5, "a"))
}

func (s *service) joined(names []string) {
	where := []string{"a = ?"}
	where = append(where, "b = ?", "c = ?")
	s.db.Exec("SELECT 1 WHERE " + strings.Join(where, " AND "))
	for _, name := range names {
		where = append(where, name+" = ?")
	}
	s.db.Exec("SELECT 1 WHERE " + strings.Join(where, " AND "))
	s.db.Exec("SELECT 1 WHERE id IN (" + strings.Repeat("?,", len(names)) + "?)")
}

func (s *service) built(isLong bool, names []string) {
	var builder strings.Builder
	builder.WriteString("SELECT ")
	builder.WriteString("id")
	if isLong {
		builder.WriteString(", owner")
	}
	fmt.Fprintf(&builder, " FROM %s", table)
	s.db.Exec(builder.String())
	for i := range names {
		if i > 0 {
			builder.WriteString(" OR")
		}
		builder.WriteByte(' ')
		builder.WriteString("x")
	}
	s.db.Exec(builder.String())
	builder.Reset()
	builder.WriteString("SELECT 9")
	s.db.Exec(builder.String())
}

func limit(query string, count int) string {
	if count == 0 {
		return query
	}
	return query + " LIMIT " + strconv.Itoa(count)
}

func where(isLong bool) (string, []any) {
	if isLong {
		return " WHERE a = ?", []any{1}
	}
	return "", nil
}

func recursive(depth int) string {
	if depth == 0 {
		return "x"
	}
	return recursive(depth-1) + "y"
}

func (s *service) from() string { return " FROM " + s.table }

func (s *service) helpers(isLong bool, names []string) {
	s.db.Exec(limit(selectAll, len(names)))
	condition, arguments := where(isLong)
	s.db.Exec("SELECT 1"+condition, arguments...)
	s.db.Exec("SELECT 1" + s.from())
	s.db.Exec("SELECT " + recursive(len(names)))
}

func (s *service) switched(count int) {
	var query string
	switch count {
	case 0:
		query = "SELECT 0"
	case 1:
		query = "SELECT 1"
		if s.table == "" {
			break
		}
		query += " FROM one"
	default:
		query = "SELECT many"
	}
	s.db.Exec(query)
}

func (s *service) literals(isLong bool) {
	query := "SELECT 1"
	run := func() { s.db.Exec(query) }
	run()
	query = "SELECT 2"
	run()
	func() {
		if isLong {
			query = "SELECT 3"
		}
	}()
	s.db.Exec(query)
	defer func() { s.db.Exec(query) }()
	query = "SELECT 4"
}

func scan(into *string) { *into = "SELECT scanned" }

func rename(given *parts) { given.tail = "renamed" }

func (s *service) pointers() {
	query := "SELECT 1"
	pointer := &query
	*pointer = "SELECT pointed"
	s.db.Exec(query)
	given := &parts{head: "SELECT ", tail: "1"}
	s.db.Exec(given.head + given.tail)
	same := given
	same.tail = "2"
	s.db.Exec(given.head + given.tail)
	other := &parts{head: "SELECT ", tail: "1"}
	rename(other)
	s.db.Exec(other.head + other.tail)
	list := []string{"SELECT 1", "SELECT 2"}
	again := list
	again[0] = "SELECT 3"
	s.db.Exec(strings.Join(list, ";"))
	list[1] = "SELECT 4"
	s.db.Exec(strings.Join(list, ";"))
}

func (s *service) addresses() {
	query := "SELECT 1"
	scan(&query)
	s.db.Exec(query)
	pointer := &query
	*pointer = "SELECT pointed"
	s.db.Exec(query)
}

func (s *service) loops(names []string) {
	query := "SELECT first"
	for i := 0; i < 3; i++ {
		s.db.Exec(query)
		query = "SELECT later"
		if i == 1 {
			continue
		}
	}
	s.db.Exec(query)
	for _, name := range names {
		inner := "SELECT " + name
		s.db.Exec(inner)
		other := "SELECT inner"
		s.db.Exec(other)
	}
outer:
	for {
		for {
			query = "SELECT broken"
			break outer
		}
	}
	s.db.Exec(query)
}

func (s *service) prepared() {
	if tx, err := s.db.Begin(); err == nil {
		tx.PrepareContext(context.Background(), "SELECT prepared")
		tx.Rollback()
	}
}

func (s *service) shadowed(isLong bool) {
	query := "SELECT outer"
	if isLong {
		query := "SELECT shadow"
		s.db.Exec(query)
	}
	s.db.Exec(query)
}

func (s *service) early(isLong bool) {
	query := "SELECT early"
	if isLong {
		query = "SELECT returned"
		s.db.Exec(query)
		return
	}
	s.db.Exec(query)
}

type statement string

type parts struct{ head, tail string }

func (s *service) converted(names []string) {
	s.db.Exec(string(statement("SELECT statement")))
	given := parts{head: "SELECT ", tail: "tail"}
	given.tail = "end"
	s.db.Exec(given.head + given.tail)
	if len(names) > 0 {
		given.head = "SELECT DISTINCT "
	}
	s.db.Exec(given.head + given.tail)
	copied := given
	copied.tail = "other"
	s.db.Exec(given.head + given.tail)
	alias := &given
	alias.tail = "aliased"
	s.db.Exec(given.head + given.tail)
}
