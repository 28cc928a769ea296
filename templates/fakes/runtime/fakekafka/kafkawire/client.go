package kafkawire

import (
	"bufio"
	"context"
	"encoding/binary"
	"fmt"
	"net"
	"sync"
	"time"
)

// Client asks a Kafka what tests have to know of it, without a client library. It speaks to the fake and to real ones, from
// Kafka 2.3 on. Its methods may be called at once: one waits for the other.
type Client struct {
	dial      func(ctx context.Context, network, address string) (net.Conn, error)
	addresses []string

	mutex       sync.Mutex
	connections map[string]*clientConnection // by address
}

// NewClient makes a client that finds the cluster at one of the addresses. It connects when it is first used.
func NewClient(dial func(ctx context.Context, network, address string) (net.Conn, error), addresses ...string) *Client {
	return &Client{dial: dial, addresses: addresses, connections: map[string]*clientConnection{}}
}

// Close ends the client's connections.
func (c *Client) Close() {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	for address := range c.connections {
		c.drop(address)
	}
}

func (c *Client) drop(address string) {
	c.connections[address].conn.Close()
	delete(c.connections, address)
}

// clientConnection is a connection to one node.
type clientConnection struct {
	conn        net.Conn
	reader      *bufio.Reader
	correlation int32
}

// The keys of the requests that a Client makes.
const (
	produceKey         = 0
	fetchKey           = 1
	listOffsetsKey     = 2
	metadataKey        = 3
	offsetFetchKey     = 9
	findCoordinatorKey = 10
	leaveGroupKey      = 13
	describeGroupsKey  = 15
	listGroupsKey      = 16
	createTopicsKey    = 19
	deleteTopicsKey    = 20
)

// patience is how long a node may take to answer where the context does not say.
const patience = 10 * time.Second

// askAny asks the first node of the addresses that answers.
func (c *Client) askAny(ctx context.Context, key int16, request, response message) error {
	var err error
	for _, address := range c.addresses {
		if err = c.ask(ctx, address, key, request, response); err == nil {
			return nil
		}
	}
	return err
}

// ask sends a request to a node and reads the response, in the newest version that is known here.
func (c *Client) ask(ctx context.Context, address string, key int16, request, response message) error {
	connection, err := c.connect(ctx, address)
	if err != nil {
		return err
	}
	deadline, isSet := ctx.Deadline()
	if !isSet {
		deadline = time.Now().Add(patience)
	}
	if err := connection.conn.SetDeadline(deadline); err != nil {
		return err
	}
	if err := connection.ask(findAPI(key), request, response); err != nil {
		c.drop(address) // what comes next may be half an answer
		return fmt.Errorf("%s of %s: %w", findAPI(key).name, address, err)
	}
	return nil
}

func (c *Client) connect(ctx context.Context, address string) (*clientConnection, error) {
	if connection := c.connections[address]; connection != nil {
		return connection, nil
	}
	conn, err := c.dial(ctx, "tcp", address)
	if err != nil {
		return nil, err
	}
	connection := &clientConnection{conn: conn, reader: bufio.NewReader(conn)}
	c.connections[address] = connection
	return connection, nil
}

func (c *clientConnection) ask(api *api, request, response message) error {
	c.correlation++
	name := "standin"
	frame := make([]byte, 4, 256) // its length, below
	frame, err := appendMessage(frame, &header{key: api.key, version: api.maximum, correlationID: c.correlation, clientID: &name}, 0)
	if err != nil {
		return err
	}
	if frame, err = appendMessage(frame, request, api.maximum); err != nil {
		return err
	}
	binary.BigEndian.PutUint32(frame, uint32(len(frame)-4))
	if _, err := c.conn.Write(frame); err != nil {
		return err
	}
	answer, err := readFrame(c.reader)
	if err != nil {
		return err
	}
	body := coder{isReading: true, data: answer}
	var correlation int32
	if body.int32(&correlation); body.err != nil || correlation != c.correlation {
		return fmt.Errorf("the answer to request %d is for %d", c.correlation, correlation)
	}
	return decode(response, api.maximum, body.data)
}

// nodes are the addresses of nodes by their ids.
func (r *metadataResponse) nodes() map[int32]string {
	nodes := map[int32]string{}
	for _, node := range r.Brokers {
		nodes[node.NodeID] = net.JoinHostPort(node.Host, fmt.Sprint(node.Port))
	}
	return nodes
}

// leaders are the addresses of the nodes that have the partitions of a topic, by partition.
func (c *Client) leaders(ctx context.Context, topic string) (map[int32]string, error) {
	response := metadataResponse{}
	request := metadataRequest{Topics: []metadataRequestTopic{{Topic: topic}}}
	if err := c.askAny(ctx, metadataKey, &request, &response); err != nil {
		return nil, err
	}
	leaders, nodes := map[int32]string{}, response.nodes()
	for _, described := range response.Topics {
		if described.ErrorCode != 0 {
			return nil, errorOf(described.ErrorCode)
		}
		for _, partition := range described.Partitions {
			if partition.ErrorCode != 0 {
				return nil, errorOf(partition.ErrorCode)
			}
			leaders[partition.Partition] = nodes[partition.Leader]
		}
	}
	return leaders, nil
}
