package fakekafka

import (
	"errors"
	"strconv"
)

// Error is an error of Kafka's protocol: its value is the code on the wire.
type Error int16

// The errors that the broker gives, under the names of Kafka's protocol.
const (
	UnknownServerError      Error = -1
	OffsetOutOfRange        Error = 1
	CorruptMessage          Error = 2
	UnknownTopicOrPartition Error = 3
	MessageTooLarge         Error = 10
	OffsetMetadataTooLarge  Error = 12
	InvalidTopic            Error = 17
	RecordListTooLarge      Error = 18
	InvalidRequiredAcks     Error = 21
	IllegalGeneration       Error = 22
	InconsistentProtocol    Error = 23
	InvalidGroupID          Error = 24
	UnknownMemberID         Error = 25
	InvalidSessionTimeout   Error = 26
	RebalanceInProgress     Error = 27
	UnsupportedVersion      Error = 35
	TopicAlreadyExists      Error = 36
	InvalidPartitions       Error = 37
	InvalidReplication      Error = 38
	InvalidRequest          Error = 42
	OutOfOrderSequence      Error = 45
	DuplicateSequence       Error = 46
	InvalidProducerEpoch    Error = 47
	InvalidTxnState         Error = 48
	InvalidProducerMapping  Error = 49
	InvalidTxnTimeout       Error = 50
	ConcurrentTransactions  Error = 51
	OperationNotAttempted   Error = 55
	UnknownProducerID       Error = 59
	NonEmptyGroup           Error = 68
	GroupIDNotFound         Error = 69
	MemberIDRequired        Error = 79
	FencedInstanceID        Error = 82
	GroupSubscribedToTopic  Error = 86
	InvalidRecord           Error = 87
	UnstableOffsetCommit    Error = 88
	ProducerFenced          Error = 90
)

var errorNames = map[Error]string{
	UnknownServerError:      "UNKNOWN_SERVER_ERROR",
	OffsetOutOfRange:        "OFFSET_OUT_OF_RANGE",
	CorruptMessage:          "CORRUPT_MESSAGE",
	UnknownTopicOrPartition: "UNKNOWN_TOPIC_OR_PARTITION",
	MessageTooLarge:         "MESSAGE_TOO_LARGE",
	OffsetMetadataTooLarge:  "OFFSET_METADATA_TOO_LARGE",
	InvalidTopic:            "INVALID_TOPIC_EXCEPTION",
	RecordListTooLarge:      "RECORD_LIST_TOO_LARGE",
	InvalidRequiredAcks:     "INVALID_REQUIRED_ACKS",
	IllegalGeneration:       "ILLEGAL_GENERATION",
	InconsistentProtocol:    "INCONSISTENT_GROUP_PROTOCOL",
	InvalidGroupID:          "INVALID_GROUP_ID",
	UnknownMemberID:         "UNKNOWN_MEMBER_ID",
	InvalidSessionTimeout:   "INVALID_SESSION_TIMEOUT",
	RebalanceInProgress:     "REBALANCE_IN_PROGRESS",
	UnsupportedVersion:      "UNSUPPORTED_VERSION",
	TopicAlreadyExists:      "TOPIC_ALREADY_EXISTS",
	InvalidPartitions:       "INVALID_PARTITIONS",
	InvalidReplication:      "INVALID_REPLICATION_FACTOR",
	InvalidRequest:          "INVALID_REQUEST",
	OutOfOrderSequence:      "OUT_OF_ORDER_SEQUENCE_NUMBER",
	DuplicateSequence:       "DUPLICATE_SEQUENCE_NUMBER",
	InvalidProducerEpoch:    "INVALID_PRODUCER_EPOCH",
	InvalidTxnState:         "INVALID_TXN_STATE",
	InvalidProducerMapping:  "INVALID_PRODUCER_ID_MAPPING",
	InvalidTxnTimeout:       "INVALID_TRANSACTION_TIMEOUT",
	ConcurrentTransactions:  "CONCURRENT_TRANSACTIONS",
	OperationNotAttempted:   "OPERATION_NOT_ATTEMPTED",
	UnknownProducerID:       "UNKNOWN_PRODUCER_ID",
	NonEmptyGroup:           "NON_EMPTY_GROUP",
	GroupIDNotFound:         "GROUP_ID_NOT_FOUND",
	MemberIDRequired:        "MEMBER_ID_REQUIRED",
	FencedInstanceID:        "FENCED_INSTANCE_ID",
	GroupSubscribedToTopic:  "GROUP_SUBSCRIBED_TO_TOPIC",
	InvalidRecord:           "INVALID_RECORD",
	UnstableOffsetCommit:    "UNSTABLE_OFFSET_COMMIT",
	ProducerFenced:          "PRODUCER_FENCED",
}

// Code is the error's number on the wire.
func (e Error) Code() int16 { return int16(e) }

// Name is the error's name in Kafka's protocol.
func (e Error) Name() string {
	if name, ok := errorNames[e]; ok {
		return name
	}
	return "ERROR_" + strconv.Itoa(int(e))
}

// Error is the name that Kafka has for the error.
func (e Error) Error() string { return "kafka: " + e.Name() }

// CodeOf gives the code that stands for err on the wire: 0 for nil, that of the Error in it, or UNKNOWN_SERVER_ERROR for
// what is none, such as an error of a test's OnProduce.
func CodeOf(err error) int16 {
	if err == nil {
		return 0
	}
	var code Error
	if errors.As(err, &code) {
		return code.Code()
	}
	return UnknownServerError.Code()
}
