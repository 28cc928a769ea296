// Package mail sends mail.
package mail

import "io"

//go:generate mockgen -destination=mock_sender_test.go -package=mail -typed . Sender
//go:generate mockgen -destination=mocks/mail.go -package=mocks -imports=out=io . Sender,Attachment
//go:generate mockgen -source=mail.go

// Attachment is a file.
type Attachment interface {
	io.Reader
	Name() string
}

// Sender sends.
type Sender interface {
	Send(to string, attachments ...Attachment) error
}
