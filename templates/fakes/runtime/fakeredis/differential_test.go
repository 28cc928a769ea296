package fakeredis_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"
	"time"

	"standin/doubles/contract/rediscontract"
	"standin/doubles/fakeredis"
)

// TestBesideRedis does each command that miniredis has on the fake and on a Redis, in many shapes, and compares the
// answers and what the command has made of the keys.
func TestBesideRedis(t *testing.T) {
	address := os.Getenv("GEN_REDIS_ADDR")
	if address == "" && os.Getenv("GEN_CONTRACT") == "real" {
		t.Fatal("GEN_CONTRACT=real, and GEN_REDIS_ADDR is not set")
	}
	if address == "" {
		t.Skip("set GEN_REDIS_ADDR to compare the fake with a Redis")
	}
	database := rediscontract.Database(t, address)
	s := fakeredis.New(t, nil)
	sides := [2]side{
		{connect: func() *wire {
			conn, err := s.Dial(context.Background(), "", "")
			return newWire(t, conn, err, database)
		}},
		{connect: func() *wire {
			conn, err := net.Dial("tcp", address)
			return newWire(t, conn, err, database)
		}},
	}
	for i := range sides {
		sides[i].control = sides[i].connect()
	}
	checkExamples(t, sides[1].control)
	var total tally
	protocols := []string{"2", "3"}
	if testing.Short() {
		protocols = protocols[1:]
	}
	for _, protocol := range protocols {
		for _, command := range shapes() {
			c := newComparison(protocol, command)
			for i, side := range sides {
				c.seen[i] = side.observe(protocol, command)
			}
			total.add(t, c)
		}
	}
	total.report(t)
}

// checkExamples fails where a command of Redis that the fake has too is in no example.
func checkExamples(t *testing.T, real *wire) {
	has := map[string]bool{}
	for _, words := range shapes() {
		has[strings.ToLower(words[0])] = true
	}
	commands := fakeredis.New(t, nil).Miniredis().Server()
	names, count := strings.Fields(strings.Trim(real.do("COMMAND", "LIST"), "[]")), 0
	for _, name := range names {
		name = strings.Trim(name, `"`)
		if !commands.IsRegisteredCommand(name) {
			continue
		}
		count++
		if !has[name] {
			t.Errorf("no example of %s", name)
		}
	}
	t.Logf("%d of the %d commands of this Redis are in miniredis; %d commands have examples", count, len(names), len(has))
}

// comparison is one command on both sides.
type comparison struct {
	name string
	seen [2][]string
}

func newComparison(protocol string, command []string) *comparison {
	quoted := make([]string, len(command))
	for i, word := range command {
		if quoted[i] = word; word == "" || strings.ContainsAny(word, " *\n") {
			quoted[i] = strconv.Quote(word)
		}
	}
	return &comparison{name: "RESP" + protocol + " " + strings.Join(quoted, " ")}
}

// tally counts the observations.
type tally struct {
	commands, compared, equal int
	different                 []string
	reasons                   map[int]int
}

func (c *tally) add(t *testing.T, one *comparison) {
	c.commands++
	difference := ""
	for i := range max(len(one.seen[0]), len(one.seen[1])) {
		c.compared++
		fake, real := elementAt(one.seen[0], i), elementAt(one.seen[1], i)
		if fake == real {
			c.equal++
			continue
		}
		difference += fmt.Sprintf("\n\tfake: %s\n\treal: %s", fake, real)
		c.different = append(c.different, one.name)
	}
	if difference == "" {
		return
	}
	if c.reasons == nil {
		c.reasons = map[int]int{}
	}
	for i, known := range knownDifferences {
		if known.matches(one.name) {
			c.reasons[i]++
			return
		}
	}
	t.Errorf("%s%s", one.name, difference)
}

func elementAt(seen []string, i int) string {
	if i < len(seen) {
		return seen[i]
	}
	return "nothing"
}

