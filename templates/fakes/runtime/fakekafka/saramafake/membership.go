package saramafake

import (
	"context"
	"errors"
	"fmt"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
	"standin/doubles/faults"
)

// membership is a member's place in a generation.
type membership struct {
	memberID   string
	generation int32
	claims     map[string][]int32
}

// join joins and syncs, again where sarama does: at once where the member is not known any more, after a while where the
// group rebalances or the coordinator does not answer.
func (g *consumerGroup) join(ctx context.Context, topics []string) (membership, error) {
	retries := g.config.Consumer.Group.Rebalance.Retry.Max
	for {
		joined, err := g.joinOnce(ctx, topics)
		if errors.Is(err, sarama.ErrUnknownMemberId) || errors.Is(err, sarama.ErrIllegalGeneration) {
			g.memberID = ""
			continue
		}
		if err == nil || !mayRejoin(err) || retries <= 0 {
			return joined, err
		}
		retries--
		if err := g.rest(ctx); err != nil {
			return membership{}, err
		}
	}
}

func mayRejoin(err error) bool {
	return errors.Is(err, sarama.ErrNotCoordinatorForConsumer) || errors.Is(err, sarama.ErrConsumerCoordinatorNotAvailable) ||
		errors.Is(err, sarama.ErrRebalanceInProgress) || errors.Is(err, sarama.ErrOffsetsLoadInProgress)
}

// rest waits before the member joins again.
func (g *consumerGroup) rest(ctx context.Context) error {
	resting, cancel := g.untilClosed(ctx)
	defer cancel()
	if faults.Sleep(resting, g.config.Consumer.Group.Rebalance.Retry.Backoff) == nil {
		return nil
	}
	if g.isClosed() {
		return sarama.ErrClosedConsumerGroup
	}
	return ctx.Err()
}

// untilClosed gives a context that is done when the group is closed, too.
func (g *consumerGroup) untilClosed(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(ctx)
	go func() {
		select {
		case <-g.closed:
			cancel()
		case <-ctx.Done():
		}
	}()
	return ctx, cancel
}

func (g *consumerGroup) joinOnce(ctx context.Context, topics []string) (membership, error) {
	joining, cancel := g.untilClosed(ctx)
	defer cancel()
	joined, err := g.requestJoin(joining, topics)
	if err != nil {
		return membership{}, g.cause(ctx, err)
	}
	g.memberID = joined.MemberID
	strategy, err := g.strategy(joined.Protocol)
	if err != nil {
		return membership{}, err
	}
	var assignments []fakekafka.Assignment
	if joined.Leader == joined.MemberID {
		if assignments, err = g.assign(ctx, strategy, joined); err != nil {
			return membership{}, err
		}
	}
	assigned, err := g.broker.Sync(joining, fakekafka.SyncRequest{
		Group: g.groupID, Generation: joined.Generation, MemberID: joined.MemberID, InstanceID: g.instanceID(), Assignments: assignments,
	})
	if err != nil {
		return membership{}, g.cause(ctx, err)
	}
	claims, userData, err := decodeAssignment(assigned)
	if err != nil {
		return membership{}, err
	}
	if g.userData = userData; userData == nil {
		g.userData = g.config.Consumer.Group.Member.UserData
	}
	return membership{memberID: joined.MemberID, generation: joined.Generation, claims: claims}, nil
}

// cause is why joining ended, as sarama tells it.
func (g *consumerGroup) cause(ctx context.Context, err error) error {
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case g.isClosed():
		return sarama.ErrClosedConsumerGroup
	}
	return kError(err)
}

func (g *consumerGroup) requestJoin(ctx context.Context, topics []string) (joined fakekafka.Joined, err error) {
	request := fakekafka.JoinRequest{
		Group:            g.groupID,
		MemberID:         g.memberID,
		InstanceID:       g.instanceID(),
		ClientID:         g.config.ClientID,
		ClientHost:       "/127.0.0.1",
		SessionTimeout:   g.config.Consumer.Group.Session.Timeout,
		RebalanceTimeout: g.config.Consumer.Group.Rebalance.Timeout,
		ProtocolType:     "consumer",
	}
	for _, strategy := range g.strategies() {
		request.Protocols = append(request.Protocols, fakekafka.Protocol{Name: strategy.Name(), Metadata: encodeSubscription(topics, g.userData)})
	}
	strike := g.strike(ctx, "kafka.join", g.groupID)
	_, err = g.request(ctx, strike, func() (err error) {
		joined, err = g.broker.Join(ctx, request)
		return err
	})
	return joined, err
}

func (g *consumerGroup) strategies() []sarama.BalanceStrategy {
	rebalance := &g.config.Consumer.Group.Rebalance
	if rebalance.Strategy != nil {
		return []sarama.BalanceStrategy{rebalance.Strategy}
	}
	return rebalance.GroupStrategies
}

func (g *consumerGroup) strategy(name string) (sarama.BalanceStrategy, error) {
	for _, strategy := range g.strategies() {
		if strategy.Name() == name {
			return strategy, nil
		}
	}
	return nil, fmt.Errorf("unable to find selected strategy: %s", name)
}

// assign is the leader's work: the strategy says who gets what.
func (g *consumerGroup) assign(ctx context.Context, strategy sarama.BalanceStrategy, joined fakekafka.Joined) ([]fakekafka.Assignment, error) {
	members := map[string]sarama.ConsumerGroupMemberMetadata{}
	topics := map[string][]int32{}
	for _, member := range joined.Members {
		metadata, err := decodeSubscription(member.Metadata)
		if err != nil {
			return nil, err
		}
		members[member.ID] = metadata
		for _, topic := range metadata.Topics {
			if topics[topic], err = g.partitions(ctx, topic); err != nil {
				return nil, err
			}
		}
	}
	plan, err := strategy.Plan(members, topics)
	if err != nil {
		return nil, err
	}
	var assignments []fakekafka.Assignment
	for _, member := range joined.Members {
		assignment := fakekafka.Assignment{MemberID: member.ID, Data: encodeAssignment(nil, nil)}
		if planned, isPlanned := plan[member.ID]; isPlanned {
			userData, err := strategy.AssignmentData(member.ID, planned, joined.Generation)
			if err != nil {
				return nil, err
			}
			assignment.Data = encodeAssignment(planned, userData)
		}
		assignments = append(assignments, assignment)
	}
	return assignments, nil
}
