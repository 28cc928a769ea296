package fakekafka

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// consumer is a member as clients write it: it joins, assigns all to all where it leads, and syncs.
type consumer struct {
	b          *Broker
	name       string
	id         string
	generation int32
	assigned   string
	err        error
	done       chan struct{}
}

// join joins and syncs on a goroutine of its own.
func (c *consumer) join(ctx context.Context) *consumer {
	c.done = make(chan struct{})
	go func() {
		defer close(c.done)
		c.assigned, c.err = c.joinAndSync(ctx)
	}()
	return c
}

func (c *consumer) joinAndSync(ctx context.Context) (string, error) {
	joined, err := c.b.Join(ctx, c.request())
	if err != nil {
		return "", err
	}
	c.id, c.generation = joined.MemberID, joined.Generation
	var assignments []Assignment
	for i, member := range joined.Members {
		assignments = append(assignments, Assignment{member.ID, fmt.Appendf(nil, "%d of %d", i+1, len(joined.Members))})
	}
	assigned, err := c.b.Sync(ctx, SyncRequest{Group: "g", Generation: joined.Generation, MemberID: joined.MemberID, Assignments: assignments})
	return string(assigned), err
}

func (c *consumer) request() JoinRequest {
	return JoinRequest{
		Group: "g", MemberID: c.id, ClientID: c.name, ProtocolType: "consumer",
		SessionTimeout: 10 * time.Second, RebalanceTimeout: time.Minute,
		Protocols: []Protocol{{Name: "range", Metadata: []byte(c.name)}},
	}
}

func (c *consumer) heartbeat() error { return c.b.Heartbeat("g", c.generation, c.id, "") }

func TestRebalanceWhenAMemberJoins(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBroker(t)
		one := &consumer{b: b, name: "one"}
		two := &consumer{b: b, name: "two"}
		<-one.join(t.Context()).done
		if one.err != nil || one.assigned != "1 of 1" || one.generation != 1 {
			t.Fatalf("one: %+v", one)
		}
		if err := one.heartbeat(); err != nil {
			t.Errorf("heartbeat: %v", err)
		}
		told := b.Rebalancing("g", one.generation, one.id)
		start := time.Now()
		two.join(t.Context())
		<-told
		if err := one.heartbeat(); err != RebalanceInProgress {
			t.Errorf("heartbeat in a rebalance: %v", err)
		}
		<-one.join(t.Context()).done
		<-two.done
		if one.assigned != "1 of 2" || two.assigned != "2 of 2" || one.generation != 2 || two.generation != 2 {
			t.Errorf("one %+v, two %+v", one, two)
		}
		if passed := time.Since(start); passed != 0 {
			t.Errorf("took %v", passed)
		}
		if err := b.Leave("g", one.id, ""); err != nil {
			t.Error(err)
		}
		<-two.join(t.Context()).done
		if two.assigned != "1 of 1" || two.generation != 3 {
			t.Errorf("two: %+v", two)
		}
		if err := one.heartbeat(); err != UnknownMemberID {
			t.Errorf("heartbeat of who left: %v", err)
		}
		b.Rebalance("g")
		if err := two.heartbeat(); err != RebalanceInProgress {
			t.Errorf("heartbeat after Rebalance: %v", err)
		}
	})
}

func TestWhoIsNotHeardIsRemoved(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBroker(t)
		one := &consumer{b: b, name: "one"}
		<-one.join(t.Context()).done
		time.Sleep(9 * time.Second)
		if err := one.heartbeat(); err != nil {
			t.Errorf("at 9 s: %v", err)
		}
		time.Sleep(9 * time.Second)
		if group := b.DescribeGroup("g"); group.State != GroupStable || len(group.Members) != 1 {
			t.Errorf("at 18 s: %+v", group)
		}
		time.Sleep(time.Second + 1)
		if group := b.DescribeGroup("g"); group.State != GroupEmpty || len(group.Members) != 0 {
			t.Errorf("at 19 s: %+v", group)
		}
		if err := one.heartbeat(); err != UnknownMemberID {
			t.Errorf("heartbeat: %v", err)
		}
		if _, err := b.Join(t.Context(), one.request()); err != UnknownMemberID {
			t.Errorf("join: %v", err)
		}
	})
}

func TestWhoDoesNotJoinAgainIsLeftOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBroker(t)
		one := &consumer{b: b, name: "one"}
		two := &consumer{b: b, name: "two"}
		<-one.join(t.Context()).done
		ended := make(chan struct{})
		go func() { // it is alive, but its handler does not return
			defer close(ended)
			for one.heartbeat() != UnknownMemberID {
				time.Sleep(3 * time.Second)
			}
		}()
		start := time.Now()
		<-two.join(t.Context()).done
		if two.assigned != "1 of 1" || time.Since(start) != time.Minute {
			t.Errorf("two: %+v after %v", two, time.Since(start))
		}
		<-ended
	})
}

func TestWhoDoesNotWaitForTheOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBroker(t)
		one := &consumer{b: b, name: "one"}
		<-one.join(t.Context()).done
		ctx, cancel := context.WithCancel(t.Context())
		two := (&consumer{b: b, name: "two"}).join(ctx)
		synctest.Wait()
		cancel()
		if <-two.done; two.err != context.Canceled {
			t.Errorf("two: %v", two.err)
		}
		<-one.join(t.Context()).done
		if members := b.DescribeGroup("g").Members; one.assigned != "1 of 1" || len(members) != 1 {
			t.Errorf("one %+v, members %+v", one, members)
		}
	})
}

func TestNobodyIsMadeByWatching(t *testing.T) {
	b := newBroker(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	b.Feed(t, "orders", Record{})
	if err := b.WaitConsumed(ctx, "g", "orders"); !errors.Is(err, context.Canceled) || len(b.Groups()) != 0 {
		t.Errorf("%v, groups %+v", err, b.Groups())
	}
}

func TestMemberIDRequired(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBroker(t)
		one := &consumer{b: b, name: "one"}
		request := one.request()
		request.RequireMemberID = true
		promised, err := b.Join(t.Context(), request)
		if err != MemberIDRequired || promised.MemberID == "" {
			t.Fatalf("%+v, %v", promised, err)
		}
		lost, _ := b.Join(t.Context(), request) // this client never comes again
		request.MemberID = promised.MemberID
		start := time.Now()
		joined, err := b.Join(t.Context(), request)
		if err != nil || joined.MemberID != promised.MemberID || len(joined.Members) != 1 {
			t.Errorf("%+v, %v", joined, err)
		}
		if passed := time.Since(start); passed != 10*time.Second {
			t.Errorf("waited %v for the other", passed)
		}
		request.MemberID = lost.MemberID
		if _, err = b.Join(t.Context(), request); err != UnknownMemberID {
			t.Errorf("after its time: %v", err)
		}
	})
}

func TestStaticMemberComesAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBroker(t)
		request := (&consumer{b: b, name: "one"}).request()
		request.InstanceID = "pod-1"
		first, err := b.Join(t.Context(), request)
		if err != nil {
			t.Fatal(err)
		}
		second, err := b.Join(t.Context(), request)
		if err != nil || second.MemberID == first.MemberID || !strings.HasPrefix(second.MemberID, "pod-1") || len(b.DescribeGroup("g").Members) != 1 {
			t.Errorf("first %+v, second %+v, %v", first, second, err)
		}
		if err := b.Heartbeat("g", first.Generation, first.MemberID, "pod-1"); err != FencedInstanceID {
			t.Errorf("the first: %v", err)
		}
	})
}

func TestJoinErrors(t *testing.T) {
	change := func(with func(*JoinRequest)) JoinRequest {
		request := (&consumer{name: "two"}).request()
		with(&request)
		return request
	}
	cases := map[string]struct {
		request JoinRequest
		want    error
	}{
		"no group":            {change(func(r *JoinRequest) { r.Group = "" }), InvalidGroupID},
		"short session":       {change(func(r *JoinRequest) { r.SessionTimeout = 5 * time.Second }), InvalidSessionTimeout},
		"long session":        {change(func(r *JoinRequest) { r.SessionTimeout = time.Hour }), InvalidSessionTimeout},
		"unknown member":      {change(func(r *JoinRequest) { r.MemberID = "x" }), UnknownMemberID},
		"unknown group":       {change(func(r *JoinRequest) { r.Group, r.MemberID = "h", "x" }), UnknownMemberID},
		"no protocol":         {change(func(r *JoinRequest) { r.Protocols = nil }), InconsistentProtocol},
		"no common protocol":  {change(func(r *JoinRequest) { r.Protocols = []Protocol{{Name: "sticky"}} }), InconsistentProtocol},
		"other protocol type": {change(func(r *JoinRequest) { r.ProtocolType = "connect" }), InconsistentProtocol},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := newBroker(t)
				<-(&consumer{b: b, name: "one"}).join(t.Context()).done
				if _, err := b.Join(t.Context(), c.request); err != c.want {
					t.Errorf("%v, want %v", err, c.want)
				}
			})
		})
	}
}

