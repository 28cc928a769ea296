package kafkawire

import (
	"context"
	"slices"

	"standin/doubles/fakekafka"
)

// RemoveMembers has those members leave their groups that read one of some topics. Members of a process that was killed
// stay until their sessions time out, and whoever joins their group waits for them.
func (c *Client) RemoveMembers(ctx context.Context, topics ...string) error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	metadata := metadataResponse{}
	if err := c.askAny(ctx, metadataKey, &metadataRequest{Topics: []metadataRequestTopic{}}, &metadata); err != nil {
		return err
	}
	for _, node := range metadata.nodes() {
		groups, err := c.groupsOf(ctx, node)
		if err != nil {
			return err
		}
		for _, group := range groups {
			for _, member := range group.Members {
				if !readsOneOf(member, topics) {
					continue
				}
				left := leaveGroupResponse{}
				if err := c.ask(ctx, node, leaveGroupKey, &leaveGroupRequest{Group: group.Group, MemberID: member.MemberID}, &left); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// groupsOf are the groups that a node keeps.
func (c *Client) groupsOf(ctx context.Context, node string) ([]describeGroupsResponseGroup, error) {
	listed := listGroupsResponse{}
	if err := c.ask(ctx, node, listGroupsKey, &listGroupsRequest{}, &listed); err != nil {
		return nil, err
	}
	if listed.ErrorCode != 0 {
		return nil, fakekafka.Error(listed.ErrorCode)
	}
	request := describeGroupsRequest{Groups: []string{}}
	for _, group := range listed.Groups {
		request.Groups = append(request.Groups, group.Group)
	}
	described := describeGroupsResponse{}
	err := c.ask(ctx, node, describeGroupsKey, &request, &described)
	return described.Groups, err
}

func readsOneOf(member describeGroupsResponseMember, topics []string) bool {
	for _, topic := range fakekafka.Subscription(member.ProtocolMetadata) {
		if slices.Contains(topics, topic) {
			return true
		}
	}
	return false
}
