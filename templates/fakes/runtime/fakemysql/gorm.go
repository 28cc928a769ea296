package fakemysql

import (
	"gorm.io/driver/mysql"
	"gorm.io/gorm"
)

// OpenGorm is Open for programs that use gorm, with the configuration that they use, or nil. An error fails the test.
//
// gorm asks SELECT VERSION() first and writes other SQL for other versions.
func (s *Server) OpenGorm(config *gorm.Config) *gorm.DB {
	s.test.Helper()
	if config == nil {
		config = &gorm.Config{}
	}
	db, err := gorm.Open(mysql.New(mysql.Config{Conn: s.Open()}), config)
	if err != nil {
		s.test.Fatalf("fakemysql: %v", err)
	}
	return db
}
