package kafkajudge

import (
	"fmt"
	"sort"
	"strings"

	"github.com/twmb/franz-go/pkg/kmsg"
)

var wireGroupSequences = []sequence{
	{"group of one", groupOfOne},
	{"group of two", groupOfTwo},
	{"member id asked for", memberIDAskedFor},
	{"join errors", joinErrors},
	{"static member", staticMember},
	{"offsets of a group", offsetsOfGroup},
	{"offsets without a group", offsetsWithoutGroup},
	{"groups described", groupsDescribed},
	{"offset deleted", offsetDeleted},
}

// joinRequest is of a type of its own: what members say under "consumer" a real Kafka wants to read.
func (w *wire) joinRequest(group, member, protocol string) *kmsg.JoinGroupRequest {
	request := kmsg.NewPtrJoinGroupRequest()
	request.Group, request.MemberID, request.ProtocolType = group, member, "judge"
	request.SessionTimeoutMillis, request.RebalanceTimeoutMillis = 10_000, 5_000
	part := kmsg.NewJoinGroupRequestProtocol()
	part.Name, part.Metadata = protocol, []byte("about "+protocol)
	request.Protocols = append(request.Protocols, part)
	return request
}

func (w *wire) join(request *kmsg.JoinGroupRequest) *kmsg.JoinGroupResponse {
	w.findCoordinator(request.Group, 0)
	return ask(w, request, func(r *kmsg.JoinGroupResponse) int16 { return r.ErrorCode })
}

// joinFully joins with the id that the first answer gives.
func (w *wire) joinFully(group, member, protocol string) *kmsg.JoinGroupResponse {
	response := w.join(w.joinRequest(group, member, protocol))
	if codeName(response.ErrorCode) == "MEMBER_ID_REQUIRED" {
		response = w.join(w.joinRequest(group, response.MemberID, protocol))
	}
	return response
}

func (w *wire) sync(group string, generation int32, member string, assignments map[string]string) (string, string) {
	request := kmsg.NewPtrSyncGroupRequest()
	request.Group, request.Generation, request.MemberID = group, generation, member
	for id, data := range assignments {
		part := kmsg.NewSyncGroupRequestGroupAssignment()
		part.MemberID, part.MemberAssignment = id, []byte(data)
		request.GroupAssignment = append(request.GroupAssignment, part)
	}
	response := ask(w, request, func(r *kmsg.SyncGroupResponse) int16 { return r.ErrorCode })
	return codeName(response.ErrorCode), string(response.MemberAssignment)
}

func (w *wire) heartbeat(group string, generation int32, member string) string {
	request := kmsg.NewPtrHeartbeatRequest()
	request.Group, request.Generation, request.MemberID = group, generation, member
	return codeName(ask(w, request, func(r *kmsg.HeartbeatResponse) int16 { return r.ErrorCode }).ErrorCode)
}

func (w *wire) leave(group, member string) string {
	request := kmsg.NewPtrLeaveGroupRequest()
	request.Group, request.MemberID = group, member
	return codeName(ask(w, request, func(r *kmsg.LeaveGroupResponse) int16 { return r.ErrorCode }).ErrorCode)
}

func (w *wire) describeGroup(group string) string {
	request := kmsg.NewPtrDescribeGroupsRequest()
	request.Groups = []string{group}
	described := ask(w, request, func(r *kmsg.DescribeGroupsResponse) int16 { return r.Groups[0].ErrorCode }).Groups[0]
	var members []string
	for _, member := range described.Members {
		members = append(members, fmt.Sprintf("%s has %q, is given %q", member.ClientID, member.ProtocolMetadata, member.MemberAssignment))
	}
	sort.Strings(members)
	return fmt.Sprintf("%s, %s, type %q, protocol %q, %d members: %s", codeName(described.ErrorCode), described.State, described.ProtocolType,
		described.Protocol, len(members), strings.Join(members, "; "))
}

