package kafkajudge

// knownDifferences are those between the sides, by client and sequence, and who is alone. Where only kfake is, the fake
// does as Kafka. The test fails when one is gone.
var knownDifferences = map[string][]difference{
	"franz-go: topics made and missing":   {{"kfake", "takes any name for a topic"}},
	"sarama: compression":                 {{"fake", "knows no zstd, and says so; franz-go then takes another, kafka-go and sarama give the error"}},
	"sarama: offsets by hand":             {{"kfake", "gives GROUP_ID_NOT_FOUND where a group has no offsets"}},
	"sarama: an administrator's requests": {{"kfake", "keeps a group without members and offsets; gives no note as null"}},
	"wire: produce and fetch":             {{"kfake", "tells the ends of the log beside an error"}},
	"wire: fetch errors":                  {{"kfake", "tells the ends of the log beside an error"}},
	"wire: fetch limits":                  {{"kfake", "leaves out partitions for which there is no room"}},
	"wire: produce errors":                {{"kfake", "has CORRUPT_MESSAGE for all, and does not unpack what is compressed"}},
	"wire: records deleted":               {{"kfake", "refuses to delete what is deleted; tells the ends of the log beside an error"}},
	"wire: idempotent producer":           {{"kfake", "wants new producers to begin at 0; tells no start of the log for a duplicate"}},
	"wire: transactional producer fenced": {{"kfake", "knows PRODUCER_FENCED only, and raises the epoch once"}},
	"wire: transaction errors":            {{"kfake", "knows PRODUCER_FENCED only; lets nothing be aborted; has INVALID_TXN_STATE for a transaction it does not know"}},
	"wire: offsets in a transaction":      {{"kfake", "gives GROUP_ID_NOT_FOUND where a group has no offsets"}},
	"wire: group of one":                  {{"kfake", "gives GROUP_ID_NOT_FOUND to a heartbeat"}},
	"wire: member id asked for":           {{"kfake", "tells the type of a group before a member has joined"}},
	"wire: join errors":                   {{"kfake", "gives GROUP_ID_NOT_FOUND to a heartbeat"}},
	"wire: offsets of a group":            {{"kfake", "takes long notes; gives no note as null"}},
	"wire: offsets without a group":       {{"kfake", "gives GROUP_ID_NOT_FOUND where a group has no offsets, ILLEGAL_GENERATION for an unknown member"}},
	"wire: groups described":              {{"kfake", "gives GROUP_ID_NOT_FOUND where a group has no offsets"}},
	"wire: topics made":                   {{"kfake", "takes any name, negative numbers of partitions and no replicas; gives no texts"}},
	"wire: partitions added":              {{"kfake", "takes as many partitions as there are"}},
	"wire: metadata":                      {{"kfake", "takes any name for a topic"}},
	"wire: versions that are not served":  {{"kfake", "ends the process when it is asked for an unknown API"}},
}
