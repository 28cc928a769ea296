package service

import (
	"context"
	"errors"
)

// User is somebody with an account.
type User struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Age  int    `json:"age,omitempty"`
}

// ErrNotFound says that there is no such user.
var ErrNotFound = errors.New("user not found")

// Users keeps users.
type Users interface {
	Find(ctx context.Context, id string) (User, error)
	Save(ctx context.Context, user User) error
	List(ctx context.Context, page int) ([]User, error)
}

// Handler answers requests about users.
type Handler struct {
	users Users
}

// NewHandler makes a handler over users.
func NewHandler(users Users) *Handler {
	return &Handler{users: users}
}