func groupOfOne(s *scene) {
	w := newWire(s)
	group := s.name("g")
	joined := w.joinFully(group, "", "range")
	s.saw("joined: %s, generation %d, protocol %v, leads %v", codeName(joined.ErrorCode), joined.Generation, *joined.Protocol, joined.LeaderID == joined.MemberID)
	s.saw("%d members, %q", len(joined.Members), joined.Members[0].ProtocolMetadata)
	s.saw("joined: %s", w.describeGroup(group))
	s.saw("early heartbeat: %s", w.heartbeat(group, 1, joined.MemberID))
	code, assignment := w.sync(group, 1, joined.MemberID, map[string]string{joined.MemberID: "all"})
	s.saw("synced: %s %q", code, assignment)
	code, assignment = w.sync(group, 1, joined.MemberID, nil)
	s.saw("synced again: %s %q", code, assignment)
	s.saw("synced: %s", w.describeGroup(group))
	s.saw("heartbeat: %s", w.heartbeat(group, 1, joined.MemberID))
	s.saw("old heartbeat: %s", w.heartbeat(group, 0, joined.MemberID))
	s.saw("stranger's heartbeat: %s", w.heartbeat(group, 1, "stranger"))
	s.saw("heartbeat of no group: %s", w.heartbeat(s.name("none"), 1, "stranger"))
	code, _ = w.sync(group, 7, joined.MemberID, nil)
	s.saw("sync of another generation: %s", code)
	code, _ = w.sync(group, 1, "stranger", nil)
	s.saw("stranger's sync: %s", code)
	again := w.join(w.joinRequest(group, joined.MemberID, "range"))
	s.saw("joined again: %s, generation %d", codeName(again.ErrorCode), again.Generation)
	code, assignment = w.sync(group, again.Generation, joined.MemberID, map[string]string{joined.MemberID: "other"})
	s.saw("synced: %s %q", code, assignment)
	s.saw("stranger leaves: %s", w.leave(group, "stranger"))
	s.saw("left: %s", w.leave(group, joined.MemberID))
	s.saw("left again: %s", w.leave(group, joined.MemberID))
	s.saw("left: %s", w.describeGroup(group))
	s.saw("heartbeat: %s", w.heartbeat(group, again.Generation, joined.MemberID))
	next := w.joinFully(group, "", "range")
	s.saw("joined: %s, generation %d", codeName(next.ErrorCode), next.Generation)
}

func groupOfTwo(s *scene) {
	first, second := newWire(s), newWire(s)
	group := s.name("g")
	one := first.joinFully(group, "", "range")
	first.sync(group, one.Generation, one.MemberID, map[string]string{one.MemberID: "all"})

	joining := make(chan *kmsg.JoinGroupResponse, 1)
	given := second.join(second.joinRequest(group, "", "range"))
	s.saw("second: %s", codeName(given.ErrorCode))
	s.saw("first's heartbeat: %s", first.heartbeat(group, one.Generation, one.MemberID))
	go func() { joining <- second.join(second.joinRequest(group, given.MemberID, "range")) }()
	for first.heartbeat(group, one.Generation, one.MemberID) == "no error" {
		s.must(s.ctx.Err())
	}
	s.saw("first's heartbeat: %s", first.heartbeat(group, one.Generation, one.MemberID))
	code, _ := first.sync(group, one.Generation, one.MemberID, nil)
	s.saw("first's sync: %s", code)
	s.saw("meanwhile: %s", first.describeGroup(group))
	oneAgain := first.join(first.joinRequest(group, one.MemberID, "range"))
	two := <-joining
	s.saw("both: %s %s, generations %d %d, %d and %d members", codeName(oneAgain.ErrorCode), codeName(two.ErrorCode), oneAgain.Generation, two.Generation,
		len(oneAgain.Members), len(two.Members))
	s.saw("first leads: %v", two.LeaderID == one.MemberID)
	synced := make(chan string, 1)
	go func() {
		code, assignment := second.sync(group, two.Generation, two.MemberID, nil)
		synced <- code + " " + assignment
	}()
	code, assignment := first.sync(group, two.Generation, one.MemberID, map[string]string{one.MemberID: "left", two.MemberID: "right"})
	s.saw("first: %s %s", code, assignment)
	s.saw("second: %s", <-synced)
	s.saw("stable: %s", first.describeGroup(group))
	s.saw("first left: %s", first.leave(group, one.MemberID))
	s.saw("second's heartbeat: %s", second.heartbeat(group, two.Generation, two.MemberID))
	alone := second.join(second.joinRequest(group, two.MemberID, "range"))
	s.saw("second: %s, generation %d, %d members, leads %v", codeName(alone.ErrorCode), alone.Generation, len(alone.Members), alone.LeaderID == two.MemberID)
	// The follower stays follower: joining again without news does not rebalance.
	third := first.joinRequest(group, "", "roundrobin")
	s.saw("no common protocol: %s", codeName(first.join(third).ErrorCode))
}

