package fakekafka

import "encoding/binary"

// isSubscribed tells whether a member of a group of consumers reads a topic. Kafka looks into what members tell the leader
// for that, too.
func (g *group) isSubscribed(topic string) bool {
	if g.protocolType != "consumer" {
		return false
	}
	for _, member := range g.members {
		for _, name := range Subscription(g.metadata(member)) {
			if name == topic {
				return true
			}
		}
	}
	return false
}

// Subscription reads the topics at the beginning of what a consumer tells the leader: a version of two bytes, a number of
// four, and that many names, each after two bytes with its length. What cannot be read has no topics.
func Subscription(metadata []byte) (topics []string) {
	const version, number, length = 2, 4, 2
	if len(metadata) < version+number {
		return nil
	}
	count := binary.BigEndian.Uint32(metadata[version:])
	left := metadata[version+number:]
	for ; count > 0 && len(left) >= length; count-- {
		size := int(binary.BigEndian.Uint16(left))
		if left = left[length:]; size > len(left) {
			return nil
		}
		topics, left = append(topics, string(left[:size])), left[size:]
	}
	return topics
}
