package kafkawire

import (
	"context"
)

// apiVersionsRequest has key 18.
type apiVersionsRequest struct{}

func (*apiVersionsRequest) fields(*coder) {}

type apiVersionsResponse struct {
	ErrorCode      int16
	ApiKeys        []apiVersionsResponseKey
	ThrottleMillis int32
}

type apiVersionsResponseKey struct {
	ApiKey     int16
	MinVersion int16
	MaxVersion int16
}

func (r *apiVersionsResponse) fields(c *coder) {
	c.int16(&r.ErrorCode)
	list(c, &r.ApiKeys, func(k *apiVersionsResponseKey) {
		c.int16(&k.ApiKey)
		c.int16(&k.MinVersion)
		c.int16(&k.MaxVersion)
	})
	if c.since(1) {
		c.int32(&r.ThrottleMillis)
	}
}

const apiVersionsKey = 18

// apiVersions says which requests are served, so that a client chooses versions that it shares with this broker.
func (c *call) apiVersions(context.Context, *apiVersionsRequest) *apiVersionsResponse {
	response := &apiVersionsResponse{}
	for i := range apis {
		response.ApiKeys = append(response.ApiKeys, apiVersionsResponseKey{ApiKey: apis[i].key, MinVersion: apis[i].minimum, MaxVersion: apis[i].maximum})
	}
	return response
}
