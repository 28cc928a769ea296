package user

import (
	"context"
	"errors"
)

// ErrNotFound says that there is no such user.
var ErrNotFound = errors.New("no such user")

// User is somebody.
type User struct {
	ID    int64
	Email string
}

// Repository keeps users.
type Repository interface {
	FindByID(ctx context.Context, id int64) (*User, error)
	FindByEmail(ctx context.Context, email string) (*User, error)
	List(ctx context.Context) ([]User, error)
	Page(ctx context.Context, limit, offset int) ([]User, error)
	Create(ctx context.Context, user *User) error
	Delete(ctx context.Context, id int64) error
	Count(ctx context.Context) (int64, error)
}

// Mailer is no repository.
type Mailer interface {
	Send(ctx context.Context, to User, text string) error
}