func memberIDAskedFor(s *scene) {
	w := newWire(s)
	group := s.name("g")
	given := w.join(w.joinRequest(group, "", "range"))
	s.saw("%s, generation %d, id given %v, starts with the client's %v", codeName(given.ErrorCode), given.Generation, given.MemberID != "",
		strings.HasPrefix(given.MemberID, "judge-"))
	s.saw("meanwhile: %s", w.describeGroup(group))
	s.saw("stranger: %s", codeName(w.join(w.joinRequest(group, "stranger", "range")).ErrorCode))
	s.saw("gives up: %s", w.leave(group, given.MemberID))
	s.saw("too late: %s", codeName(w.join(w.joinRequest(group, given.MemberID, "range")).ErrorCode))
}

func joinErrors(s *scene) {
	w := newWire(s)
	group := s.name("g")
	refused := func(what string, change func(*kmsg.JoinGroupRequest)) {
		request := w.joinRequest(group, "", "range")
		change(request)
		response := w.join(request)
		s.saw("%s: %s, generation %d", what, codeName(response.ErrorCode), response.Generation)
	}
	refused("unknown member", func(r *kmsg.JoinGroupRequest) { r.MemberID = "stranger" })
	refused("short session", func(r *kmsg.JoinGroupRequest) { r.SessionTimeoutMillis = 5 })
	refused("long session", func(r *kmsg.JoinGroupRequest) { r.SessionTimeoutMillis = 1 << 30 })
	refused("no protocols", func(r *kmsg.JoinGroupRequest) { r.Protocols = nil })
	refused("no type", func(r *kmsg.JoinGroupRequest) { r.ProtocolType = "" })
	joined := w.joinFully(group, "", "range")
	w.sync(group, joined.Generation, joined.MemberID, nil)
	refused("another type", func(r *kmsg.JoinGroupRequest) { r.ProtocolType = "connect" })
	refused("another protocol", func(r *kmsg.JoinGroupRequest) { r.Protocols[0].Name = "sticky" })
	request := kmsg.NewPtrHeartbeatRequest()
	request.MemberID = "x"
	s.saw("heartbeat of an empty group id: %s", codeName(ask[*kmsg.HeartbeatResponse](w, request, nil).ErrorCode))
	empty := w.joinRequest("", "", "range")
	s.saw("empty group id: %s", codeName(ask[*kmsg.JoinGroupResponse](w, empty, nil).ErrorCode))
}

func staticMember(s *scene) {
	w := newWire(s)
	group, instance := s.name("g"), "one"
	request := w.joinRequest(group, "", "range")
	request.InstanceID = &instance
	first := w.join(request)
	s.saw("joined: %s, generation %d, id given %v", codeName(first.ErrorCode), first.Generation, first.MemberID != "")
	code, _ := w.sync(group, first.Generation, first.MemberID, map[string]string{first.MemberID: "all"})
	s.saw("synced: %s", code)
	again := w.join(request)
	s.saw("joined: %s, generation %d, another id %v", codeName(again.ErrorCode), again.Generation, again.MemberID != first.MemberID)
	code, assignment := w.sync(group, again.Generation, again.MemberID, map[string]string{again.MemberID: "all"})
	s.saw("synced: %s %s", code, assignment)
	beat := func(member string) string {
		request := kmsg.NewPtrHeartbeatRequest()
		request.Group, request.Generation, request.MemberID, request.InstanceID = group, again.Generation, member, &instance
		return codeName(ask(w, request, func(r *kmsg.HeartbeatResponse) int16 { return r.ErrorCode }).ErrorCode)
	}
	s.saw("new heartbeat: %s", beat(again.MemberID))
	s.saw("old heartbeat: %s", beat(first.MemberID))
	s.saw("%s", w.describeGroup(group))
}

