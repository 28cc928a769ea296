package order

import (
	"errors"
	"testing"
	"time"

	"go.uber.org/mock/gomock"

	"example.com/orders/internal/stock"
	"example.com/orders/internal/stock/mocks"
)

var now = time.Date(2026, time.March, 1, 12, 0, 0, 0, time.UTC)

func TestPlace(t *testing.T) {
	t.Parallel()
	order := Order{ID: "1", Customer: "ada", Article: "tea", Pieces: 2}
	placed := order
	placed.PlacedAt = now

	store := NewMockStoreT(t)
	payments := NewMockPaymentsT(t)
	publisher := NewMockPublisherT(t)
	shelf := mocks.NewMockShelfT[stock.Article](t)
	clock := NewMockClockT(t)
	gomock.InOrder(
		shelf.EXPECT().Reserve(gomock.Any(), order.Article, 2).Return(nil),
		payments.EXPECT().Charge(gomock.Any(), "ada", int64(900)).Return("r1", nil),
		clock.EXPECT().Now().Return(now),
		store.EXPECT().Save(gomock.Any(), placed).Return(nil),
		publisher.EXPECT().Publish(gomock.Any(), "orders", placed).Return(nil),
	)

	service := &Service{Store: store, Payments: payments, Publisher: publisher, Shelf: shelf, Clock: clock}
	if err := service.Place(t.Context(), order, 900); err != nil {
		t.Fatal(err)
	}
}

func TestPlaceReleasesWhatCannotBePaid(t *testing.T) {
	t.Parallel()
	refused := errors.New("refused")
	payments := NewMockPaymentsT(t)
	shelf := mocks.NewMockShelfT[stock.Article](t)
	shelf.EXPECT().Reserve(gomock.Any(), stock.Article("tea"), 1).Return(nil)
	payments.EXPECT().Charge(gomock.Any(), "ada", gomock.Any()).Return("", refused)
	shelf.EXPECT().Release(gomock.Any(), stock.Article("tea"), 1)

	service := &Service{Payments: payments, Shelf: shelf}
	err := service.Place(t.Context(), Order{Customer: "ada", Article: "tea", Pieces: 1}, 900)
	if !errors.Is(err, refused) {
		t.Fatalf("got %v, want %v", err, refused)
	}
}
