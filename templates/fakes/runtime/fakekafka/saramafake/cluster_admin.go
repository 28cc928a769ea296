package saramafake

import (
	"errors"
	"testing"

	"github.com/IBM/sarama"

	"standin/doubles/fakekafka"
)

// clusterAdmin is a sarama.ClusterAdmin for topics, groups and their offsets. Access control, quotas, features, users and
// partition reassignments are not there: their methods panic.
type clusterAdmin struct {
	*client
	otherClusterAdmin
}

// otherClusterAdmin has the methods that are not implemented: they panic.
type otherClusterAdmin struct{ otherClusterAdmins }

type otherClusterAdmins struct{ sarama.ClusterAdmin }

// NewClusterAdmin gives an administrator of the broker. A nil configuration is sarama's own.
func NewClusterAdmin(t testing.TB, broker *fakekafka.Broker, config *sarama.Config) sarama.ClusterAdmin {
	t.Helper()
	return &clusterAdmin{client: &client{connection: connect(t, broker, config)}}
}

// CreateTopic takes any replication factor, though there is one broker: it is that of production.
func (a *clusterAdmin) CreateTopic(topic string, detail *sarama.TopicDetail, validateOnly bool) error {
	if topic == "" {
		return sarama.ErrInvalidTopic
	}
	if detail == nil {
		return errors.New("you must specify topic details")
	}
	partitions := detail.NumPartitions
	if len(detail.ReplicaAssignment) > 0 {
		partitions = int32(len(detail.ReplicaAssignment))
	}
	configs := map[string]string{}
	for name, value := range detail.ConfigEntries {
		if value != nil {
			configs[name] = *value
		}
	}
	err := a.broker.CheckTopic(topic, partitions)
	if err == nil && !validateOnly {
		err = a.broker.AddTopic(topic, partitions, configs)
	}
	if code, isCode := kError(err).(sarama.KError); isCode {
		return &sarama.TopicError{Err: code}
	}
	return err
}

func (a *clusterAdmin) DeleteTopic(topic string) error {
	if topic == "" {
		return sarama.ErrInvalidTopic
	}
	return kError(a.broker.DeleteTopic(topic))
}

func (a *clusterAdmin) CreatePartitions(topic string, count int32, _ [][]int32, validateOnly bool) error {
	if topic == "" {
		return sarama.ErrInvalidTopic
	}
	err := a.broker.CheckPartitions(topic, count)
	if err == nil && !validateOnly {
		err = a.broker.AddPartitions(topic, count)
	}
	if code, isCode := kError(err).(sarama.KError); isCode {
		return &sarama.TopicPartitionError{Err: code}
	}
	return err
}

func (a *clusterAdmin) ListTopics() (map[string]sarama.TopicDetail, error) {
	topics := map[string]sarama.TopicDetail{}
	for _, topic := range a.broker.Topics() {
		detail := sarama.TopicDetail{
			NumPartitions:     topic.Partitions,
			ReplicationFactor: 1,
			ReplicaAssignment: map[int32][]int32{},
			ConfigEntries:     map[string]*string{},
		}
		for number := int32(0); number < topic.Partitions; number++ {
			detail.ReplicaAssignment[number] = []int32{fakekafka.NodeID}
		}
		for name, value := range topic.Configs {
			value := value
			detail.ConfigEntries[name] = &value
		}
		topics[topic.Name] = detail
	}
	return topics, nil
}

// DescribeTopics tells about topics, or about all where there is no list.
func (a *clusterAdmin) DescribeTopics(names []string) ([]*sarama.TopicMetadata, error) {
	if names == nil {
		for _, topic := range a.broker.Topics() {
			names = append(names, topic.Name)
		}
	}
	var described []*sarama.TopicMetadata
	for _, name := range names {
		topic, err := a.broker.Topic(name, false)
		metadata := &sarama.TopicMetadata{Name: name}
		if code, isCode := kError(err).(sarama.KError); isCode {
			metadata.Err = code
		}
		for number := int32(0); number < topic.Partitions; number++ {
			metadata.Partitions = append(metadata.Partitions, &sarama.PartitionMetadata{
				ID: number, Leader: fakekafka.NodeID, Replicas: []int32{fakekafka.NodeID}, Isr: []int32{fakekafka.NodeID}, OfflineReplicas: []int32{},
			})
		}
		described = append(described, metadata)
	}
	return described, nil
}