func TestProtocolsAreVotedFor(t *testing.T) {
	for members, want := range map[string]string{
		"a":             "a",
		"a b":           "a",
		"a b c/b c/c b": "b", // a is not common; b has two votes
		"a b/b a/b a":   "b",
		"a b/b a":       "a", // the first to get so many
	} {
		g := &group{}
		for _, names := range strings.Split(members, "/") {
			m := &member{}
			for _, name := range strings.Fields(names) {
				m.protocols = append(m.protocols, Protocol{Name: name})
			}
			g.members = append(g.members, m)
		}
		if got := g.chooseProtocol(); got != want {
			t.Errorf("%s: %s, want %s", members, got, want)
		}
	}
}

func TestCommits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBroker(t)
		at := func(offset int64) map[TopicPartition]Committed {
			return map[TopicPartition]Committed{orders: {Offset: offset, Metadata: "m"}}
		}
		commit := func(generation int32, member string, offset int64) error {
			_, err := b.CommitOffsets(CommitRequest{Group: "g", Generation: generation, MemberID: member, Offsets: at(offset)})
			return err
		}
		if err := commit(-1, "", 1); err != nil {
			t.Errorf("nobody is in the group: %v", err)
		}
		one := &consumer{b: b, name: "one"}
		<-one.join(t.Context()).done
		checks := []struct {
			name string
			got  error
			want error
		}{
			{"from outside", commit(-1, "", 2), UnknownMemberID},
			{"another member", commit(1, "x", 2), UnknownMemberID},
			{"another generation", commit(2, one.id, 2), IllegalGeneration},
			{"the member", commit(1, one.id, 3), nil},
		}
		for _, check := range checks {
			if check.got != check.want {
				t.Errorf("%s: %v, want %v", check.name, check.got, check.want)
			}
		}
		b.Rebalance("g")
		if err := commit(1, one.id, 4); err != nil {
			t.Errorf("in a rebalance: %v", err)
		}
		if err := b.Leave("g", one.id, ""); err != nil {
			t.Error(err)
		}
		if got := b.Offsets("g"); !reflect.DeepEqual(got, map[TopicPartition]int64{orders: 4}) { // they outlive the member
			t.Errorf("offsets %v", got)
		}
		failed, err := b.CommitOffsets(CommitRequest{Group: "g", Generation: -1, Offsets: map[TopicPartition]Committed{
			orders: {Offset: 5, Metadata: strings.Repeat("m", 4097)}, {Topic: "orders", Partition: 8}: {Offset: 1},
		}})
		want := map[TopicPartition]error{orders: OffsetMetadataTooLarge, {Topic: "orders", Partition: 8}: UnknownTopicOrPartition}
		if err != nil || !reflect.DeepEqual(failed, want) {
			t.Errorf("failed %v, %v", failed, err)
		}
		if none, err := b.CommittedOffset("g", TopicPartition{"orders", 8}, false); none.Offset != -1 || err != nil {
			t.Errorf("nothing committed: %+v, %v", none, err)
		}
		if err := b.DeleteGroup("g"); err != nil || len(b.Groups()) != 0 {
			t.Errorf("delete: %v, %v", err, b.Groups())
		}
		if err := b.DeleteGroup("g"); err != GroupIDNotFound {
			t.Errorf("delete again: %v", err)
		}
	})
}

func TestWaitConsumed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBroker(t)
		b.Feed(t, "orders", Record{Value: []byte("a")}, Record{Value: []byte("b")})
		commit := func(offset int64) {
			request := CommitRequest{Group: "g", Generation: -1, Offsets: map[TopicPartition]Committed{orders: {Offset: offset}}}
			if _, err := b.CommitOffsets(request); err != nil {
				t.Error(err)
			}
		}
		time.AfterFunc(time.Second, func() { commit(1) })
		time.AfterFunc(2*time.Second, func() { commit(2) })
		start := time.Now()
		if err := b.WaitConsumed(t.Context(), "g", "orders"); err != nil || time.Since(start) != 2*time.Second {
			t.Errorf("%v after %v", err, time.Since(start))
		}
		b.Feed(t, "orders", Record{Value: []byte("c")})
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		err := b.WaitConsumed(ctx, "g", "orders")
		want := "group g has not consumed topic orders: partition 0 has records before offset 3, committed is 2: context deadline exceeded"
		if err == nil || err.Error() != want {
			t.Errorf("%v", err)
		}
	})
}

func TestSubscription(t *testing.T) {
	for metadata, want := range map[string][]string{
		"":                                  nil,
		"\x00\x00\x00\x00\x00\x01\x00\x01a": {"a"},
		"\x00\x03\x00\x00\x00\x02\x00\x01a\x00\x02bc\xff\xff\xff\xff": {"a", "bc"},
		"\x00\x00\x00\x00\x00\x02\x00\x01a\x00\x09b":                  nil,
		"\x00\x00\xff\xff\xff\xff":                                    nil,
	} {
		if got := Subscription([]byte(metadata)); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %q, want %q", metadata, got, want)
		}
	}
}
