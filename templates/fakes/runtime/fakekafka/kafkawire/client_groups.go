package kafkawire

import (
	"context"
	"fmt"
	"net"

	"standin/doubles/fakekafka"
)

// Offsets are the offsets of the next records that a group wants, as far as it committed them.
func (c *Client) Offsets(ctx context.Context, group string) (map[fakekafka.TopicPartition]int64, error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	response := offsetFetchResponse{}
	if err := c.askCoordinator(ctx, group, offsetFetchKey, &offsetFetchRequest{Group: group}, &response); err != nil {
		return nil, err
	}
	if response.ErrorCode != 0 {
		return nil, fakekafka.Error(response.ErrorCode)
	}
	offsets := map[fakekafka.TopicPartition]int64{}
	for _, topic := range response.Topics {
		for _, partition := range topic.Partitions {
			if partition.ErrorCode != 0 {
				return nil, fakekafka.Error(partition.ErrorCode)
			}
			if partition.Offset >= 0 {
				offsets[fakekafka.TopicPartition{Topic: topic.Topic, Partition: partition.Partition}] = partition.Offset
			}
		}
	}
	return offsets, nil
}

// askCoordinator asks the node that keeps a group.
func (c *Client) askCoordinator(ctx context.Context, group string, key int16, request, response message) error {
	found := findCoordinatorResponse{}
	if err := c.askAny(ctx, findCoordinatorKey, &findCoordinatorRequest{CoordinatorKey: group, CoordinatorType: ofGroups}, &found); err != nil {
		return err
	}
	if found.ErrorCode != 0 {
		return fakekafka.Error(found.ErrorCode)
	}
	return c.ask(ctx, net.JoinHostPort(found.Host, fmt.Sprint(found.Port)), key, request, response)
}
