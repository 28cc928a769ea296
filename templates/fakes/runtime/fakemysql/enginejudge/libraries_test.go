package enginejudge

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"
	"gorm.io/driver/mysql"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
	"gorm.io/gorm/logger"

	"standin/doubles/fakemysql"
)

// The models are of the kinds that gorm's own tests have.
type (
	user struct {
		gorm.Model
		Name      string `gorm:"size:100;index:idx_name"`
		Email     string `gorm:"uniqueIndex;size:191"`
		Age       uint8  `gorm:"default:18"`
		Birthday  *time.Time
		CompanyID *uint
		Company   company
		ManagerID *uint
		Manager   *user
		Account   account
		Pets      []pet
		Languages []language `gorm:"many2many:user_languages"`
		Active    bool
		Settings  map[string]string `gorm:"serializer:json"`
	}
	company struct {
		ID   uint
		Name string `gorm:"unique"`
	}
	account struct {
		gorm.Model
		UserID sql.NullInt64
		Number string          `gorm:"check:number <> 'bad'"`
		Amount sql.NullFloat64 `gorm:"type:decimal(10,2)"`
	}
	pet struct {
		ID     uint
		UserID *uint
		Name   string
	}
	language struct {
		Code string `gorm:"primaryKey;size:10"`
		Name string
	}
)

// told is what a case tells of itself, for both sides.
type told struct{ lines []string }

func (o *told) add(what string, value any, tx *gorm.DB) {
	text, err := json.Marshal(value)
	if err != nil {
		text = []byte(err.Error())
	}
	line := fmt.Sprintf("%s: %s", what, text)
	if tx != nil {
		line += fmt.Sprintf(", %d rows, %v", tx.RowsAffected, tx.Error)
	}
	o.lines = append(o.lines, line)
}

var noon = time.Date(2024, 5, 6, 12, 0, 0, 0, time.UTC)

func people() []*user {
	one := uint(1)
	return []*user{
		{Name: "ann", Email: "ann@x", Age: 30, Birthday: &noon, Company: company{Name: "acme"}, Account: account{Number: "1", Amount: sql.NullFloat64{Float64: 1.5, Valid: true}}, Pets: []pet{{Name: "rex"}, {Name: "tom"}}, Languages: []language{{"en", "English"}, {"de", "German"}}, Settings: map[string]string{"a": "b"}},
		{Name: "bob", Email: "bob@x", ManagerID: &one, Active: true, Account: account{Number: "2"}, Languages: []language{{"en", "English"}}},
		{Name: "cy", Email: "cy@x", Age: 99, CompanyID: &one},
	}
}

