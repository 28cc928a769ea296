package cart_test

import (
	"context"
	"errors"
	"maps"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/gomodule/redigo/redis"

	"example.com/shop/internal/cart"
	"example.com/shop/internal/cart/cartfake"
	"example.com/shop/internal/doubles/faults"
	"example.com/shop/internal/shop"
)

func put(t *testing.T, carts *cart.Carts, sku string, quantity int) {
	t.Helper()
	if err := carts.Put(t.Context(), "ada", sku, quantity); err != nil {
		t.Fatal(err)
	}
}

func want(t *testing.T, carts *cart.Carts, expected shop.Cart) {
	t.Helper()
	if found, err := carts.Get(t.Context(), "ada"); err != nil || !maps.Equal(found, expected) {
		t.Errorf("cart is %v, %v; want %v", found, err, expected)
	}
}

func TestCart(t *testing.T) {
	carts := cartfake.New(t).Carts()
	want(t, carts, nil)
	put(t, carts, "cup", 2)
	put(t, carts, "tea", 1)
	put(t, carts, "cup", 3)
	want(t, carts, shop.Cart{"cup": 3, "tea": 1})
	put(t, carts, "cup", 0)
	want(t, carts, shop.Cart{"tea": 1})
	if err := carts.Clear(t.Context(), "ada"); err != nil {
		t.Error(err)
	}
	want(t, carts, nil)
}

// A cart stays for two days from when it was changed last.
func TestCartIsForgotten(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		carts := cartfake.New(t).Carts()
		put(t, carts, "cup", 1)
		time.Sleep(47 * time.Hour)
		put(t, carts, "tea", 1)
		time.Sleep(48*time.Hour - time.Millisecond)
		want(t, carts, shop.Cart{"cup": 1, "tea": 1})
		time.Sleep(time.Millisecond)
		want(t, carts, nil)
	})
}

func TestLock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		carts := cartfake.New(t).Carts()
		unlock, err := carts.Lock(t.Context(), "ada")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := carts.Lock(t.Context(), "ada"); !errors.Is(err, shop.ErrBusy) {
			t.Errorf("locked twice: %v", err)
		}
		if _, err := carts.Lock(t.Context(), "bob"); err != nil {
			t.Errorf("the cart of another customer: %v", err)
		}
		unlock()
		if _, err := carts.Lock(t.Context(), "ada"); err != nil {
			t.Errorf("after unlock: %v", err)
		}
		time.Sleep(10 * time.Second)
		if _, err := carts.Lock(t.Context(), "ada"); err != nil {
			t.Errorf("after ten seconds: %v", err)
		}
	})
}

// Who took too long does not open somebody else's lock.
func TestUnlockTooLate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := cartfake.New(t)
		late, err := f.Carts().Lock(t.Context(), "ada")
		if err != nil {
			t.Fatal(err)
		}
		time.Sleep(11 * time.Second)
		if _, err := f.Carts().Lock(t.Context(), "ada"); err != nil {
			t.Fatal(err)
		}
		late()
		if _, err := f.Carts().Lock(t.Context(), "ada"); !errors.Is(err, shop.ErrBusy) {
			t.Errorf("lock is open: %v", err)
		}
	})
}

// A lock is given back though the request that took it is over.
func TestUnlockAfterTheRequest(t *testing.T) {
	f := cartfake.New(t)
	ctx, cancel := context.WithCancel(t.Context())
	unlock, err := f.Carts().Lock(ctx, "ada")
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	unlock()
	if f.Redis.Miniredis().Exists("lock:cart:ada") {
		t.Error("still locked")
	}
}

func TestPutAllOrNothing(t *testing.T) {
	f := cartfake.New(t)
	f.Faults.On("redis.exec", faults.Cut(), faults.Times(1))
	if err := f.Carts().Put(t.Context(), "ada", "cup", 1); err == nil {
		t.Error("put over a connection that was cut")
	}
	want(t, f.Carts(), nil)
	put(t, f.Carts(), "cup", 1)
	want(t, f.Carts(), shop.Cart{"cup": 1})
}

func TestGetFails(t *testing.T) {
	refused := redis.Error("LOADING Redis is loading the dataset in memory")
	for name, test := range map[string]struct {
		on     string
		effect faults.Option
		want   error // any where it is nil
		takes  time.Duration
	}{
		"silence":        {"redis.hgetall cart:*", faults.LostBefore(), nil, 2 * time.Second},
		"server starts":  {"redis.hgetall cart:*", faults.Fail(refused), refused, 0},
		"connection cut": {"redis.hgetall cart:*", faults.Cut(), syscall.ECONNRESET, 0},
		"no connection":  {"redis.connect", faults.Cut(), syscall.ECONNREFUSED, 0},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				f := cartfake.New(t)
				f.Faults.On(test.on, test.effect)
				ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
				defer cancel()
				start := time.Now()
				_, err := f.Carts().Get(ctx, "ada")
				if err == nil || (test.want != nil && !errors.Is(err, test.want)) {
					t.Errorf("error is %v, want %v", err, test.want)
				}
				if took := time.Since(start); took != test.takes {
					t.Errorf("took %v, want %v", took, test.takes)
				}
			})
		})
	}
}