// DescribeConfig tells what a topic was made with; Kafka's defaults are not there.
func (a *clusterAdmin) DescribeConfig(resource sarama.ConfigResource) ([]sarama.ConfigEntry, error) {
	entries := []sarama.ConfigEntry{}
	if resource.Type != sarama.TopicResource {
		return entries, nil
	}
	topic, err := a.broker.Topic(resource.Name, false)
	if err != nil {
		return nil, kError(err)
	}
	for name, value := range topic.Configs {
		if len(resource.ConfigNames) == 0 || contains(resource.ConfigNames, name) {
			entries = append(entries, sarama.ConfigEntry{Name: name, Value: value, Source: sarama.SourceTopic})
		}
	}
	return entries, nil
}

func contains(names []string, name string) bool {
	for _, one := range names {
		if one == name {
			return true
		}
	}
	return false
}

func (a *clusterAdmin) DeleteRecords(topic string, offsets map[int32]int64) error {
	if topic == "" {
		return sarama.ErrInvalidTopic
	}
	var failed []error
	for partition, offset := range offsets {
		if _, err := a.broker.DeleteRecords(fakekafka.TopicPartition{Topic: topic, Partition: partition}, offset); err != nil {
			failed = append(failed, kError(err))
		}
	}
	if len(failed) > 0 {
		return sarama.Wrap(sarama.ErrDeleteRecords, failed...)
	}
	return nil
}

func (a *clusterAdmin) ListConsumerGroups() (map[string]string, error) {
	groups := map[string]string{}
	for _, group := range a.broker.Groups() {
		groups[group.ID] = group.ProtocolType
	}
	return groups, nil
}

func (a *clusterAdmin) DescribeConsumerGroups(ids []string) ([]*sarama.GroupDescription, error) {
	var described []*sarama.GroupDescription
	for _, id := range ids {
		group := a.broker.DescribeGroup(id)
		description := &sarama.GroupDescription{
			GroupId:      group.ID,
			State:        string(group.State),
			ProtocolType: group.ProtocolType,
			Protocol:     group.Protocol,
			Members:      map[string]*sarama.GroupMemberDescription{},
		}
		for _, member := range group.Members {
			description.Members[member.ID] = describeMember(member)
		}
		described = append(described, description)
	}
	return described, nil
}

func describeMember(member fakekafka.MemberDescription) *sarama.GroupMemberDescription {
	description := &sarama.GroupMemberDescription{
		MemberId:         member.ID,
		ClientId:         member.ClientID,
		ClientHost:       member.ClientHost,
		MemberMetadata:   member.Metadata,
		MemberAssignment: member.Assignment,
	}
	if member.InstanceID != "" {
		description.GroupInstanceId = &member.InstanceID
	}
	return description
}

// ListConsumerGroupOffsets gives the offsets of some partitions, or all that the group committed where there is no list.
func (a *clusterAdmin) ListConsumerGroupOffsets(group string, partitions map[string][]int32) (*sarama.OffsetFetchResponse, error) {
	response := &sarama.OffsetFetchResponse{}
	if partitions == nil {
		for at, committed := range a.broker.CommittedOffsets(group) {
			response.AddBlock(at.Topic, at.Partition, blockOf(committed))
		}
		return response, nil
	}
	for topic, numbers := range partitions {
		for _, number := range numbers {
			committed, err := a.broker.CommittedOffset(group, fakekafka.TopicPartition{Topic: topic, Partition: number}, false)
			if err != nil {
				return nil, kError(err)
			}
			response.AddBlock(topic, number, blockOf(committed))
		}
	}
	return response, nil
}

func blockOf(committed fakekafka.Committed) *sarama.OffsetFetchResponseBlock {
	return &sarama.OffsetFetchResponseBlock{Offset: committed.Offset, LeaderEpoch: committed.LeaderEpoch, Metadata: committed.Metadata}
}

func (a *clusterAdmin) DeleteConsumerGroupOffset(group, topic string, partition int32) error {
	return kError(a.broker.DeleteOffset(group, fakekafka.TopicPartition{Topic: topic, Partition: partition}))
}

func (a *clusterAdmin) DeleteConsumerGroup(group string) error {
	return kError(a.broker.DeleteGroup(group))
}

func (a *clusterAdmin) DescribeCluster() (brokers []*sarama.Broker, controllerID int32, err error) {
	return a.Brokers(), fakekafka.NodeID, a.check()
}
