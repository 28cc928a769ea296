package fakekafka

import "sort"

// topic is a name and its partitions.
type topic struct {
	name       string
	partitions []*partition
	configs    map[string]string
}

// Topic is what metadata tells about a topic.
type Topic struct {
	Name       string
	Partitions int32
	Configs    map[string]string // those that were given when it was made
}

// CreateTopic makes a topic, or does nothing where it has that many partitions already. It panics where the name or the
// number cannot be, since that is a mistake in the test.
func (b *Broker) CreateTopic(name string, partitions int32) {
	if have, err := b.Topic(name, false); err == nil && have.Partitions == partitions {
		return
	}
	if err := b.AddTopic(name, partitions, nil); err != nil {
		panic("fakekafka: CreateTopic " + name + ": " + err.Error())
	}
}

// AddTopic makes a topic as an administrator's request does. With -1 partitions it has as many as one that is made by its
// first use.
func (b *Broker) AddTopic(name string, partitions int32, configs map[string]string) error {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if err := b.checkTopic(name, partitions); err != nil {
		return err
	}
	if partitions == -1 {
		partitions = b.Partitions
	}
	b.addTopic(name, partitions).configs = configs
	return nil
}

// CheckTopic says what AddTopic would say, and makes nothing.
func (b *Broker) CheckTopic(name string, partitions int32) error {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.checkTopic(name, partitions)
}

func (b *Broker) checkTopic(name string, partitions int32) error {
	switch {
	case !isTopicName(name):
		return InvalidTopic
	case b.topics[name] != nil:
		return TopicAlreadyExists
	case partitions <= 0 && partitions != -1:
		return InvalidPartitions
	}
	return nil
}

// AddPartitions raises the number of a topic's partitions to count.
func (b *Broker) AddPartitions(name string, count int32) error {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	if err := b.checkPartitions(name, count); err != nil {
		return err
	}
	b.topics[name].grow(count)
	return nil
}

// CheckPartitions says what AddPartitions would say, and changes nothing.
func (b *Broker) CheckPartitions(name string, count int32) error {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.checkPartitions(name, count)
}

func (b *Broker) checkPartitions(name string, count int32) error {
	topic := b.topics[name]
	switch {
	case topic == nil:
		return UnknownTopicOrPartition
	case int(count) <= len(topic.partitions):
		return InvalidPartitions
	}
	return nil
}

// DeleteTopic removes a topic, its records, and the offsets that groups committed for it.
func (b *Broker) DeleteTopic(name string) error {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	topic := b.topics[name]
	if topic == nil {
		return UnknownTopicOrPartition
	}
	delete(b.topics, name)
	for _, partition := range topic.partitions {
		partition.wake() // who reads it finds it gone
	}
	for _, group := range b.groups {
		for at := range group.offsets {
			if at.Topic == name {
				delete(group.offsets, at)
			}
		}
	}
	return nil
}

// Topic tells about a topic, and makes it where it is not there and autoCreate is set.
func (b *Broker) Topic(name string, autoCreate bool) (Topic, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	have := b.topics[name]
	if have == nil {
		if !isTopicName(name) {
			return Topic{Name: name}, InvalidTopic
		}
		if !autoCreate {
			return Topic{Name: name}, UnknownTopicOrPartition
		}
		have = b.addTopic(name, b.Partitions)
	}
	return have.describe(), nil
}

// Topics tells about all topics, by name.
func (b *Broker) Topics() []Topic {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	topics := make([]Topic, 0, len(b.topics))
	for _, topic := range b.topics {
		topics = append(topics, topic.describe())
	}
	sort.Slice(topics, func(i, j int) bool { return topics[i].Name < topics[j].Name })
	return topics
}

func (b *Broker) addTopic(name string, partitions int32) *topic {
	made := &topic{name: name}
	made.grow(partitions)
	b.topics[name] = made
	return made
}

// partition finds a partition; the mutex is held.
func (b *Broker) partition(at TopicPartition) *partition {
	topic := b.topics[at.Topic]
	if topic == nil || at.Partition < 0 || int(at.Partition) >= len(topic.partitions) {
		return nil
	}
	return topic.partitions[at.Partition]
}

func (t *topic) grow(count int32) {
	for number := int32(len(t.partitions)); number < count; number++ {
		t.partitions = append(t.partitions, &partition{at: TopicPartition{Topic: t.name, Partition: number}})
	}
}

func (t *topic) describe() Topic {
	return Topic{Name: t.name, Partitions: int32(len(t.partitions)), Configs: t.configs}
}

// isTopicName holds Kafka's rule: 1 to 249 of letters, digits, dot, underscore and hyphen, but not "." or "..".
func isTopicName(name string) bool {
	if name == "" || name == "." || name == ".." || len(name) > 249 {
		return false
	}
	for i := 0; i < len(name); i++ {
		c := name[i]
		isLetter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
		isOther := '0' <= c && c <= '9' || c == '.' || c == '_' || c == '-'
		if !isLetter && !isOther {
			return false
		}
	}
	return true
}
