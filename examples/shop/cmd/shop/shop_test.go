package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/segmentio/kafka-go"

	"example.com/shop/cmd/shop/shopfake"
	"example.com/shop/internal/doubles/faults"
	"example.com/shop/internal/events"
	"example.com/shop/internal/shop"
)

func TestMain(m *testing.M) {
	gin.SetMode(gin.TestMode)
	os.Exit(m.Run())
}

// open opens a shop with two products on fakes.
func open(t *testing.T) (http.Handler, *shopfake.Fakes) {
	t.Helper()
	f := shopfake.New(t, func(s *shopfake.Settings) {
		s.Topics = map[string]int32{events.Topic: 3}
		s.Writer = events.NewWriter("kafka:9092")
		s.Reader = &kafka.ReaderConfig{Topic: events.Topic, GroupID: "stock", StartOffset: kafka.FirstOffset}
	})
	handler, projector := newShop(Clients{DB: f.DB, Pool: f.Pool, Writer: f.Writer, Reader: f.Reader})
	ctx, stop := context.WithCancel(context.WithoutCancel(t.Context()))
	ended := make(chan error, 1)
	go func() { ended <- projector.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	send(t, handler, "PUT", "/products/cup", `{"name": "Cup", "price": 850, "stock": 10}`, http.StatusNoContent)
	send(t, handler, "PUT", "/products/tea", `{"name": "Tea", "price": 420, "stock": 10}`, http.StatusNoContent)
	return handler, f
}

// send expects a status and gives the body.
func send(t *testing.T, handler http.Handler, method, path, body string, status int) string {
	t.Helper()
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, httptest.NewRequest(method, path, strings.NewReader(body)))
	if answer.Code != status {
		t.Errorf("%s %s: status %d, want %d: %s", method, path, answer.Code, status, answer.Body)
	}
	return answer.Body.String()
}

// stockOf waits until all orders are projected.
func stockOf(t *testing.T, handler http.Handler, f *shopfake.Fakes, sku string) int {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	if err := f.Kafka.WaitConsumed(ctx, "stock", events.Topic); err != nil {
		t.Fatal(err)
	}
	var product shop.Product
	if err := json.Unmarshal([]byte(send(t, handler, "GET", "/products/"+sku, "", http.StatusOK)), &product); err != nil {
		t.Fatal(err)
	}
	return product.Stock
}

func TestShop(t *testing.T) {
	handler, f := open(t)
	send(t, handler, "PUT", "/carts/ada/cup", `{"quantity": 2}`, http.StatusNoContent)
	send(t, handler, "PUT", "/carts/ada/tea", `{"quantity": 1}`, http.StatusNoContent)
	send(t, handler, "PUT", "/carts/ada/hat", `{"quantity": 1}`, http.StatusNotFound)
	var placed shop.Order
	if err := json.Unmarshal([]byte(send(t, handler, "POST", "/carts/ada/checkout", "", http.StatusCreated)), &placed); err != nil {
		t.Fatal(err)
	}
	if kept := send(t, handler, "GET", "/orders/"+placed.ID, "", http.StatusOK); !strings.Contains(kept, `"sku":"cup","quantity":2,"price":850`) {
		t.Errorf("order is %s", kept)
	}
	if cart := send(t, handler, "GET", "/carts/ada", "", http.StatusOK); cart != "{}" {
		t.Errorf("cart is %s", cart)
	}
	send(t, handler, "POST", "/carts/ada/checkout", "", http.StatusUnprocessableEntity)
	if cups, teas := stockOf(t, handler, f, "cup"), stockOf(t, handler, f, "tea"); cups != 8 || teas != 9 {
		t.Errorf("stock is %d and %d", cups, teas)
	}
	// The event comes again, and changes nothing.
	for _, record := range f.Kafka.Records(events.Topic) {
		f.Kafka.Feed(t, events.Topic, record)
	}
	if cups := stockOf(t, handler, f, "cup"); cups != 8 {
		t.Errorf("stock is %d after the event came twice", cups)
	}
}

func TestCheckoutAtOnce(t *testing.T) {
	handler, f := open(t)
	for customer := range 10 {
		send(t, handler, "PUT", fmt.Sprintf("/carts/c%d/cup", customer), `{"quantity": 1}`, http.StatusNoContent)
	}
	var all sync.WaitGroup
	for customer := range 10 {
		// Each is sent twice, at once: one is too late or meets the lock.
		for range 2 {
			all.Go(func() {
				answer := httptest.NewRecorder()
				handler.ServeHTTP(answer, httptest.NewRequest("POST", fmt.Sprintf("/carts/c%d/checkout", customer), nil))
				switch answer.Code {
				case http.StatusCreated, http.StatusConflict, http.StatusUnprocessableEntity:
				default:
					t.Errorf("customer %d: status %d: %s", customer, answer.Code, answer.Body)
				}
			})
		}
	}
	all.Wait()
	if cups := stockOf(t, handler, f, "cup"); cups != 0 {
		t.Errorf("stock is %d", cups)
	}
}

// The stock catches up when the database takes orders again.
func TestStockCatchesUp(t *testing.T) {
	handler, f := open(t)
	send(t, handler, "PUT", "/carts/ada/cup", `{"quantity": 3}`, http.StatusNoContent)
	lost := f.Faults.On("mysql.exec UPDATE `products`*", faults.Cut(), faults.Times(2))
	send(t, handler, "POST", "/carts/ada/checkout", "", http.StatusCreated)
	if cups := stockOf(t, handler, f, "cup"); cups != 7 {
		t.Errorf("stock is %d", cups)
	}
	if lost.Hits() != 2 {
		t.Errorf("struck %d times", lost.Hits())
	}
}
