//standin:needs github.com/IBM/sarama.ConsumerGroupMetadata

package saramafake

import "github.com/IBM/sarama"

func (p *producing) AddOffsetsToTxnWithGroupMetadata(offsets map[string][]*sarama.PartitionOffsetMetadata, member *sarama.ConsumerGroupMetadata) error {
	return p.addOffsets(offsets, memberOf(member))
}

func (p *producing) AddMessageToTxnWithGroupMetadata(message *sarama.ConsumerMessage, member *sarama.ConsumerGroupMetadata, metadata *string) error {
	return p.addOffsets(offsetAfter(message, metadata), memberOf(member))
}

// memberOf is the member whose generation has to be the group's when the transaction is committed.
func memberOf(metadata *sarama.ConsumerGroupMetadata) groupMember {
	member := groupMember{group: metadata.GroupID, generation: metadata.GenerationID, memberID: metadata.MemberID}
	if metadata.GroupInstanceID != nil {
		member.instanceID = *metadata.GroupInstanceID
	}
	return member
}
