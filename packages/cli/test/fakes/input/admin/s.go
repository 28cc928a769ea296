package admin

import "github.com/IBM/sarama"

type S struct {
	c sarama.Client
	a sarama.ClusterAdmin
}

func NewS(c sarama.Client, a sarama.ClusterAdmin) *S { return &S{c, a} }
func (s *S) Topics() ([]string, error)               { _, _ = s.a.ListTopics(); return s.c.Topics() }
