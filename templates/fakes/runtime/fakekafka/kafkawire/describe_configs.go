package kafkawire

import (
	"context"
	"sort"
	"strconv"

	"standin/doubles/fakekafka"
)

// describeConfigsRequest has key 32. Null names ask for all settings of a resource.
type describeConfigsRequest struct {
	Resources       []describeConfigsRequestResource
	IncludeSynonyms bool
}

type describeConfigsRequestResource struct {
	ResourceType int8
	ResourceName string
	ConfigNames  []string
}

func (r *describeConfigsRequest) fields(c *coder) {
	list(c, &r.Resources, func(s *describeConfigsRequestResource) {
		c.int8(&s.ResourceType)
		c.text(&s.ResourceName)
		nullableList(c, &s.ConfigNames, c.text)
	})
	if c.since(1) {
		c.bool(&r.IncludeSynonyms)
	}
}

type describeConfigsResponse struct {
	ThrottleMillis int32
	Resources      []describeConfigsResponseResource
}

type describeConfigsResponseResource struct {
	ErrorCode    int16
	ErrorMessage *string
	ResourceType int8
	ResourceName string
	Configs      []describeConfigsResponseConfig
}

type describeConfigsResponseConfig struct {
	Name           string
	Value          *string
	ReadOnly       bool
	IsDefault      bool
	Source         int8
	IsSensitive    bool
	ConfigSynonyms []describeConfigsResponseSynonym
}

type describeConfigsResponseSynonym struct {
	Name   string
	Value  *string
	Source int8
}

func (r *describeConfigsResponse) fields(c *coder) {
	c.int32(&r.ThrottleMillis)
	list(c, &r.Resources, func(s *describeConfigsResponseResource) {
		c.int16(&s.ErrorCode)
		c.nullableText(&s.ErrorMessage)
		c.int8(&s.ResourceType)
		c.text(&s.ResourceName)
		list(c, &s.Configs, func(o *describeConfigsResponseConfig) { o.fields(c) })
	})
}

func (o *describeConfigsResponseConfig) fields(c *coder) {
	c.text(&o.Name)
	c.nullableText(&o.Value)
	c.bool(&o.ReadOnly)
	if c.since(1) {
		c.int8(&o.Source)
	} else {
		c.bool(&o.IsDefault)
	}
	c.bool(&o.IsSensitive)
	if c.since(1) {
		list(c, &o.ConfigSynonyms, func(s *describeConfigsResponseSynonym) {
			c.text(&s.Name)
			c.nullableText(&s.Value)
			c.int8(&s.Source)
		})
	}
}

// Kinds of resources and sources of settings.
const (
	topicResource  = 2
	brokerResource = 4
	topicSource    = 1
	defaultSource  = 5
)

// describeConfigs tells what a topic was made with, and the most asked of Kafka's defaults.
func (c *call) describeConfigs(_ context.Context, request *describeConfigsRequest) *describeConfigsResponse {
	response := &describeConfigsResponse{Resources: make([]describeConfigsResponseResource, len(request.Resources))}
	for i, resource := range request.Resources {
		own, defaults, err := c.settingsOf(resource.ResourceType, resource.ResourceName)
		response.Resources[i] = describeConfigsResponseResource{
			ErrorCode:    fakekafka.CodeOf(err),
			ErrorMessage: messageOf(err),
			ResourceType: resource.ResourceType,
			ResourceName: resource.ResourceName,
			Configs:      describeSettings(own, defaults, resource.ConfigNames),
		}
	}
	return response
}

func (c *call) settingsOf(kind int8, name string) (own, defaults map[string]string, err error) {
	switch {
	case kind == topicResource:
		topic, err := c.broker.Topic(name, false)
		if err != nil {
			return nil, nil, err
		}
		return topic.Configs, map[string]string{
			"cleanup.policy":      "delete",
			"compression.type":    "producer",
			"max.message.bytes":   strconv.Itoa(c.broker.MaxMessageBytes),
			"min.insync.replicas": "1",
			"retention.bytes":     "-1",
			"retention.ms":        "604800000",
		}, nil
	case kind == brokerResource && name == strconv.Itoa(int(fakekafka.NodeID)):
		return nil, map[string]string{
			"auto.create.topics.enable":  "true",
			"default.replication.factor": "1",
			"message.max.bytes":          strconv.Itoa(c.broker.MaxMessageBytes),
			"num.partitions":             strconv.Itoa(int(c.broker.Partitions)),
		}, nil
	default:
		return nil, nil, fakekafka.InvalidRequest
	}
}

// describeSettings gives settings by name: all, or those that are asked for.
func describeSettings(own, defaults map[string]string, asked []string) []describeConfigsResponseConfig {
	settings := []describeConfigsResponseConfig{}
	add := func(values map[string]string, source int8) {
		for name, value := range values {
			if _, isOwn := own[name]; isOwn && source == defaultSource || asked != nil && !contains(asked, name) {
				continue
			}
			value := value
			settings = append(settings, describeConfigsResponseConfig{Name: name, Value: &value, IsDefault: source == defaultSource, Source: source})
		}
	}
	add(own, topicSource)
	add(defaults, defaultSource)
	sort.Slice(settings, func(i, j int) bool { return settings[i].Name < settings[j].Name })
	return settings
}

func contains(texts []string, text string) bool {
	for _, one := range texts {
		if one == text {
			return true
		}
	}
	return false
}