// gormCases begin with the tables of the models and the three people.
var gormCases = []struct {
	name string
	run  func(db *gorm.DB, o *told)
}{
	{"migrate again", func(db *gorm.DB, o *told) {
		o.add("again", nil, &gorm.DB{Error: db.AutoMigrate(&user{}, &account{}, &pet{})})
		types, err := db.Migrator().ColumnTypes(&user{})
		for _, column := range types {
			nullable, _ := column.Nullable()
			length, _ := column.Length()
			unique, _ := column.Unique()
			primary, _ := column.PrimaryKey()
			o.add("column", []any{column.Name(), column.DatabaseTypeName(), nullable, length, unique, primary}, &gorm.DB{Error: err})
		}
		o.add("has", []bool{db.Migrator().HasTable("users"), db.Migrator().HasTable("nothing"), db.Migrator().HasColumn(&user{}, "name"), db.Migrator().HasIndex(&user{}, "idx_name"), db.Migrator().HasConstraint(&user{}, "Company")}, nil)
		o.add("add", nil, &gorm.DB{Error: db.Exec("ALTER TABLE users ADD nick varchar(10)").Error})
		o.add("rename", nil, &gorm.DB{Error: db.Migrator().RenameColumn(&user{}, "nick", "nickname")})
		o.add("drop", nil, &gorm.DB{Error: db.Migrator().DropColumn(&user{}, "nickname")})
		o.add("drop index", nil, &gorm.DB{Error: db.Migrator().DropIndex(&user{}, "idx_name")})
		o.add("create index", nil, &gorm.DB{Error: db.Migrator().CreateIndex(&user{}, "idx_name")})
		o.add("drop table", nil, &gorm.DB{Error: db.Migrator().DropTable(&account{}, &pet{})})
	}},
	{"first, last, take, find", func(db *gorm.DB, o *told) {
		var u user
		o.add("first", &u, db.First(&u))
		u = user{}
		o.add("last", &u, db.Last(&u))
		u = user{}
		o.add("none", &u, db.First(&u, "name = ?", "zed"))
		var all []user
		o.add("where", &all, db.Where("age > ? AND name <> ?", 17, "bob").Order("name desc").Find(&all))
		all = nil
		o.add("in", &all, db.Where("name IN ?", []string{"ann", "cy"}).Order("id").Limit(1).Offset(1).Find(&all))
		all = nil
		o.add("struct", &all, db.Where(&user{Name: "ann"}).Or(map[string]any{"age": 18}).Find(&all))
		all = nil
		o.add("not", &all, db.Not("name = ?", "ann").Select("name", "age").Find(&all))
		var names []string
		o.add("pluck", &names, db.Model(&user{}).Order("name").Pluck("name", &names))
		var n int64
		o.add("count", &n, db.Model(&user{}).Where("company_id IS NOT NULL").Count(&n))
		var rows []map[string]any
		o.add("maps", &rows, db.Model(&user{}).Select("company_id, COUNT(*) AS n, MAX(age) AS oldest").Group("company_id").Having("n > 0").Order("company_id").Find(&rows))
	}},
	{"associations", func(db *gorm.DB, o *told) {
		var u user
		o.add("preload", &u, db.Preload(clause.Associations).First(&u))
		var all []user
		o.add("joins", &all, db.Joins("Company").Joins("Manager").Joins("Account").Order("users.id").Find(&all))
		o.add("count", db.Model(&u).Association("Languages").Count(), nil)
		o.add("append", nil, &gorm.DB{Error: db.Model(&u).Association("Languages").Append(&language{"fr", "French"})})
		o.add("delete", nil, &gorm.DB{Error: db.Model(&u).Association("Languages").Delete(&language{Code: "de"})})
		o.add("replace", nil, &gorm.DB{Error: db.Model(&u).Association("Pets").Replace(&pet{Name: "new"})})
		o.add("clear", nil, &gorm.DB{Error: db.Model(&u).Association("Languages").Clear()})
		var pets []pet
		o.add("pets", &pets, db.Order("id").Find(&pets))
	}},
	{"create", func(db *gorm.DB, o *told) {
		u := user{Name: "dee", Email: "dee@x"}
		o.add("create", &u, db.Create(&u))
		o.add("duplicate", nil, db.Create(&user{Name: "again", Email: "dee@x"}))
		o.add("check", nil, db.Create(&account{Number: "bad"}))
		missing := uint(77)
		o.add("foreign key", nil, db.Create(&user{Name: "f", Email: "f@x", CompanyID: &missing}))
		o.add("do nothing", nil, db.Clauses(clause.OnConflict{DoNothing: true}).Create(&company{Name: "acme"}))
		o.add("update on conflict", nil, db.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "code"}}, DoUpdates: clause.AssignmentColumns([]string{"name"})}).Create(&[]language{{"en", "UK English"}, {"it", "Italian"}}))
		var languages []language
		o.add("languages", &languages, db.Order("code").Find(&languages))
		var found user
		o.add("first or create", &found, db.Where(user{Email: "eve@x"}).Attrs(user{Name: "eve"}).FirstOrCreate(&found))
		o.add("batches", nil, db.CreateInBatches([]pet{{Name: "a"}, {Name: "b"}, {Name: "c"}}, 2))
	}},
	{"update and delete", func(db *gorm.DB, o *told) {
		var u user
		db.First(&u)
		u.Name = "anna"
		o.add("save", &u, db.Omit(clause.Associations).Save(&u))
		o.add("update", nil, db.Model(&u).Update("age", gorm.Expr("age + ?", 1)))
		o.add("updates", nil, db.Model(&user{}).Where("age < 50").Updates(map[string]any{"active": true, "name": "x"}))
		o.add("no where", nil, db.Model(&user{}).Update("name", "all"))
		o.add("update column", nil, db.Model(&u).UpdateColumn("email", "bob@x"))
		o.add("soft delete", nil, db.Delete(&u))
		var all []user
		o.add("left", &all, db.Order("id").Find(&all))
		all = nil
		o.add("unscoped", &all, db.Unscoped().Order("id").Select("id", "deleted_at").Find(&all))
		o.add("delete for good", nil, db.Unscoped().Delete(&u))
		o.add("delete where", nil, db.Where("name LIKE ?", "%m").Delete(&pet{}))
	}},
	{"transactions", func(db *gorm.DB, o *told) {
		failed := errors.New("no")
		o.add("rolled back", nil, &gorm.DB{Error: db.Transaction(func(tx *gorm.DB) error {
			tx.Create(&pet{Name: "gone"})
			return failed
		})})
		o.add("nested", nil, &gorm.DB{Error: db.Transaction(func(tx *gorm.DB) error {
			tx.Create(&pet{Name: "kept"})
			_ = tx.Transaction(func(inner *gorm.DB) error {
				inner.Create(&pet{Name: "inner"})
				return failed
			})
			return tx.Clauses(clause.Locking{Strength: "UPDATE"}).First(&pet{}, "name = ?", "kept").Error
		})})
		var names []string
		o.add("names", &names, db.Model(&pet{}).Order("id").Pluck("name", &names))
	}},
	{"raw", func(db *gorm.DB, o *told) {
		var rows []struct {
			Name string
			N    int
		}
		o.add("raw", &rows, db.Raw("SELECT u.name, COUNT(p.id) AS n FROM users u LEFT JOIN pets p ON p.user_id = u.id WHERE u.age >= @age GROUP BY u.id, u.name ORDER BY u.name", sql.Named("age", 18)).Scan(&rows))
		o.add("exec", nil, db.Exec("UPDATE users SET age = age + ? WHERE id IN ?", 1, []int{1, 2}))
		var all []user
		o.add("sub", &all, db.Where("age > (?)", db.Model(&user{}).Select("AVG(age)")).Find(&all))
		all = nil
		o.add("from", &all, db.Table("(?) as u", db.Model(&user{}).Select("name", "age")).Where("u.age > ?", 18).Find(&all))
	}},
}

