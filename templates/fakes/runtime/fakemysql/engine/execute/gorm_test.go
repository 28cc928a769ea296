package execute_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"gorm.io/driver/mysql"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

type owner struct {
	ID        uint64 `gorm:"primaryKey"`
	Name      string `gorm:"size:64;not null;uniqueIndex:by_name"`
	Email     *string
	Age       uint8          `gorm:"default:18;check:age > 0"`
	Balance   float64        `gorm:"type:decimal(12,2);not null;default:0"`
	Born      *time.Time     `gorm:"type:date"`
	Note      string         `gorm:"type:text;comment:what is said"`
	Active    bool           `gorm:"default:true;index"`
	Pets      []pet          `gorm:"constraint:OnDelete:CASCADE"`
	DeletedAt gorm.DeletedAt `gorm:"index"`
	CreatedAt time.Time
	UpdatedAt time.Time
}

type pet struct {
	ID      uint64 `gorm:"primaryKey"`
	OwnerID uint64 `gorm:"index:by_owner,priority:1"`
	Name    string `gorm:"size:20;index:by_owner,priority:2,sort:desc"`
	Toys    []toy  `gorm:"many2many:pet_toys"`
}

type toy struct {
	Code string `gorm:"primaryKey;size:10"`
	Kind string
}

// petLater is pet after a change of the model.
type petLater struct {
	ID      uint64 `gorm:"primaryKey"`
	OwnerID uint64 `gorm:"index:by_owner,priority:1"`
	Name    string `gorm:"size:200;not null;default:'x'"`
	Weight  int32  `gorm:"uniqueIndex"`
}

func (petLater) TableName() string { return "pets" }

// TestGorm runs gorm's Migrator and its statements on the engine and on a MariaDB.
func TestGorm(t *testing.T) {
	dsn := os.Getenv("GEN_MYSQL_DSN")
	if dsn == "" {
		t.Skip("GEN_MYSQL_DSN is not set")
	}
	database := fmt.Sprintf("execute_gorm_%d", os.Getpid())
	real, ours := openReal(t, dsn, true), openEngine(t, true)
	defer real.ExecContext(context.Background(), "drop database if exists "+database)
	var said [2][]string
	for i, conn := range []gorm.ConnPool{real, ours} {
		for _, statement := range []string{"create database " + database, "use " + database} {
			if _, err := conn.ExecContext(context.Background(), statement); err != nil {
				t.Fatal(err)
			}
		}
		db, err := gorm.Open(mysql.New(mysql.Config{Conn: conn}), &gorm.Config{Logger: logger.Discard})
		if err != nil {
			t.Fatal(err)
		}
		said[i] = useGorm(db)
	}
	for i := range max(len(said[0]), len(said[1])) {
		if i >= len(said[0]) || i >= len(said[1]) || said[0][i] != said[1][i] {
			t.Errorf("%d:\nMariaDB: %s\nengine:  %s", i, said[0][i], said[1][i])
		}
	}
	t.Logf("%d results compared", len(said[0]))
}

