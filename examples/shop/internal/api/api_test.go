package api_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/gin-gonic/gin"
	"go.uber.org/mock/gomock"

	"example.com/shop/internal/api"
	"example.com/shop/internal/api/mocks"
	"example.com/shop/internal/shop"
)

func TestMain(m *testing.M) {
	gin.SetMode(gin.TestMode)
	os.Exit(m.Run())
}

// front is what stands behind the API.
type front struct {
	products *mocks.MockProducts
	carts    *mocks.MockCarts
	orders   *mocks.MockOrders
	checkout *mocks.MockCheckout
}

func TestAPI(t *testing.T) {
	order := shop.Order{
		ID: "o-1", Customer: "ada", PlacedAt: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC),
		Lines: []shop.Line{{SKU: "cup", Quantity: 2, Price: 8_50}},
	}
	cup := shop.Product{SKU: "cup", Name: "Cup", Price: 8_50, Stock: 3}
	for name, test := range map[string]struct {
		method, path, body string
		behind             func(f front)
		status             int
		answer             string
	}{
		"list products": {
			"GET", "/products", "",
			func(f front) { f.products.EXPECT().List(gomock.Any()).Return([]shop.Product{cup}, nil) },
			http.StatusOK, `[{"sku":"cup","name":"Cup","price":850,"stock":3}]`,
		},
		"unknown product": {
			"GET", "/products/tea", "",
			func(f front) {
				f.products.EXPECT().Get(gomock.Any(), "tea").Return(shop.Product{}, shop.ErrNotFound)
			},
			http.StatusNotFound, `{"error":"not found"}`,
		},
		"put a product on sale": {
			"PUT", "/products/cup", `{"name": "Cup", "price": 850, "stock": 3}`,
			func(f front) { f.products.EXPECT().Save(gomock.Any(), cup).Return(nil) },
			http.StatusNoContent, "",
		},
		"a product without a name": {
			"PUT", "/products/cup", `{"price": 850}`,
			func(front) {},
			http.StatusBadRequest, `{"error":"Key: 'Name' Error:Field validation for 'Name' failed on the 'required' tag"}`,
		},
		"put in a cart": {
			"PUT", "/carts/ada/cup", `{"quantity": 0}`,
			func(f front) {
				f.products.EXPECT().Get(gomock.Any(), "cup").Return(cup, nil)
				f.carts.EXPECT().Put(gomock.Any(), "ada", "cup", 0).Return(nil)
			},
			http.StatusNoContent, "",
		},
		"put what is not sold in a cart": {
			"PUT", "/carts/ada/tea", `{"quantity": 1}`,
			func(f front) {
				f.products.EXPECT().Get(gomock.Any(), "tea").Return(shop.Product{}, shop.ErrNotFound)
			},
			http.StatusNotFound, `{"error":"not found"}`,
		},
		"too many": {
			"PUT", "/carts/ada/cup", `{"quantity": 1001}`,
			func(front) {},
			http.StatusBadRequest, `{"error":"Key: 'Quantity' Error:Field validation for 'Quantity' failed on the 'max' tag"}`,
		},
		"cart": {
			"GET", "/carts/ada", "",
			func(f front) { f.carts.EXPECT().Get(gomock.Any(), "ada").Return(shop.Cart{"cup": 2}, nil) },
			http.StatusOK, `{"cup":2}`,
		},
		"check out": {
			"POST", "/carts/ada/checkout", "",
			func(f front) { f.checkout.EXPECT().Checkout(gomock.Any(), "ada").Return(order, nil) },
			http.StatusCreated,
			`{"id":"o-1","customer":"ada","lines":[{"sku":"cup","quantity":2,"price":850}],"placedAt":"2026-03-01T12:00:00Z"}`,
		},
		"check out at once": {
			"POST", "/carts/ada/checkout", "",
			func(f front) {
				f.checkout.EXPECT().Checkout(gomock.Any(), "ada").Return(shop.Order{}, shop.ErrBusy)
			},
			http.StatusConflict, `{"error":"the cart is being checked out"}`,
		},
		"check out nothing": {
			"POST", "/carts/ada/checkout", "",
			func(f front) {
				f.checkout.EXPECT().Checkout(gomock.Any(), "ada").Return(shop.Order{}, shop.ErrEmptyCart)
			},
			http.StatusUnprocessableEntity, `{"error":"the cart is empty"}`,
		},
		"no database": {
			"GET", "/orders/o-1", "",
			func(f front) {
				f.orders.EXPECT().Get(gomock.Any(), "o-1").Return(shop.Order{}, errors.New("invalid connection"))
			},
			http.StatusServiceUnavailable, `{"error":"invalid connection"}`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			controller := gomock.NewController(t)
			f := front{
				products: mocks.NewMockProducts(controller),
				carts:    mocks.NewMockCarts(controller),
				orders:   mocks.NewMockOrders(controller),
				checkout: mocks.NewMockCheckout(controller),
			}
			test.behind(f)
			handler := api.New(api.Shop{Products: f.products, Carts: f.carts, Orders: f.orders, Checkout: f.checkout})
			answer := httptest.NewRecorder()
			handler.ServeHTTP(answer, httptest.NewRequest(test.method, test.path, strings.NewReader(test.body)))
			if answer.Code != test.status || answer.Body.String() != test.answer {
				t.Errorf("status %d: %s; want %d: %s", answer.Code, answer.Body, test.status, test.answer)
			}
		})
	}
}