// TestGorm runs what gorm sends for models and their associations.
func TestGorm(t *testing.T) {
	dsn(t)
	count := newTally()
	real, ours := pair(t, protocol{name: "gorm", settings: fakemysql.Settings{ParseTime: true}})
	for _, c := range gormCases {
		var seen [2]*observation
		for i, s := range []*side{real, ours} {
			s.renew()
			o := &told{}
			db := s.gorm()
			if err := db.AutoMigrate(&company{}, &user{}, &account{}, &pet{}, &language{}); err != nil {
				t.Fatalf("%s: %v", s.name, err)
			}
			if err := db.Create(people()).Error; err != nil {
				t.Fatalf("%s: %v", s.name, err)
			}
			c.run(db, o)
			seen[i] = &observation{lines: o.lines}
		}
		count.each(c.name, seen[0], seen[1])
	}
	count.report(t, "gorm")
	judge(t, "gorm", count)
}

// gorm gives a connection of gorm's to this side's database.
func (s *side) gorm() *gorm.DB {
	s.t.Helper()
	db, err := gorm.Open(mysql.New(mysql.Config{Conn: s.session("gorm")}), &gorm.Config{Logger: logger.Discard, NowFunc: func() time.Time { return noon }})
	if err != nil {
		s.t.Fatalf("%s: %v", s.name, err)
	}
	return db
}

