package checkout_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"go.uber.org/mock/gomock"

	"example.com/shop/internal/checkout"
	"example.com/shop/internal/checkout/mocks"
	"example.com/shop/internal/shop"
)

// counter is a checkout with all that it needs mocked. Ada has two cups and a
// tea in her cart, which is locked and unlocked once.
type counter struct {
	carts    *mocks.MockCarts
	products *mocks.MockProducts
	orders   *mocks.MockOrders
	events   *mocks.MockEvents
	*checkout.Service
}

func newCounter(t *testing.T, cart shop.Cart) *counter {
	t.Helper()
	controller := gomock.NewController(t)
	c := &counter{
		carts:    mocks.NewMockCarts(controller),
		products: mocks.NewMockProducts(controller),
		orders:   mocks.NewMockOrders(controller),
		events:   mocks.NewMockEvents(controller),
	}
	c.Service = checkout.NewService(c.carts, c.products, c.orders, c.events)
	unlocked := 0
	c.carts.EXPECT().Lock(gomock.Any(), "ada").Return(func() { unlocked++ }, nil)
	c.carts.EXPECT().Get(gomock.Any(), "ada").Return(cart, nil)
	t.Cleanup(func() {
		if unlocked != 1 {
			t.Errorf("the cart was unlocked %d times", unlocked)
		}
	})
	return c
}

func (c *counter) sell(products ...shop.Product) {
	for _, product := range products {
		c.products.EXPECT().Get(gomock.Any(), product.SKU).Return(product, nil)
	}
}

var (
	cup  = shop.Product{SKU: "cup", Name: "Cup", Price: 8_50}
	tea  = shop.Product{SKU: "tea", Name: "Tea", Price: 4_20}
	full = shop.Cart{"tea": 1, "cup": 2}
)

func TestCheckout(t *testing.T) {
	c := newCounter(t, full)
	c.sell(cup, tea)
	var placed shop.Order
	c.orders.EXPECT().Place(gomock.Any(), gomock.Any()).Do(func(_ context.Context, order shop.Order) error { placed = order; return nil })
	c.carts.EXPECT().Clear(gomock.Any(), "ada").Return(nil)
	c.events.EXPECT().Placed(gomock.Any(), gomock.Any()).Return(nil)
	order, err := c.Checkout(t.Context(), "ada")
	if err != nil {
		t.Fatal(err)
	}
	if order.ID == "" || order.ID != placed.ID || order.Customer != "ada" || order.Total() != 21_20 {
		t.Errorf("order is %+v", order)
	}
	if want := []shop.Line{{SKU: "cup", Quantity: 2, Price: 8_50}, {SKU: "tea", Quantity: 1, Price: 4_20}}; !slices.Equal(order.Lines, want) {
		t.Errorf("lines are %+v", order.Lines)
	}
}

func TestCheckoutOfABusyCart(t *testing.T) {
	carts := mocks.NewMockCarts(gomock.NewController(t))
	carts.EXPECT().Lock(gomock.Any(), "ada").Return(nil, shop.ErrBusy)
	if _, err := checkout.NewService(carts, nil, nil, nil).Checkout(t.Context(), "ada"); !errors.Is(err, shop.ErrBusy) {
		t.Errorf("error is %v", err)
	}
}

func TestCheckoutOfNothing(t *testing.T) {
	if _, err := newCounter(t, nil).Checkout(t.Context(), "ada"); !errors.Is(err, shop.ErrEmptyCart) {
		t.Errorf("error is %v", err)
	}
}

// A product that is not sold any more keeps the cart from becoming an order.
func TestCheckoutOfWhatIsGone(t *testing.T) {
	c := newCounter(t, full)
	c.products.EXPECT().Get(gomock.Any(), "cup").Return(shop.Product{}, shop.ErrNotFound)
	if _, err := c.Checkout(t.Context(), "ada"); !errors.Is(err, shop.ErrNotFound) {
		t.Errorf("error is %v", err)
	}
}

func TestCheckoutThatCannotBePlaced(t *testing.T) {
	c := newCounter(t, full)
	c.sell(cup, tea)
	down := errors.New("down")
	c.orders.EXPECT().Place(gomock.Any(), gomock.Any()).Return(down)
	if _, err := c.Checkout(t.Context(), "ada"); !errors.Is(err, down) {
		t.Errorf("error is %v", err)
	}
}

// A placed order stands, though its event waits for a broker for three seconds
// and the cart stays.
func TestCheckoutIsNotUndone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newCounter(t, full)
		c.sell(cup, tea)
		c.orders.EXPECT().Place(gomock.Any(), gomock.Any()).Return(nil)
		c.carts.EXPECT().Clear(gomock.Any(), "ada").Return(errors.New("down"))
		c.events.EXPECT().Placed(gomock.Any(), gomock.Any()).DoAndReturn(func(ctx context.Context, _ shop.Order) error {
			<-ctx.Done()
			return ctx.Err()
		})
		start := time.Now()
		if _, err := c.Checkout(t.Context(), "ada"); err != nil {
			t.Error(err)
		}
		if took := time.Since(start); took != 3*time.Second {
			t.Errorf("took %v", took)
		}
	})
}
