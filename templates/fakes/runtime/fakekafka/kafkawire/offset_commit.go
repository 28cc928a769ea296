package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// offsetCommitRequest has key 8.
type offsetCommitRequest struct {
	Group               string
	Generation          int32
	MemberID            string
	InstanceID          *string
	RetentionTimeMillis int64
	Topics              []topicOf[partitionOffset]
}

func (r *offsetCommitRequest) fields(c *coder) {
	c.text(&r.Group)
	c.int32(&r.Generation)
	c.text(&r.MemberID)
	if c.since(7) {
		c.nullableText(&r.InstanceID)
	}
	if c.until(4) {
		c.int64(&r.RetentionTimeMillis)
	}
	topicList(c, &r.Topics, func(p *partitionOffset) { c.partitionOffset(p, 6) })
}

type offsetCommitResponse struct {
	ThrottleMillis int32
	Topics         []topicOf[partitionError]
}

func (r *offsetCommitResponse) fields(c *coder) {
	if c.since(3) {
		c.int32(&r.ThrottleMillis)
	}
	topicList(c, &r.Topics, c.partitionError)
}

func (c *call) offsetCommit(_ context.Context, request *offsetCommitRequest) *offsetCommitResponse {
	failed, err := c.broker.CommitOffsets(fakekafka.CommitRequest{
		Group:      request.Group,
		Generation: request.Generation,
		MemberID:   request.MemberID,
		InstanceID: textOf(request.InstanceID),
		Offsets:    offsetsIn(request.Topics),
	})
	return &offsetCommitResponse{Topics: errorsForOffsets(request.Topics, failed, err)}
}

func (r *offsetCommitRequest) refuse(code int16) message {
	return &offsetCommitResponse{Topics: errorsForOffsets(r.Topics, nil, errorOf(code))}
}

func (r *offsetCommitRequest) point() (point string, subjects []string) {
	return "kafka.commit", []string{r.Group}
}
