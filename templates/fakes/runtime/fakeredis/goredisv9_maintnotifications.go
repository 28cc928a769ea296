//standin:needs github.com/redis/go-redis/v9.Options.MaintNotificationsConfig

package fakeredis

import (
	"github.com/redis/go-redis/v9"
	"github.com/redis/go-redis/v9/maintnotifications"
)

// Newer clients ask the server for notifications of its maintenance, which this one does not give.
func init() {
	disabled := func() *maintnotifications.Config {
		return &maintnotifications.Config{Mode: maintnotifications.ModeDisabled}
	}
	adjustOptions = append(adjustOptions, func(o *redis.Options) { o.MaintNotificationsConfig = disabled() })
	adjustClusterOptions = append(adjustClusterOptions, func(o *redis.ClusterOptions) { o.MaintNotificationsConfig = disabled() })
}
