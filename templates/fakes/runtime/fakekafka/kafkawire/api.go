package kafkawire

import "context"

// api is one kind of request that is served, in the versions from minimum to maximum.
type api struct {
	key              int16
	name             string
	minimum, maximum int16
	endpoint         endpoint
}

// endpoint makes an empty request, and answers one that was read. A nil answer is not sent.
type endpoint struct {
	newRequest func() message
	answer     func(*call, context.Context, message) message
}

// apis are the requests of Kafka 2.3 that clients make, without those between brokers, of security and of quotas. None
// is of the flexible encoding, which came with 2.4. Kafka 4 has dropped what is not served here of the oldest versions:
// message sets of the time before record batches, and what ZooKeeper knew. Version 7 of Produce would say that this broker
// knows zstd.
var apis = []api{
	{0, "Produce", 3, 6, serve((*call).produce)},
	{1, "Fetch", 4, 11, serve((*call).fetch)},
	{2, "ListOffsets", 1, 5, serve((*call).listOffsets)},
	{3, "Metadata", 0, 8, serve((*call).metadata)},
	{8, "OffsetCommit", 2, 7, serve((*call).offsetCommit)},
	{9, "OffsetFetch", 1, 5, serve((*call).offsetFetch)},
	{10, "FindCoordinator", 0, 2, serve((*call).findCoordinator)},
	{11, "JoinGroup", 0, 5, serve((*call).joinGroup)},
	{12, "Heartbeat", 0, 3, serve((*call).heartbeat)},
	{13, "LeaveGroup", 0, 2, serve((*call).leaveGroup)},
	{14, "SyncGroup", 0, 3, serve((*call).syncGroup)},
	{15, "DescribeGroups", 0, 3, serve((*call).describeGroups)},
	{16, "ListGroups", 0, 2, serve((*call).listGroups)},
	{18, "ApiVersions", 0, 2, endpoint{}}, // below: it would refer to itself
	{19, "CreateTopics", 0, 3, serve((*call).createTopics)},
	{20, "DeleteTopics", 0, 3, serve((*call).deleteTopics)},
	{21, "DeleteRecords", 0, 1, serve((*call).deleteRecords)},
	{22, "InitProducerID", 0, 1, serve((*call).initProducerID)},
	{23, "OffsetForLeaderEpoch", 0, 3, serve((*call).offsetForLeaderEpoch)},
	{24, "AddPartitionsToTxn", 0, 1, serve((*call).addPartitionsToTxn)},
	{25, "AddOffsetsToTxn", 0, 1, serve((*call).addOffsetsToTxn)},
	{26, "EndTxn", 0, 1, serve((*call).endTxn)},
	{28, "TxnOffsetCommit", 0, 2, serve((*call).txnOffsetCommit)},
	{32, "DescribeConfigs", 0, 2, serve((*call).describeConfigs)},
	{37, "CreatePartitions", 0, 1, serve((*call).createPartitions)},
	{42, "DeleteGroups", 0, 1, serve((*call).deleteGroups)},
	{47, "OffsetDelete", 0, 0, serve((*call).offsetDelete)},
}

func init() {
	findAPI(apiVersionsKey).endpoint = serve((*call).apiVersions)
}

// findAPI finds the API with a key, nil where it is not served.
func findAPI(key int16) *api {
	for i := range apis {
		if apis[i].key == key {
			return &apis[i]
		}
	}
	return nil
}

// serve makes an endpoint of a method of call that takes a request and gives the response.
func serve[Q any, R interface {
	*Q
	message
}, A message](method func(*call, context.Context, R) A) endpoint {
	return endpoint{
		newRequest: func() message { return R(new(Q)) },
		answer:     func(c *call, ctx context.Context, request message) message { return method(c, ctx, request.(R)) },
	}
}