// each compares observations line by line.
func (c *tally) each(where string, theirs, ours *observation) {
	for i := range theirs.lines {
		our := "nothing"
		if i < len(ours.lines) {
			our = ours.lines[i]
		}
		c.compare(where, step{text: theirs.lines[i]}, &observation{lines: theirs.lines[i : i+1]}, &observation{lines: []string{our}})
	}
}

// TestSqlx runs what sqlx sends for named parameters, lists and structures.
func TestSqlx(t *testing.T) {
	dsn(t)
	count := newTally()
	real, ours := pair(t, protocol{name: "sqlx", settings: fakemysql.Settings{ParseTime: true}})
	var seen [2]*observation
	for i, s := range []*side{real, ours} {
		o := &told{}
		s.sqlx(o)
		seen[i] = &observation{lines: o.lines}
	}
	count.each("sqlx", seen[0], seen[1])
	count.report(t, "sqlx")
	judge(t, "sqlx", count)
}

func (s *side) sqlx(o *told) {
	db := sqlx.NewDb(s.db, "mysql")
	db.SetMaxOpenConns(1)
	db.MustExec("USE " + s.database)
	db.MustExec("CREATE TABLE people (id INT AUTO_INCREMENT PRIMARY KEY, first_name VARCHAR(20) NOT NULL, email VARCHAR(50) UNIQUE, added TIMESTAMP NULL, score DECIMAL(6,2))")
	type person struct {
		ID    int             `db:"id"`
		First string          `db:"first_name"`
		Email sql.NullString  `db:"email"`
		Added *time.Time      `db:"added"`
		Score sql.NullFloat64 `db:"score"`
	}
	note := func(what string, value any, err error) { o.add(what, value, &gorm.DB{Error: err}) }
	rows := []person{{First: "ann", Added: &noon, Score: sql.NullFloat64{Float64: 1.25, Valid: true}}, {First: "bob", Email: sql.NullString{String: "b@x", Valid: true}}}
	result, err := db.NamedExec("INSERT INTO people (first_name, email, added, score) VALUES (:first_name, :email, :added, :score)", rows)
	id, _ := result.LastInsertId()
	affected, _ := result.RowsAffected()
	note("named", []int64{id, affected}, err)
	_, err = db.NamedExec("INSERT INTO people (first_name, email) VALUES (:first_name, :email)", rows[1])
	note("duplicate", nil, err)
	var one person
	note("get", &one, db.Get(&one, "SELECT * FROM people WHERE first_name = ?", "ann"))
	note("none", nil, db.Get(&one, "SELECT * FROM people WHERE id = 99"))
	var all []person
	note("select", &all, db.Select(&all, "SELECT * FROM people ORDER BY id DESC"))
	query, arguments, err := sqlx.In("SELECT * FROM people WHERE first_name IN (?) ORDER BY id", []string{"ann", "bob", "cy"})
	note("in", query, err)
	all = nil
	note("selected", &all, db.Select(&all, db.Rebind(query), arguments...))
	named, err := db.PrepareNamed("SELECT COUNT(*) FROM people WHERE score > :least OR score IS NULL")
	note("prepared", nil, err)
	var n int
	note("named get", &n, named.Get(&n, map[string]any{"least": 1}))
	tx := db.MustBegin()
	_, err = tx.NamedExec("UPDATE people SET score = :score WHERE id = :id", map[string]any{"score": 1000000, "id": 1})
	note("out of range", nil, err)
	note("rollback", nil, tx.Rollback())
	mapped, err := db.Queryx("SELECT id, first_name, score FROM people ORDER BY id")
	note("queryx", nil, err)
	for mapped.Next() {
		values := map[string]any{}
		note("map", values, mapped.MapScan(values))
		for name, value := range values {
			if text, is := value.([]byte); is {
				values[name] = string(text)
			}
		}
		note("values", values, nil)
	}
}