func (w *wire) commit(group string, generation int32, member, topic string, partition int32, offset int64, note string) string {
	request := kmsg.NewPtrOffsetCommitRequest()
	request.Group, request.Generation, request.MemberID = group, generation, member
	part := kmsg.NewOffsetCommitRequestTopicPartition()
	part.Partition, part.Offset, part.Metadata, part.LeaderEpoch = partition, offset, &note, -1
	of := kmsg.NewOffsetCommitRequestTopic()
	of.Topic, of.Partitions = topic, append(of.Partitions, part)
	request.Topics = append(request.Topics, of)
	return codeName(ask(w, request, func(r *kmsg.OffsetCommitResponse) int16 { return r.Topics[0].Partitions[0].ErrorCode }).Topics[0].Partitions[0].ErrorCode)
}

func (w *wire) committedOffset(group, topic string, partition int32) string {
	request := kmsg.NewPtrOffsetFetchRequest()
	request.Group = group
	of := kmsg.NewOffsetFetchRequestTopic()
	of.Topic, of.Partitions = topic, append(of.Partitions, partition)
	request.Topics = append(request.Topics, of)
	response := ask(w, request, func(r *kmsg.OffsetFetchResponse) int16 { return r.ErrorCode })
	if len(response.Topics) == 0 {
		return codeName(response.ErrorCode)
	}
	part := response.Topics[0].Partitions[0]
	note := "null"
	if part.Metadata != nil {
		note = *part.Metadata
	}
	if strings.HasPrefix(note, "kgo-") {
		note = "the member's id" // franz-go notes who committed
	}
	return fmt.Sprintf("%s %s, offset %d, epoch %d, note %q", codeName(response.ErrorCode), codeName(part.ErrorCode), part.Offset, part.LeaderEpoch, note)
}

func offsetsOfGroup(s *scene) {
	w := newWire(s)
	topic, group := w.topic("t", 2), s.name("g")
	joined := w.joinFully(group, "", "range")
	s.saw("before the sync: %s", w.commit(group, joined.Generation, joined.MemberID, topic, 0, 1, ""))
	w.sync(group, joined.Generation, joined.MemberID, map[string]string{joined.MemberID: "all"})
	s.saw("none: %s", w.committedOffset(group, topic, 0))
	s.saw("committed: %s", w.commit(group, joined.Generation, joined.MemberID, topic, 0, 5, "note"))
	s.saw("is: %s", w.committedOffset(group, topic, 0))
	s.saw("back: %s", w.commit(group, joined.Generation, joined.MemberID, topic, 0, 2, ""))
	s.saw("is: %s", w.committedOffset(group, topic, 0))
	s.saw("old generation: %s", w.commit(group, joined.Generation-1, joined.MemberID, topic, 0, 9, ""))
	s.saw("stranger: %s", w.commit(group, joined.Generation, "stranger", topic, 0, 9, ""))
	s.saw("no member: %s", w.commit(group, -1, "", topic, 0, 9, ""))
	s.saw("unknown topic: %s", w.commit(group, joined.Generation, joined.MemberID, s.name("none"), 0, 9, ""))
	s.saw("unknown partition: %s", w.commit(group, joined.Generation, joined.MemberID, topic, 9, 9, ""))
	s.saw("long note: %s", w.commit(group, joined.Generation, joined.MemberID, topic, 1, 9, strings.Repeat("x", 5000)))
	s.saw("is: %s", w.committedOffset(group, topic, 0))
	s.saw("is: %s", w.committedOffset(group, topic, 1))
	s.saw("of an unknown topic: %s", w.committedOffset(group, s.name("none"), 0))
	s.saw("left: %s", w.leave(group, joined.MemberID))
	s.saw("survives: %s", w.committedOffset(group, topic, 0))
	s.saw("without a member: %s", w.commit(group, -1, "", topic, 1, 4, ""))
	request := kmsg.NewPtrOffsetFetchRequest()
	request.Group, request.Topics = group, nil
	for _, of := range ask(w, request, func(r *kmsg.OffsetFetchResponse) int16 { return r.ErrorCode }).Topics {
		sort.Slice(of.Partitions, func(i, j int) bool { return of.Partitions[i].Partition < of.Partitions[j].Partition })
		for _, part := range of.Partitions {
			s.saw("all: %s %d: %d", of.Topic, part.Partition, part.Offset)
		}
	}
}

