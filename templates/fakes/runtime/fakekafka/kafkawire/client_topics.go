package kafkawire

import (
	"context"

	"standin/doubles/fakekafka"
)

// timeoutMillis is how long a controller may take to do what an administrator asks for.
const timeoutMillis = 10_000

// CreateTopic makes a topic without replicas.
func (c *Client) CreateTopic(ctx context.Context, name string, partitions int32, settings map[string]string) error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	topic := createTopicsRequestTopic{Topic: name, NumPartitions: partitions, ReplicationFactor: 1}
	for setting, value := range settings {
		value := value
		topic.Configs = append(topic.Configs, createTopicsRequestConfig{Name: setting, Value: &value})
	}
	response := createTopicsResponse{}
	request := createTopicsRequest{Topics: []createTopicsRequestTopic{topic}, TimeoutMillis: timeoutMillis}
	if err := c.askController(ctx, createTopicsKey, &request, &response); err != nil {
		return err
	}
	for _, made := range response.Topics {
		if made.ErrorCode != 0 {
			return fakekafka.Error(made.ErrorCode)
		}
	}
	return nil
}

// DeleteTopic removes a topic, its records, and the offsets that groups committed for it.
func (c *Client) DeleteTopic(ctx context.Context, name string) error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	response := deleteTopicsResponse{}
	request := deleteTopicsRequest{TopicNames: []string{name}, TimeoutMillis: timeoutMillis}
	if err := c.askController(ctx, deleteTopicsKey, &request, &response); err != nil {
		return err
	}
	for _, deleted := range response.Topics {
		if deleted.ErrorCode != 0 {
			return fakekafka.Error(deleted.ErrorCode)
		}
	}
	return nil
}

// Partitions are how many partitions of a topic have a leader.
func (c *Client) Partitions(ctx context.Context, topic string) (int, error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	leaders, err := c.leaders(ctx, topic)
	return len(leaders), err
}

func (c *Client) askController(ctx context.Context, key int16, request, response message) error {
	metadata := metadataResponse{}
	if err := c.askAny(ctx, metadataKey, &metadataRequest{Topics: []metadataRequestTopic{}}, &metadata); err != nil {
		return err
	}
	return c.ask(ctx, metadata.nodes()[metadata.ControllerID], key, request, response)
}
