package franzgocontract

import (
	"fmt"

	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"

	"standin/doubles/contract"
)

// Class names the errors of franz-go: those of Kafka by their numbers, "kafka 3", others by their texts.
var Class = contract.Any(
	contract.As(func(err *kerr.Error) string { return fmt.Sprint("kafka ", err.Code) }),
	contract.Is(kgo.ErrClientClosed, kgo.ErrRecordTimeout, kgo.ErrRecordRetries, kgo.ErrMaxBuffered, kgo.ErrAborting),
)
