//standin:needs github.com/IBM/sarama.DescribeConfigsOptions

package saramafake

import (
	"errors"

	"github.com/IBM/sarama"
)

// DescribeConfigs tells what topics were made with; Kafka's defaults are not there. What is wrong with one of them is in its
// result.
func (a *clusterAdmin) DescribeConfigs(resources []*sarama.ConfigResource, _ sarama.DescribeConfigsOptions) ([]*sarama.ConfigResourceResult, error) {
	var results []*sarama.ConfigResourceResult
	for _, resource := range resources {
		result := &sarama.ConfigResourceResult{Type: resource.Type, Name: resource.Name}
		entries, err := a.DescribeConfig(*resource)
		if errors.As(err, &result.ErrorCode) {
			result.ErrorMsg = err.Error()
		}
		result.Configs = entries
		results = append(results, result)
	}
	return results, nil
}
