package parse

import "standin/doubles/fakemysql/engine/ast"

// set takes SET of variables, of names and of a transaction.
func (p *parser) set() ast.Statement {
	p.next()
	switch {
	case p.at("names"):
		return p.setNames()
	case p.atAny(" character charset char "):
		if !p.accept("charset") {
			p.next()
			p.expect("set")
		}
		return &ast.SetNames{Charset: p.charsetOrDefault()}
	case p.at("password"), p.atAny(" role statement ") && !p.beforeKind('=') && !p.beforeKind(assign):
		p.unknown("SET %")
	case p.at("default") && p.before("role"):
		p.unknown("SET DEFAULT ROLE")
	}
	if scope, is := p.transactionScope(); is {
		return p.setTransaction(scope)
	}
	set := &ast.Set{}
	for more := true; more; more = p.acceptKind(',') {
		p.unknownAt(" names charset ", "SET of NAMES with other variables")
		set.Variables = append(set.Variables, p.variableAssignment())
	}
	return set
}

// setNames takes NAMES charset [COLLATE collation].
func (p *parser) setNames() ast.Statement {
	p.next()
	if p.kind == '=' {
		p.fail()
	}
	names := &ast.SetNames{Charset: p.charsetOrDefault()}
	if p.accept("collate") {
		names.Collation = p.charsetOrDefault()
	}
	if p.kind == ',' {
		p.unknown("SET of NAMES with other variables")
	}
	return names
}

// charsetOrDefault takes a character set or DEFAULT, which is "".
func (p *parser) charsetOrDefault() string {
	if p.accept("default") {
		return ""
	}
	return p.charsetName()
}

// transactionScope takes [GLOBAL | SESSION] TRANSACTION, where it is there.
func (p *parser) transactionScope() (scope string, is bool) {
	saved := p.scanner
	scope = p.scope()
	if p.at("transaction") && p.beforeKind(word) {
		p.next()
		return scope, true
	}
	p.scanner = saved
	return "", false
}

// setTransaction takes ISOLATION LEVEL and READ ONLY.
func (p *parser) setTransaction(scope string) ast.Statement {
	set := &ast.SetTransaction{Scope: scope}
	for more := true; more; more = p.acceptKind(',') {
		switch {
		case set.Isolation == "" && p.accept("isolation"):
			p.expect("level")
			set.Isolation = p.isolation()
		case set.Access == "" && p.accept("read"):
			set.Access = "read only"
			if !p.accept("only") {
				p.expect("write")
				set.Access = "read write"
			}
		default:
			p.fail()
		}
	}
	return set
}

func (p *parser) isolation() string {
	switch {
	case p.accept("serializable"):
		return "serializable"
	case p.accept("repeatable"):
		p.expect("read")
		return "repeatable-read"
	}
	p.expect("read")
	isolation := "read-" + p.keyword
	p.expectAny(" committed uncommitted ")
	return isolation
}

// variableAssignment takes `@name = value`, `@@session.name = value`, `SESSION name = value` or `name = value`.
func (p *parser) variableAssignment() ast.VariableAssignment {
	assignment := ast.VariableAssignment{}
	switch p.kind {
	case userVariable:
		assignment.User, assignment.Name = true, p.value
		p.next()
	case systemVariable:
		variable := p.systemVariable().(*ast.SystemVariable)
		assignment.Scope, assignment.Name = variable.Scope, variable.Name
	default:
		if p.beforeKind(word) || p.beforeKind(quotedName) {
			assignment.Scope = p.scope()
		}
		assignment.Name = p.settableName()
	}
	if !p.acceptKind('=') {
		p.expectKind(assign)
	}
	if assignment.User {
		assignment.Value = p.expr()
	} else {
		assignment.Value = p.variableValue()
	}
	return assignment
}

// settableName takes a name that SET gives a value.
func (p *parser) settableName() string {
	if !p.atName() {
		p.fail()
	}
	return p.variableName()
}

// variableValue takes a value of a system variable, which may be a word: ON, utf8mb4, DEFAULT.
func (p *parser) variableValue() ast.Expr {
	next := p.ahead()
	if p.kind == word && (next.kind == ',' || next.kind == ';' || next.kind == endOfText) {
		if p.accept("default") {
			return &ast.Default{}
		}
		if p.atAny(" on all binary row system ") {
			return p.literal(ast.StringLiteral)
		}
	}
	value := p.expr()
	if column, is := value.(*ast.Column); is && column.Table == "" {
		return &ast.Literal{Kind: ast.StringLiteral, Text: column.Name}
	}
	return value
}
