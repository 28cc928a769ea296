package shop

import (
	"context"
	"time"
)

type Store interface{ Save(int) error }

type Service struct{ store Store }

func New(store Store) *Service { return &Service{store: store} }

type Holder struct {
	Context context.Context
	Store   Store
}

func (s *Service) Hold() Holder { return Holder{Store: s.store} }

func (s *Service) Self() *Service { return s }

func KeepContext(ctx context.Context) Holder { return Holder{Context: ctx} }

func KeepStore(store Store) Holder { return Holder{Store: store} }

type StoreFunc func(int) error

func (f StoreFunc) Save(amount int) error { return f(amount) }

func KeepFunction(save func(int) error) Holder { return Holder{Store: StoreFunc(save)} }

type Stamp struct {
	At   time.Time
	Text string
}

func KeepTime() *Stamp { return &Stamp{At: time.Now(), Text: "no"} }
