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
	var own gorm.Config // gorm keeps what it opens in it
	if config != nil {
		own = *config
	}
	db, err := gorm.Open(mysql.New(mysql.Config{Conn: s.Open()}), &own)
	if err != nil {
		s.test.Fatalf("fakemysql: %v", err)
	}
	return db
}

// Migrate makes the tables of models of gorm, as AutoMigrate does it. An error fails the test.
func (s *Server) Migrate(db *gorm.DB, models ...any) {
	s.test.Helper()
	if err := db.AutoMigrate(models...); err != nil {
		s.test.Fatalf("fakemysql: %v", err)
	}
}
