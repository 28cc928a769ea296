package kafkajudge

import (
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/twmb/franz-go/pkg/kmsg"
)

var wireAdminSequences = []sequence{
	{"topics made", topicsMade},
	{"topics removed", topicsRemoved},
	{"partitions added", partitionsAdded},
	{"metadata", metadataAsked},
	{"settings of a topic", settingsOfTopic},
	{"coordinators", coordinators},
	{"versions that are not served", versionsNotServed},
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

func (w *wire) createTopic(validate bool, change func(*kmsg.CreateTopicsRequestTopic)) string {
	request := kmsg.NewPtrCreateTopicsRequest()
	request.ValidateOnly = validate
	topic := kmsg.NewCreateTopicsRequestTopic()
	topic.Topic, topic.NumPartitions, topic.ReplicationFactor = w.name("t"), 2, 1
	change(&topic)
	request.Topics = append(request.Topics, topic)
	answer := ask[*kmsg.CreateTopicsResponse](w, request, nil).Topics[0]
	return fmt.Sprintf("%s, with a text %v", codeName(answer.ErrorCode), answer.ErrorMessage != nil && *answer.ErrorMessage != "")
}

func topicsMade(s *scene) {
	w := newWire(s)
	as := func(name string) func(*kmsg.CreateTopicsRequestTopic) {
		return func(t *kmsg.CreateTopicsRequestTopic) { t.Topic = name }
	}
	s.saw("validated: %s", w.createTopic(true, as(s.name("t"))))
	s.saw("was not made: %s", codeName(w.metadata(s.name("t"), false).ErrorCode))
	s.saw("made: %s", w.createTopic(false, as(s.name("t"))))
	s.saw("again: %s", w.createTopic(false, as(s.name("t"))))
	s.saw("validated again: %s", w.createTopic(true, as(s.name("t"))))
	s.saw("invalid name: %s", w.createTopic(false, as("no/name")))
	s.saw("no name: %s", w.createTopic(false, as("")))
	s.saw("a dot: %s", w.createTopic(false, as(".")))
	s.saw("no partitions: %s", w.createTopic(false, func(t *kmsg.CreateTopicsRequestTopic) { t.Topic, t.NumPartitions = s.name("a"), 0 }))
	s.saw("negative partitions: %s", w.createTopic(false, func(t *kmsg.CreateTopicsRequestTopic) { t.Topic, t.NumPartitions = s.name("a"), -4 }))
	s.saw("three replicas: %s", w.createTopic(false, func(t *kmsg.CreateTopicsRequestTopic) { t.Topic, t.ReplicationFactor = s.name("b"), 3 }))
	s.saw("no replicas: %s", w.createTopic(false, func(t *kmsg.CreateTopicsRequestTopic) { t.Topic, t.ReplicationFactor = s.name("b"), 0 }))
	s.saw("as the broker likes: %s", w.createTopic(false, func(t *kmsg.CreateTopicsRequestTopic) {
		t.Topic, t.NumPartitions, t.ReplicationFactor = s.name("c"), -1, -1
	}))
}

func topicsRemoved(s *scene) {
	w := newWire(s)
	topic := w.topic("t", 1)
	w.produce(topic, 0, plain("a"))
	remove := func(name string) string {
		request := kmsg.NewPtrDeleteTopicsRequest()
		request.TimeoutMillis, request.TopicNames = 5000, []string{name}
		return codeName(ask[*kmsg.DeleteTopicsResponse](w, request, nil).Topics[0].ErrorCode)
	}
	s.saw("unknown: %s", remove(s.name("none")))
	s.saw("removed: %s", remove(topic))
	for w.metadata(topic, false).ErrorCode == 0 && s.ctx.Err() == nil {
		time.Sleep(20 * time.Millisecond)
	}
	s.saw("is: %s", codeName(w.metadata(topic, false).ErrorCode))
	s.saw("fetched: %s", codeName(w.fetch(topic, 0, 0, nil).ErrorCode))
	s.saw("produced: %s", w.produce(topic, 0, plain("a")))
	topic = w.topic("t", 1)
	s.saw("made anew: %s", w.listOffsets(topic, 0, -1, 0))
}

func partitionsAdded(s *scene) {
	w := newWire(s)
	topic := w.topic("t", 2)
	grow := func(name string, count int32, validate bool) string {
		request := kmsg.NewPtrCreatePartitionsRequest()
		request.TimeoutMillis, request.ValidateOnly = 5000, validate
		part := kmsg.NewCreatePartitionsRequestTopic()
		part.Topic, part.Count = name, count
		request.Topics = append(request.Topics, part)
		return codeName(ask[*kmsg.CreatePartitionsResponse](w, request, nil).Topics[0].ErrorCode)
	}
	s.saw("fewer: %s", grow(topic, 1, false))
	s.saw("as many: %s", grow(topic, 2, false))
	s.saw("unknown: %s", grow(s.name("none"), 3, false))
	s.saw("validated: %s", grow(topic, 3, true))
	s.saw("more: %s", grow(topic, 3, false))
	for len(w.metadata(topic, false).Partitions) < 3 && s.ctx.Err() == nil {
		time.Sleep(20 * time.Millisecond)
	}
	s.saw("produced: %s", w.produce(topic, 2, plain("a")))
}

func metadataAsked(s *scene) {
	w := newWire(s)
	topic := w.topic("t", 2)
	show := func(of kmsg.MetadataResponseTopic) string {
		text := fmt.Sprintf("%s, internal %v, %d partitions", codeName(of.ErrorCode), of.IsInternal, len(of.Partitions))
		for _, partition := range of.Partitions {
			text += fmt.Sprintf(" [%s, epoch %d, %d replicas, %d in sync, %d off]", codeName(partition.ErrorCode), partition.LeaderEpoch,
				len(partition.Replicas), len(partition.ISR), len(partition.OfflineReplicas))
		}
		return text
	}
	s.saw("known: %s", show(w.metadata(topic, false)))
	s.saw("unknown: %s", show(w.metadata(s.name("none"), false)))
	s.saw("invalid: %s", show(w.metadata("no/name", true)))
	made := w.metadata(s.name("auto"), true)
	for codeName(made.ErrorCode) != "no error" && s.ctx.Err() == nil {
		time.Sleep(20 * time.Millisecond)
		made = w.metadata(s.name("auto"), true)
	}
	s.saw("made by asking: %s", show(made))
	response := ask[*kmsg.MetadataResponse](w, kmsg.NewPtrMetadataRequest(), nil)
	s.saw("%d brokers, the controller is one of them %v, a cluster id %v", len(response.Brokers), response.ControllerID == response.Brokers[0].NodeID,
		response.ClusterID != nil)
	all := kmsg.NewPtrMetadataRequest()
	all.Topics = nil
	found := 0
	for _, of := range ask[*kmsg.MetadataResponse](w, all, nil).Topics {
		if *of.Topic == topic || *of.Topic == s.name("auto") {
			found++
		}
	}
	s.saw("all have %d of ours", found)
	none := kmsg.NewPtrMetadataRequest()
	none.Topics = []kmsg.MetadataRequestTopic{}
	s.saw("none: %d", len(ask[*kmsg.MetadataResponse](w, none, nil).Topics))
}

func settingsOfTopic(s *scene) {
	w := newWire(s)
	week := "604800001"
	s.saw("made: %s", w.createTopic(false, func(t *kmsg.CreateTopicsRequestTopic) {
		config := kmsg.NewCreateTopicsRequestTopicConfig()
		config.Name, config.Value = "retention.ms", &week
		t.Configs = append(t.Configs, config)
	}))
	describe := func(topic string, names ...string) {
		request := kmsg.NewPtrDescribeConfigsRequest()
		resource := kmsg.NewDescribeConfigsRequestResource()
		resource.ResourceType, resource.ResourceName, resource.ConfigNames = kmsg.ConfigResourceTypeTopic, topic, names
		request.Resources = append(request.Resources, resource)
		answer := ask[*kmsg.DescribeConfigsResponse](w, request, nil).Resources[0]
		s.saw("%s: %s, %d settings", topic, codeName(answer.ErrorCode), len(answer.Configs))
		for _, config := range answer.Configs {
			value := "null"
			if config.Value != nil {
				value = *config.Value
			}
			s.saw("%s = %s, from %v, read only %v, sensitive %v", config.Name, value, config.Source, config.ReadOnly, config.IsSensitive)
		}
	}
	for w.metadata(s.name("t"), false).ErrorCode != 0 {
		time.Sleep(20 * time.Millisecond)
	}
	describe(s.name("t"), "retention.ms")
	describe(s.name("t"), "cleanup.policy")
	describe(s.name("t"), "max.message.bytes")
	describe(s.name("none"), "retention.ms")
}

func coordinators(s *scene) {
	w := newWire(s)
	for kind := range int8(2) {
		found := w.findCoordinator(s.name("x"), kind)
		s.saw("%d: %s, a port %v", kind, codeName(found.ErrorCode), found.Port > 0)
	}
	unknown := kmsg.NewPtrFindCoordinatorRequest()
	unknown.CoordinatorKey, unknown.CoordinatorType = "x", 7
	s.saw("unknown kind: %s", codeName(ask[*kmsg.FindCoordinatorResponse](w, unknown, nil).ErrorCode))
}

// versionsNotServed writes requests by hand.
func versionsNotServed(s *scene) {
	try := func(what string, frame []byte) {
		conn, err := s.connect(s.ctx, "tcp", s.brokers[0])
		s.must(err)
		defer conn.Close()
		s.must(conn.SetDeadline(time.Now().Add(5 * time.Second)))
		_, err = conn.Write(binary.BigEndian.AppendUint32(nil, uint32(len(frame))))
		s.must(err)
		_, err = conn.Write(frame)
		s.must(err)
		var head [10]byte
		if _, err := io.ReadFull(conn, head[:]); err != nil {
			s.saw("%s: the connection ends", what)
			return
		}
		s.saw("%s: answer to %d: %s", what, binary.BigEndian.Uint32(head[4:]), codeName(int16(binary.BigEndian.Uint16(head[8:]))))
	}
	try("newest versions of APIs", []byte{0, 18, 0, 99, 0, 0, 0, 7, 0, 1, 'x', 0, 1, 1, 0})
	try("versions of APIs", []byte{0, 18, 0, 0, 0, 0, 0, 8, 0, 1, 'x'})
	try("metadata of a version to come", []byte{0, 3, 0, 99, 0, 0, 0, 9, 0, 1, 'x', 0, 0, 0, 0})
	try("a heartbeat that is cut", []byte{0, 12, 0, 0, 0, 0, 0, 9, 0, 1, 'x', 0, 9, 'g'})
	if s.side.name == "kfake" {
		s.saw("an unknown API: the process ends") // a nil pointer, in its own goroutine
		return
	}
	try("an unknown API", []byte{3, 232, 0, 0, 0, 0, 0, 9, 0, 1, 'x'})
}
