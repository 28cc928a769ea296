package fakekafka

import "maps"

// maxOffsetMetadata is Kafka's offset.metadata.max.bytes.
const maxOffsetMetadata = 4096

// Committed is how far a group has come in a partition: the offset of the next record it wants, and a note of its own.
type Committed struct {
	Offset      int64
	LeaderEpoch int32 // as the client gave it; -1 where it gave none
	Metadata    string
}

// CommitRequest keeps offsets of a group. A client that is in no group gives an empty MemberID and Generation -1, which
// Kafka takes while the group has no members.
type CommitRequest struct {
	Group      string
	Generation int32
	MemberID   string
	InstanceID string
	Offsets    map[TopicPartition]Committed
}

// CommitOffsets keeps the offsets of a group. The error is that of the whole request; single partitions may have their
// own, in failed.
func (b *Broker) CommitOffsets(request CommitRequest) (failed map[TopicPartition]error, err error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	g, err := b.groupToCommit(&request, false)
	if err != nil {
		return nil, err
	}
	accepted, failed := b.acceptedOffsets(request.Offsets)
	maps.Copy(g.offsets, accepted)
	g.wake()
	return failed, nil
}

// CommitOffsetsInTxn keeps the offsets until the producer's transaction ends: they hold when it is committed.
func (b *Broker) CommitOffsetsInTxn(transactionalID string, producerID int64, epoch int16, request CommitRequest) (failed map[TopicPartition]error, err error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	t, err := b.transaction(transactionalID, producerID, epoch)
	if err != nil {
		return nil, err
	}
	if _, isPart := t.groups[request.Group]; !isPart {
		return nil, InvalidTxnState
	}
	g, err := b.groupToCommit(&request, true)
	if err != nil {
		return nil, err
	}
	accepted, failed := b.acceptedOffsets(request.Offsets)
	if g.uncommitted == nil {
		g.uncommitted = map[int64]map[TopicPartition]Committed{}
	}
	if g.uncommitted[producerID] == nil {
		g.uncommitted[producerID] = map[TopicPartition]Committed{}
	}
	maps.Copy(g.uncommitted[producerID], accepted)
	return failed, nil
}

// groupToCommit finds the group of a commit and checks its member. Producers of transactions need not be members.
func (b *Broker) groupToCommit(request *CommitRequest, isTransactional bool) (*group, error) {
	if request.Group == "" {
		return nil, InvalidGroupID
	}
	if request.Generation < 0 {
		isStranger := request.MemberID == "" && request.InstanceID == ""
		if g := b.group(request.Group); len(g.members) == 0 || isTransactional && isStranger {
			return g, nil
		}
	}
	if b.groups[request.Group] == nil {
		return nil, IllegalGeneration
	}
	g, m, err := b.inGeneration(request.Group, request.Generation, request.MemberID, request.InstanceID)
	if err != nil {
		return nil, err
	}
	if g.state == GroupCompleting {
		return nil, RebalanceInProgress
	}
	b.keepAlive(g, m)
	return g, nil
}

func (b *Broker) acceptedOffsets(offsets map[TopicPartition]Committed) (accepted map[TopicPartition]Committed, failed map[TopicPartition]error) {
	accepted = make(map[TopicPartition]Committed, len(offsets))
	for at, committed := range offsets {
		var err error
		switch {
		case b.partition(at) == nil:
			err = UnknownTopicOrPartition
		case len(committed.Metadata) > maxOffsetMetadata:
			err = OffsetMetadataTooLarge
		default:
			accepted[at] = committed
			continue
		}
		if failed == nil {
			failed = map[TopicPartition]error{}
		}
		failed[at] = err
	}
	return accepted, failed
}

// settle ends what a transaction did to a group's offsets.
func (g *group) settle(producerID int64, isCommit bool) {
	if isCommit {
		maps.Copy(g.offsets, g.uncommitted[producerID])
	}
	delete(g.uncommitted, producerID)
	g.wake()
}

// CommittedOffset is how far a group has come in a partition; the offset is -1 where it committed none. With
// requireStable an offset that an open transaction may change is UNSTABLE_OFFSET_COMMIT.
func (b *Broker) CommittedOffset(groupID string, of TopicPartition, requireStable bool) (Committed, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	none := Committed{Offset: -1, LeaderEpoch: -1}
	g := b.groups[groupID]
	if g == nil {
		return none, nil
	}
	if requireStable {
		for _, offsets := range g.uncommitted {
			if _, isOpen := offsets[of]; isOpen {
				return none, UnstableOffsetCommit
			}
		}
	}
	if committed, isThere := g.offsets[of]; isThere {
		return committed, nil
	}
	return none, nil
}

// CommittedOffsets are all offsets that a group committed.
func (b *Broker) CommittedOffsets(groupID string) map[TopicPartition]Committed {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if g := b.groups[groupID]; g != nil {
		return maps.Clone(g.offsets)
	}
	return nil
}

// DeleteOffset forgets an offset that a group committed.
func (b *Broker) DeleteOffset(groupID string, of TopicPartition) error {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	g := b.groups[groupID]
	if g == nil {
		return GroupIDNotFound
	}
	if b.partition(of) == nil {
		return UnknownTopicOrPartition
	}
	if g.isSubscribed(of.Topic) {
		return GroupSubscribedToTopic
	}
	delete(g.offsets, of)
	g.wake()
	if len(g.offsets)+len(g.members) == 0 {
		delete(b.groups, groupID) // nothing is left of it
	}
	return nil
}

// Offsets are the offsets of the next records that a group wants, as far as it committed them.
func (b *Broker) Offsets(groupID string) map[TopicPartition]int64 {
	offsets := map[TopicPartition]int64{}
	for at, committed := range b.CommittedOffsets(groupID) {
		offsets[at] = committed.Offset
	}
	return offsets
}
