package store_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/DATA-DOG/go-sqlmock"
	driver "github.com/go-sql-driver/mysql"
	"gorm.io/gorm/logger"

	"example.com/shop/internal/doubles/faults"
	"example.com/shop/internal/shop"
	"example.com/shop/internal/store/storefake"
)

// What gorm asks a database for.
const (
	selectProducts = "SELECT * FROM `products` ORDER BY name, sku"
	selectProduct  = "SELECT * FROM `products` WHERE sku = ? LIMIT ?"
	insertProduct  = "INSERT INTO `products` (`sku`,`name`,`price`,`stock`,`created_at`,`updated_at`) VALUES (?,?,?,?,?,?)" +
		" ON DUPLICATE KEY UPDATE `name`=VALUES(`name`),`price`=VALUES(`price`),`updated_at`=VALUES(`updated_at`)"
	insertOrder    = "INSERT INTO `orders` (`id`,`customer`,`total`,`placed_at`) VALUES (?,?,?,?)"
	insertLines    = "INSERT INTO `order_lines` (`order_id`,`sku`,`quantity`,`price`) VALUES (?,?,?,?),(?,?,?,?) ON DUPLICATE KEY UPDATE `order_id`=VALUES(`order_id`)"
	selectOrder    = "SELECT * FROM `orders` WHERE id = ? LIMIT ?"
	selectLines    = "SELECT * FROM `order_lines` WHERE `order_lines`.`order_id` = ? ORDER BY sku"
	insertMovement = "INSERT INTO `stock_movements` (`order_id`,`sku`,`quantity`) VALUES (?,?,?) ON DUPLICATE KEY UPDATE `order_id`=`order_id`"
	updateStock    = "UPDATE `products` SET `stock`=stock - ?,`updated_at`=? WHERE sku = ?"
)

var (
	noon   = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	bought = shop.Order{
		ID: "o-1", Customer: "ada", PlacedAt: noon,
		Lines: []shop.Line{{SKU: "cup", Quantity: 2, Price: 8_50}, {SKU: "tea", Quantity: 1, Price: 4_20}},
	}
)

// quiet keeps gorm from printing the errors that a test is about.
func quiet(s *storefake.Settings) { s.DB.Logger = logger.Discard }

func equal(one, other shop.Order) bool {
	return one.ID == other.ID && one.Customer == other.Customer && one.PlacedAt.Equal(other.PlacedAt) && slices.Equal(one.Lines, other.Lines)
}

func TestListProducts(t *testing.T) {
	f := storefake.New(t)
	f.SQLMock.ExpectQuery(selectProducts).WillReturnRows(storefake.ProductsRows([]storefake.ProductsRow{
		{Sku: "cup", Name: "Cup", Price: 8_50, Stock: 3, CreatedAt: noon, UpdatedAt: noon},
		{Sku: "tea", Name: "Tea", Price: 4_20, Stock: -1, CreatedAt: noon, UpdatedAt: noon},
	}))
	products, err := f.Products().List(t.Context())
	want := []shop.Product{{SKU: "cup", Name: "Cup", Price: 8_50, Stock: 3}, {SKU: "tea", Name: "Tea", Price: 4_20, Stock: -1}}
	if err != nil || !slices.Equal(products, want) {
		t.Errorf("products are %+v, %v; want %+v", products, err, want)
	}
}

func TestGetProductNotFound(t *testing.T) {
	f := storefake.New(t, quiet)
	f.SQLMock.ExpectQuery(selectProduct).WithArgs("cup", 1).WillReturnRows(storefake.ProductsRows(nil))
	if _, err := f.Products().Get(t.Context(), "cup"); err != shop.ErrNotFound {
		t.Errorf("error is %v", err)
	}
}

func TestGetProductKeepsToTheContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := storefake.New(t, quiet)
		f.Faults.On("mysql.query SELECT * FROM `products`*", faults.LostBefore())
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		start := time.Now()
		if _, err := f.Products().Get(ctx, "cup"); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("error is %v", err)
		}
		if took := time.Since(start); took != time.Second {
			t.Errorf("took %v", took)
		}
	})
}

