package transfer

import (
	"context"
	"time"

	"example.com/bank/internal/domain"
)

//go:generate go run go.uber.org/mock/mockgen@v0.6.0 -source=risk.go -destination=mocks/risk.go -package=mocks

// RiskRequest describes a transfer that is about to happen.
type RiskRequest struct {
	From, To domain.AccountID
	Amount   domain.Money
}

// RiskAssessment is the answer of the risk engine.
type RiskAssessment struct {
	Approved bool
	Score    float64
	Reasons  []string
}

// RiskSettings are the optional inputs of an assessment.
type RiskSettings struct {
	DeviceID string
	Timeout  time.Duration
}

// RiskOption changes the settings of one assessment.
type RiskOption func(*RiskSettings)

// WithDevice tells the risk engine which device asked for the transfer.
func WithDevice(id string) RiskOption {
	return func(settings *RiskSettings) { settings.DeviceID = id }
}

// WithTimeout limits how long the risk engine may think.
func WithTimeout(limit time.Duration) RiskOption {
	return func(settings *RiskSettings) { settings.Timeout = limit }
}

// RiskClient asks the risk engine for its opinion.
type RiskClient interface {
	Assess(ctx context.Context, request RiskRequest, options ...RiskOption) (RiskAssessment, error)
}