func offsetsWithoutGroup(s *scene) {
	w := newWire(s)
	topic, group := w.topic("t", 1), s.name("g")
	w.findCoordinator(group, 0)
	s.saw("none: %s", w.committedOffset(group, topic, 0))
	s.saw("committed: %s", w.commit(group, -1, "", topic, 0, 7, "by hand"))
	s.saw("is: %s", w.committedOffset(group, topic, 0))
	s.saw("of a generation: %s", w.commit(group, 3, "", topic, 0, 8, ""))
	s.saw("of a member: %s", w.commit(group, -1, "stranger", topic, 0, 8, ""))
	s.saw("of a member in no group: %s", w.commit(s.name("none"), 1, "stranger", topic, 0, 8, ""))
	s.saw("%s", w.describeGroup(group))
}

func groupsDescribed(s *scene) {
	w := newWire(s)
	topic, group := w.topic("t", 1), s.name("g")
	remove := func(group string) string {
		request := kmsg.NewPtrDeleteGroupsRequest()
		request.Groups = []string{group}
		return codeName(ask(w, request, func(r *kmsg.DeleteGroupsResponse) int16 { return r.Groups[0].ErrorCode }).Groups[0].ErrorCode)
	}
	listed := func() string {
		for _, one := range ask[*kmsg.ListGroupsResponse](w, kmsg.NewPtrListGroupsRequest(), nil).Groups {
			if one.Group == group {
				return fmt.Sprintf("%s %q", one.Group, one.ProtocolType)
			}
		}
		return "none"
	}
	w.findCoordinator(group, 0)
	s.saw("not there: %s", w.describeGroup(group))
	s.saw("listed: %s", listed())
	s.saw("removed: %s", remove(group))
	joined := w.joinFully(group, "", "range")
	s.saw("joined: %s, listed %s", w.describeGroup(group), listed())
	w.sync(group, joined.Generation, joined.MemberID, map[string]string{joined.MemberID: "all"})
	s.saw("committed: %s", w.commit(group, joined.Generation, joined.MemberID, topic, 0, 5, ""))
	s.saw("synced: %s, listed %s", w.describeGroup(group), listed())
	s.saw("removed: %s", remove(group))
	w.leave(group, joined.MemberID)
	s.saw("left: %s, listed %s", w.describeGroup(group), listed())
	s.saw("removed: %s", remove(group))
	s.saw("removed: %s, listed %s", w.describeGroup(group), listed())
	s.saw("offset: %s", w.committedOffset(group, topic, 0))
	w.commit(group, -1, "", topic, 0, 5, "")
	s.saw("committed by hand: %s, listed %s", w.describeGroup(group), listed())
}

func offsetDeleted(s *scene) {
	w := newWire(s)
	topic, group := w.topic("t", 1), s.name("g")
	w.findCoordinator(group, 0)
	remove := func(group, topic string) string {
		request := kmsg.NewPtrOffsetDeleteRequest()
		request.Group = group
		part := kmsg.NewOffsetDeleteRequestTopicPartition()
		of := kmsg.NewOffsetDeleteRequestTopic()
		of.Topic, of.Partitions = topic, append(of.Partitions, part)
		request.Topics = append(request.Topics, of)
		response := ask[*kmsg.OffsetDeleteResponse](w, request, nil)
		text := codeName(response.ErrorCode)
		for _, of := range response.Topics {
			text += " " + codeName(of.Partitions[0].ErrorCode)
		}
		return text
	}
	s.saw("no group: %s", remove(group, topic))
	w.commit(group, -1, "", topic, 0, 7, "")
	s.saw("unknown topic: %s", remove(group, s.name("none")))
	s.saw("deleted: %s", remove(group, topic))
	s.saw("is: %s", w.committedOffset(group, topic, 0))
	s.saw("deleted again: %s", remove(group, topic))
}
