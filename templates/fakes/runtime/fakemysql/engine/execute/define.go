package execute

import (
	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/define"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

var _ define.Session = (*Session)(nil)

// define runs a statement of definitions: it commits what is open, before and after. So that transaction may be READ ONLY, the session may not.
func (s *Session) define(of ast.Statement, arguments []value.Value) (*Result, error) {
	if !s.isOfTemporary(of) {
		s.commit()
		s.control.nextReadOnly, s.control.nextIsolation = nil, nil
		defer s.commit()
	}
	if err := s.mayChange(of); err != nil {
		return nil, err
	}
	if err := s.mayDefine(of); err != nil {
		return nil, err
	}
	result, err := define.Run(s, of, arguments)
	if _, isDrop := of.(*ast.DropTable); isDrop {
		s.forgetDropped()
	}
	return result, err
}

// isOfTemporary tells whether a statement is about temporary tables alone: it commits nothing then.
func (s *Session) isOfTemporary(of ast.Statement) bool {
	switch of := of.(type) {
	case *ast.CreateTable:
		return of.Temporary
	case *ast.DropTable:
		return of.Temporary
	case *ast.AlterTable:
		return s.isTemporary(of.Table)
	}
	return false
}

func (s *Session) isTemporary(name ast.TableName) bool {
	if name.Database == "" {
		name.Database = s.database
	}
	return s.temporary[name.Database+"."+name.Name] != nil
}

// SetTemporary adds a temporary table, or takes it away.
func (s *Session) SetTemporary(database, name string, t *storage.Table) {
	if s.temporary == nil {
		s.temporary = map[string]*storage.Table{}
	}
	s.temporary[database+"."+name] = t
	if t == nil {
		delete(s.temporary, database+"."+name)
	}
	s.changes++
}

// Leave has the session be in no database, if it was in that one.
func (s *Session) Leave(database string) {
	if s.database == database {
		s.database = ""
	}
}
