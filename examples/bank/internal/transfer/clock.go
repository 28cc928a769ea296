package transfer

import (
	"crypto/rand"
	"time"

	"example.com/bank/internal/domain"
)

//go:generate mockgen -source=$GOFILE -destination=mock_clock_test.go -package=${GOPACKAGE}_test

// Clock tells the time.
type Clock interface {
	Now() time.Time
}

// IDGenerator makes up transfer ids that are not in use.
type IDGenerator interface {
	NewTransferID() domain.TransferID
}

type systemClock struct{}

func (systemClock) Now() time.Time { return time.Now().UTC() }

type randomIDs struct{}

func (randomIDs) NewTransferID() domain.TransferID {
	return domain.TransferID(rand.Text())
}
