// Package shapes has repositories as people write them.
package shapes

import (
	"context"
	"errors"
	"iter"
	"sync"
)

// ErrUserNotFound says that there is no such user.
var ErrUserNotFound = errors.New("user not found")

// Errors of orders, which the comments of Orders name.
var (
	ErrNoOrder    = errors.New("no order")
	ErrOrderTaken = errors.New("order number taken")
)

// UserID names a user.
type UserID [4]byte

// User is found by pointer and listed by value.
type User struct {
	ID    UserID
	Email string
	Tags  [2]string
}

// Users is the form that most repositories have.
type Users interface {
	FindByID(ctx context.Context, id UserID) (*User, error)
	FindByEmail(ctx context.Context, email string) (*User, error)
	List(ctx context.Context) ([]User, error)
	Page(ctx context.Context, limit, offset int) ([]User, error)
	Save(ctx context.Context, user *User) error
	Delete(ctx context.Context, id UserID) error
	Exists(ctx context.Context, id UserID) (bool, error)
	Count(ctx context.Context) (int64, error)
}

// Model is embedded, as the one of gorm.
type Model struct {
	ID      uint
	Version int
}

// Post has the number of its Model.
type Post struct {
	Model
	Title string
}

// Posts numbers what it creates.
type Posts interface {
	Create(post *Post) error
	Update(post *Post) (*Post, error)
	GetPost(id uint) (*Post, error)
	GetAllPosts() ([]*Post, error)
	DeletePost(post *Post) error
	CountPosts() (int, error)
}

// Notes gives the number of what it inserts.
type Notes interface {
	Insert(note Note) (int64, error)
	Upsert(note Note) (Note, error)
	Lookup(noteID int64) (Note, bool, error)
	Remove(noteID int64) (bool, error)
	AllNotes() (NoteList, error)
}

// Note is kept by value.
type Note struct {
	NoteID int64
	Text   string
}

// NoteList is a slice by name.
type NoteList []Note

// Cache is generic over key and value.
type Cache[K comparable, V any] interface {
	Get(key K) (V, bool)
	Set(key K, value V)
	Delete(key K) bool
	All() iter.Seq2[K, V]
	Has(key K) bool
	Len() int
}

// Keyed has a key.
type Keyed[K comparable] interface {
	comparable
	Key() K
}

// Table is generic over rows that know their keys.
type Table[K comparable, V Keyed[K]] interface {
	Load(key K) (V, error)
	Put(row V) error
	Insert(row *V) error
	Replace(row V) error
	Remove(row V) error
	Values() iter.Seq[*V]
}

// Order keeps its number to itself.
type Order struct {
	number string
	Lines  int
}

// NewOrder makes an order.
func NewOrder(number string, lines int) Order { return Order{number: number, Lines: lines} }

// ID gives the number.
func (o *Order) ID() string { return o.number }

// Orders names its errors in comments.
type Orders interface {
	// Add takes a new order, or gives ErrOrderTaken.
	Add(ctx context.Context, order Order) error
	// Update gives the order as it is then, or ErrNoOrder.
	Update(ctx context.Context, order Order) (Order, error)
	/* ByID gives ErrNoOrder
	where there is none. */
	ByID(ctx context.Context, id string) (Order, error)
	DeleteByID(ctx context.Context, id string) error
	List() []Order
}

// Session must not be copied.
type Session struct {
	ID    string
	mutex sync.Mutex
	uses  int
}

// Use counts a use.
func (s *Session) Use() int {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.uses++
	return s.uses
}

// Sessions gives the sessions that it was given.
type Sessions interface {
	Get(id string) (*Session, error)
	Store(session *Session) error
	List() ([]*Session, error)
	All() iter.Seq2[string, *Session]
}

// Settings keeps texts.
type Settings interface {
	Get(ctx context.Context, key string) (string, error)
	Set(ctx context.Context, key, value string) error
	Delete(ctx context.Context, key string) error
}

// Documents has rows that nothing is known of.
type Documents[T any] interface {
	FindByID(id string) (*T, error)
	Save(document T) error
	Delete(document *T) error
	All() ([]T, error)
}
