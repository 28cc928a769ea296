package faults

import (
	"fmt"
	"slices"
	"strings"
)

// pattern is the first argument of On.
type pattern struct{ point, subject string }

func parsePattern(text string) (pattern, error) {
	p := splitPattern(text)
	if !strings.Contains(p.point, ".") && p.point != "*" {
		return p, fmt.Errorf("faults: pattern %q: want a point such as redis.get, and what the call is about after a blank", text)
	}
	server, call, _ := strings.Cut(p.point, ".")
	calls, isServer := callsOf(server)
	if !isServer {
		return p, fmt.Errorf("faults: pattern %q: no fake has points of %s: want redis, mysql or kafka", text, server)
	}
	if len(calls) > 0 && !strings.Contains(call, "*") && !slices.Contains(calls, call) {
		return p, fmt.Errorf("faults: pattern %q: %s has no point %s: want %s", text, server, call, strings.Join(calls, ", "))
	}
	return p, nil
}

// callsOf are the points of a server behind its name; none where they are any: those of Redis are its commands.
func callsOf(server string) (calls []string, isServer bool) {
	switch {
	case server == "mysql":
		return []string{"connect", "ping", "begin", "prepare", "exec", "query", "rows", "commit", "rollback"}, true
	case server == "kafka":
		return []string{"connect", "produce", "fetch", "commit", "join", "heartbeat", "transaction"}, true
	}
	return nil, server == "redis" || strings.Contains(server, "*")
}

func splitPattern(text string) pattern {
	point, subject, _ := strings.Cut(strings.TrimSpace(text), " ")
	return pattern{strings.ToLower(point), foldBlanks(subject)}
}

// Match is for fakes: it compares a pattern as On takes it with a point and what a call is about.
func Match(text, point string, subjects ...string) bool {
	return splitPattern(text).matches(point, subjects)
}

func (p pattern) String() string { return strings.TrimSpace(p.point + " " + p.subject) }

func (p pattern) matches(point string, subjects []string) bool {
	if !matchGlob(p.point, point) {
		return false
	}
	if p.subject == "" {
		return true
	}
	for _, subject := range subjects {
		if matchGlob(p.subject, foldBlanks(subject)) {
			return true
		}
	}
	return false
}

// foldBlanks makes one blank of several, and of line ends, as statements have them.
func foldBlanks(text string) string {
	if !strings.ContainsAny(text, "\t\r\n") && !strings.Contains(text, "  ") {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// matchGlob compares a text with a pattern in which * stands for any text. Nothing else is special: statements have ? and
// keys have brackets.
func matchGlob(glob, text string) bool {
	parts := strings.Split(glob, "*")
	first, last := parts[0], parts[len(parts)-1]
	if len(parts) == 1 {
		return glob == text
	}
	if len(text) < len(first)+len(last) || !strings.HasPrefix(text, first) || !strings.HasSuffix(text, last) {
		return false
	}
	text = text[len(first) : len(text)-len(last)]
	for _, part := range parts[1 : len(parts)-1] {
		_, after, isThere := strings.Cut(text, part)
		if !isThere {
			return false
		}
		text = after
	}
	return true
}