// useGorm gives what a course of calls said.
func useGorm(db *gorm.DB) (said []string) {
	say := func(what string, values ...any) {
		said = append(said, strings.TrimSpace(fmt.Sprintln(append([]any{what}, values...)...)))
	}
	m := db.Migrator()
	say("migrate", db.AutoMigrate(&owner{}, &pet{}, &toy{}))
	say("again", db.AutoMigrate(&owner{}, &pet{}, &toy{}))
	tables, err := m.GetTables()
	slices.Sort(tables)
	say("tables", tables, err)
	say("has", m.HasTable("owners"), m.HasTable("nope"), m.HasColumn(&owner{}, "name"), m.HasColumn(&owner{}, "nope"), m.HasIndex(&owner{}, "by_name"), m.HasIndex(&pet{}, "by_owner"),
		m.HasConstraint(&owner{}, "fk_owners_pets"), m.HasConstraint(&owner{}, "chk_owners_age"), m.CurrentDatabase() != "")
	for _, model := range []any{&owner{}, &pet{}, "pet_toys"} {
		types, err := m.ColumnTypes(model)
		say("types", err)
		for _, column := range types {
			length, hasLength := column.Length()
			precision, scale, hasPrecision := column.DecimalSize()
			nullable, _ := column.Nullable()
			otherwise, hasDefault := column.DefaultValue()
			full, _ := column.ColumnType()
			key, _ := column.PrimaryKey()
			unique, _ := column.Unique()
			auto, _ := column.AutoIncrement()
			comment, _ := column.Comment()
			say(column.Name(), column.DatabaseTypeName(), full, length, hasLength, precision, scale, hasPrecision, nullable, otherwise, hasDefault, key, unique, auto, comment, column.ScanType())
		}
	}
	indexes, err := m.GetIndexes(&owner{})
	say("indexes", err)
	for _, index := range indexes {
		unique, _ := index.Unique()
		say(index.Name(), index.Columns(), unique)
	}
	kind, err := m.TableType(&owner{})
	if err == nil {
		comment, _ := kind.Comment()
		say("type", kind.Name(), kind.Type(), comment)
	}
	say("later", db.AutoMigrate(&petLater{}))
	var create, name string
	say("show", db.Raw("show create table pets").Row().Scan(&name, &create), create)
	say("show", db.Raw("show create table owners").Row().Scan(&name, &create), create)
	say("rename", m.RenameColumn(&petLater{}, "weight", "heft"), m.DropIndex(&petLater{}, "idx_pets_weight"), m.DropColumn(&petLater{}, "heft"))
	say("view", m.CreateView("all_pets", gorm.ViewOption{Query: db.Model(&petLater{}).Select("id, name")}), m.DropView("all_pets"))
	email := "a@b"
	one := owner{Name: "one", Email: &email, Balance: 12.5, Pets: []pet{{Name: "rex", Toys: []toy{{Code: "b", Kind: "ball"}}}, {Name: "fay"}}}
	say("create", db.Create(&one).Error, one.ID, one.Age, len(one.Pets), one.Pets[1].ID)
	say("duplicate", db.Create(&owner{Name: "one"}).Error)
	say("check", db.Select("*").Create(&owner{Name: "two", Age: 0}).Error)
	many := []owner{{Name: "x"}, {Name: "y"}, {Name: "z"}}
	say("many", db.Create(&many).Error, many[0].ID, many[2].ID)
	var found owner
	say("first", db.Preload("Pets.Toys").First(&found, "name = ?", "one").Error, found.ID, found.Balance, len(found.Pets), found.Pets[0].Toys, *found.Email)
	update := db.Model(&owner{}).Where("balance >= ?", 10).Update("balance", gorm.Expr("balance - ?", 2.25))
	say("update", update.Error, update.RowsAffected)
	say("save", db.Save(&found).Error)
	deleted := db.Delete(&owner{}, "name = ?", "x")
	say("delete", deleted.Error, deleted.RowsAffected)
	var count int64
	say("count", db.Model(&owner{}).Count(&count).Error, count, db.Unscoped().Model(&owner{}).Count(&count).Error, count)
	say("none", db.First(&owner{}, 999).Error)
	say("transaction", db.Transaction(func(tx *gorm.DB) error {
		if err := tx.Create(&owner{Name: "gone"}).Error; err != nil {
			return err
		}
		_ = tx.Transaction(func(inner *gorm.DB) error {
			_ = inner.Create(&owner{Name: "inner"}).Error
			return gorm.ErrInvalidData
		})
		return tx.Create(&owner{Name: "kept"}).Error
	}))
	var names []string
	say("names", db.Model(&owner{}).Order("name").Pluck("name", &names).Error, names)
	say("first or create", db.FirstOrCreate(&owner{}, owner{Name: "kept"}).RowsAffected, db.Where(owner{Name: "new"}).FirstOrCreate(&owner{}).RowsAffected)
	say("cascade", db.Unscoped().Delete(&found).Error)
	say("pets", db.Model(&pet{}).Count(&count).Error, count)
	say("drop", m.DropTable(&toy{}, &pet{}, &owner{}, "pet_toys"), m.HasTable(&owner{}))
	return said
}