func (c *tally) report(t *testing.T) {
	for i, known := range knownDifferences {
		if c.reasons[i] == 0 && !testing.Short() {
			t.Errorf("a known difference is none any more, take it away: %s (%s)", known.commands, known.reason)
		}
	}
	t.Logf("%d commands: compared %d, equal %d, different %d, for %d known reasons", c.commands, c.compared, c.equal, len(c.different), len(c.reasons))
}

// known is a difference that is left as it is.
type known struct {
	commands string // a regular expression for whole commands
	reason   string
}

func (k known) matches(name string) bool {
	return regexp.MustCompile("^RESP[23] (?:" + k.commands + ")$").MatchString(name)
}

// shapes are the examples and, but for -short, what becomes of them with another number of arguments, another type of key,
// or a word in place of a number.
func shapes() (commands [][]string) {
	seen := map[string]bool{}
	add := func(words []string) {
		if text := strings.Join(words, "\x00"); !seen[text] {
			seen[text] = true
			commands = append(commands, slices.Clone(words))
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(examples), "\n") {
		words := splitExample(strings.TrimPrefix(line, "="))
		add(words)
		if strings.HasPrefix(line, "=") || testing.Short() {
			continue
		}
		add(words[:1])
		add(words[:max(1, len(words)-1)])
		add(append(slices.Clone(words), "extra"))
		isKeyDone := false
		for i, word := range words[1:] {
			replace := func(by string) {
				other := slices.Clone(words)
				other[i+1] = by
				add(other)
			}
			if _, err := strconv.ParseFloat(word, 64); err == nil {
				replace("word")
				replace("-3")
			}
			if worldKeys[word] && !isKeyDone {
				isKeyDone = true
				for _, by := range []string{"missing", "str", "list", "zset"} {
					replace(by)
				}
			}
		}
	}
	return commands
}

var exampleWord = regexp.MustCompile(`"[^"]*"|\S+`)

func splitExample(line string) []string {
	words := exampleWord.FindAllString(line, -1)
	for i, word := range words {
		if strings.HasPrefix(word, `"`) {
			words[i] = strings.ReplaceAll(strings.Trim(word, `"`), "^", `"`)
		}
	}
	return words
}

// wire is a connection without a library, so that nothing stands between the test and the protocol.
type wire struct {
	t      *testing.T
	conn   net.Conn
	reader *bufio.Reader
}

func newWire(t *testing.T, conn net.Conn, err error, database int) *wire {
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{t, conn, bufio.NewReader(conn)}
	w.do("SELECT", strconv.Itoa(database))
	return w
}

// do does a command and gives the answer as text.
func (w *wire) do(words ...string) string {
	return w.all([][]string{words})[0]
}

func (w *wire) all(commands [][]string) (replies []string) {
	w.t.Helper()
	var pipeline []byte
	for _, words := range commands {
		pipeline = fmt.Appendf(pipeline, "*%d\r\n", len(words))
		for _, word := range words {
			pipeline = fmt.Appendf(pipeline, "$%d\r\n%s\r\n", len(word), word)
		}
	}
	if _, err := w.conn.Write(pipeline); err != nil {
		return []string{"write: " + err.Error()}
	}
	for range commands {
		w.conn.SetReadDeadline(time.Now().Add(2 * time.Second))
		reply, err := readReply(w.reader)
		if err != nil {
			reply = "no answer: " + err.Error()
		}
		replies = append(replies, reply)
	}
	return replies
}

// readReply gives an answer with the kind of each value.
func readReply(r *bufio.Reader) (string, error) {
	line, err := r.ReadString('\n')
	if err != nil {
		return "", err
	}
	kind, text := line[0], strings.TrimRight(line[1:], "\r\n")
	n, _ := strconv.Atoi(text)
	switch kind {
	case '$', '=', '!':
		if n < 0 {
			return "null", nil
		}
		data := make([]byte, n+2)
		if _, err := io.ReadFull(r, data); err != nil {
			return "", err
		}
		return strconv.Quote(string(data[:n])), nil
	case '*', '~', '>', '%':
		if n < 0 {
			return "null array", nil
		}
		if kind == '%' {
			n *= 2
		}
		elements := make([]string, n)
		for i := range elements {
			if elements[i], err = readReply(r); err != nil {
				return "", err
			}
		}
		if kind == '%' || kind == '~' {
			elements = sortedGroups(elements, map[byte]int{'%': 2, '~': 1}[kind])
		}
		return strings.TrimPrefix(string(kind), "*") + "[" + strings.Join(elements, " ") + "]", nil
	}
	return string(kind) + text, nil
}

func sortedGroups(elements []string, size int) (sorted []string) {
	for group := range slices.Chunk(elements, size) {
		sorted = append(sorted, strings.Join(group, " "))
	}
	sort.Strings(sorted)
	return sorted
}

// side is where commands are done. Each has a connection of its own, since many change the state of theirs.
type side struct {
	connect func() *wire
	control *wire // makes the world and looks at it
}

// observe makes the world, does the command, and gives its answer and the world afterwards.
func (s side) observe(protocol string, command []string) []string {
	s.control.all(world)
	w := s.connect()
	defer w.conn.Close()
	if protocol == "3" {
		w.do("HELLO", "3")
	}
	return []string{normalize(protocol, command, w.do(command...)), s.state()}
}

// normalize takes out of an answer what no two servers give alike.
func normalize(protocol string, command []string, reply string) string {
	name := strings.ToLower(command[0])
	switch {
	case strings.HasPrefix(reply, "-"):
		return reply
	case changesEachTime[name] || len(command) > 1 && changesEachTime[name+" "+strings.ToLower(command[1])]:
		return reply[:1]
	case isRandom[name] && len(command) > 1 && !strings.HasSuffix(command[1], "1"):
		return reply[:1]
	case unordered[name] && strings.HasPrefix(reply, "["):
		size := 1
		if name == "hgetall" && protocol == "2" {
			size = 2
		}
		return fmt.Sprint(sortedGroups(strings.Fields(strings.Trim(reply, "[]")), size))
	}
	return reply
}

// state is all keys with their types, values and times to live.
func (s side) state() string {
	names := strings.Fields(strings.Trim(s.control.do("KEYS", "*"), "[]"))
	sort.Strings(names)
	var commands [][]string
	for i := range names {
		names[i], _ = strconv.Unquote(names[i])
		commands = append(commands, []string{"TYPE", names[i]})
	}
	types := s.control.all(commands)
	commands = commands[:0]
	for i, name := range names {
		read := map[string][]string{
			"+list": {"LRANGE", name, "0", "-1"}, "+hash": {"HGETALL", name}, "+set": {"SMEMBERS", name},
			"+zset": {"ZRANGE", name, "0", "-1", "WITHSCORES"}, "+stream": {"XRANGE", name, "-", "+"},
		}[types[i]]
		if read == nil {
			read = []string{"GET", name}
		}
		if strings.HasPrefix(name, "hll") {
			read = []string{"PFCOUNT", name}
		}
		commands = append(commands, read, []string{"TTL", name})
	}
	values := s.control.all(commands)
	var text strings.Builder
	for i, name := range names {
		left, _ := strconv.Atoi(strings.TrimPrefix(values[2*i+1], ":"))
		left = (left + 25) / 50 // the sides are not asked at the same moment
		fmt.Fprintf(&text, "%s=%s/%d ", name, normalize("2", commands[2*i], values[2*i]), left)
	}
	return text.String()
}

// worldKeys are the keys of the world.
var worldKeys = func() map[string]bool {
	keys := map[string]bool{}
	for _, command := range world[1:] {
		keys[command[1]] = true
	}
	return keys
}()