func TestSaveProduct(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := storefake.New(t)
		f.SQLMock.ExpectBegin()
		f.SQLMock.ExpectExec(insertProduct).
			WithArgs("cup", "Cup", 8_50, 3, time.Now(), time.Now()).WillReturnResult(sqlmock.NewResult(0, 1))
		f.SQLMock.ExpectCommit()
		if err := f.Products().Save(t.Context(), shop.Product{SKU: "cup", Name: "Cup", Price: 8_50, Stock: 3}); err != nil {
			t.Error(err)
		}
	})
}

func expectPlace(f *storefake.Fakes) {
	f.SQLMock.ExpectBegin()
	f.SQLMock.ExpectExec(insertOrder).WithArgs("o-1", "ada", 21_20, noon).WillReturnResult(sqlmock.NewResult(0, 1))
	f.SQLMock.ExpectExec(insertLines).
		WithArgs("o-1", "cup", 2, 8_50, "o-1", "tea", 1, 4_20).WillReturnResult(sqlmock.NewResult(0, 2))
}

func TestPlaceOrder(t *testing.T) {
	f := storefake.New(t)
	f.SQLMock.MatchExpectationsInOrder(true)
	expectPlace(f)
	f.SQLMock.ExpectCommit()
	if err := f.Orders().Place(t.Context(), bought); err != nil {
		t.Error(err)
	}
}

func TestPlaceOrderFails(t *testing.T) {
	deadlock := &driver.MySQLError{Number: 1213, Message: "Deadlock found when trying to get lock; try restarting transaction"}
	for name, test := range map[string]struct {
		on      string
		effect  faults.Option
		want    error
		reached func(f *storefake.Fakes)
	}{
		"deadlock": {"mysql.commit", faults.Fail(deadlock), deadlock, expectPlace},
		"cut":      {"mysql.exec INSERT INTO `orders`*", faults.Cut(), driver.ErrInvalidConn, func(f *storefake.Fakes) { f.SQLMock.ExpectBegin() }},
	} {
		t.Run(name, func(t *testing.T) {
			f := storefake.New(t, quiet)
			test.reached(f)
			f.Faults.On(test.on, test.effect)
			if err := f.Orders().Place(t.Context(), bought); !errors.Is(err, test.want) {
				t.Errorf("error is %v, want %v", err, test.want)
			}
		})
	}
}

func TestGetOrder(t *testing.T) {
	f := storefake.New(t)
	f.SQLMock.ExpectQuery(selectOrder).WithArgs("o-1", 1).
		WillReturnRows(storefake.OrdersRows([]storefake.OrdersRow{{ID: "o-1", Customer: "ada", Total: 21_20, PlacedAt: noon}}))
	f.SQLMock.ExpectQuery(selectLines).WithArgs("o-1").WillReturnRows(storefake.OrderLinesRows([]storefake.OrderLinesRow{
		{OrderID: "o-1", Sku: "cup", Quantity: 2, Price: 8_50},
		{OrderID: "o-1", Sku: "tea", Quantity: 1, Price: 4_20},
	}))
	if order, err := f.Orders().Get(t.Context(), "o-1"); err != nil || !equal(order, bought) {
		t.Errorf("order is %+v, %v", order, err)
	}
}

// An order that comes again takes what it has not taken yet.
func TestTakeAgain(t *testing.T) {
	f := storefake.New(t)
	f.SQLMock.ExpectBegin()
	f.SQLMock.ExpectExec(insertMovement).WithArgs("o-1", "cup", 2).WillReturnResult(sqlmock.NewResult(0, 0))
	f.SQLMock.ExpectExec(insertMovement).WithArgs("o-1", "tea", 1).WillReturnResult(sqlmock.NewResult(0, 1))
	f.SQLMock.ExpectExec(updateStock).WithArgs(1, sqlmock.AnyArg(), "tea").WillReturnResult(sqlmock.NewResult(0, 1))
	f.SQLMock.ExpectCommit()
	if err := f.Stock().Take(t.Context(), bought); err != nil {
		t.Error(err)
	}
}
