// Package mail sends mail.
package mail

//go:generate moq . Sender
//go:generate go run github.com/matryer/moq@v0.5.3 -out sender_moq.go . Sender Missing

// Sender sends.
type Sender interface {
	Send(to string) error
}
