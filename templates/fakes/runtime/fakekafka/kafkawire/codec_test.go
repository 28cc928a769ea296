package kafkawire

import (
	"bytes"
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"testing"

	"github.com/twmb/franz-go/pkg/kmsg"
)

// newResponses makes an empty response of each API, which the server never reads.
var newResponses = map[int16]func() message{
	0:  func() message { return &produceResponse{} },
	1:  func() message { return &fetchResponse{} },
	2:  func() message { return &listOffsetsResponse{} },
	3:  func() message { return &metadataResponse{} },
	8:  func() message { return &offsetCommitResponse{} },
	9:  func() message { return &offsetFetchResponse{} },
	10: func() message { return &findCoordinatorResponse{} },
	11: func() message { return &joinGroupResponse{} },
	12: func() message { return &heartbeatResponse{} },
	13: func() message { return &leaveGroupResponse{} },
	14: func() message { return &syncGroupResponse{} },
	15: func() message { return &describeGroupsResponse{} },
	16: func() message { return &listGroupsResponse{} },
	18: func() message { return &apiVersionsResponse{} },
	19: func() message { return &createTopicsResponse{} },
	20: func() message { return &deleteTopicsResponse{} },
	21: func() message { return &deleteRecordsResponse{} },
	22: func() message { return &initProducerIDResponse{} },
	23: func() message { return &offsetForLeaderEpochResponse{} },
	24: func() message { return &addPartitionsToTxnResponse{} },
	25: func() message { return &addOffsetsToTxnResponse{} },
	26: func() message { return &endTxnResponse{} },
	28: func() message { return &txnOffsetCommitResponse{} },
	32: func() message { return &describeConfigsResponse{} },
	37: func() message { return &createPartitionsResponse{} },
	42: func() message { return &deleteGroupsResponse{} },
	47: func() message { return &offsetDeleteResponse{} },
}

// TestNames holds the table of APIs against franz-go's names.
func TestNames(t *testing.T) {
	for _, api := range apis {
		if want := kmsg.NameForKey(api.key); api.name != want {
			t.Errorf("key %d is %s here, %s there", api.key, api.name, want)
		}
	}
}

// TestCodecBesideFranzGo has random messages of every version written by franz-go's codec, which is made from Kafka's own
// definitions, and read by ours: the fields have to be the same by name, and what ours writes the same bytes.
func TestCodecBesideFranzGo(t *testing.T) {
	const rounds = 40
	random := rand.New(rand.NewSource(1))
	messages, versions, fields := 0, 0, 0
	for _, api := range apis {
		for version := api.minimum; version <= api.maximum; version++ {
			versions++
			for round := 0; round < rounds; round++ {
				request := kmsg.RequestForKey(api.key)
				request.SetVersion(version)
				fill(random, 0, reflect.ValueOf(request).Elem())
				written := request.AppendTo(nil)
				reread := kmsg.RequestForKey(api.key)
				reread.SetVersion(version)
				if err := reread.ReadFrom(written); err != nil {
					t.Fatal(err)
				}
				fields += judge(t, fmt.Sprintf("%s request v%d", api.name, version), api.endpoint.newRequest(), version, reread, written)

				response := kmsg.ResponseForKey(api.key)
				response.SetVersion(version)
				fill(random, 0, reflect.ValueOf(response).Elem())
				written = response.AppendTo(nil)
				again := kmsg.ResponseForKey(api.key)
				again.SetVersion(version)
				if err := again.ReadFrom(written); err != nil {
					t.Fatal(err)
				}
				fields += judge(t, fmt.Sprintf("%s response v%d", api.name, version), newResponses[api.key](), version, again, written)
				messages += 2
			}
		}
	}
	t.Logf("%d APIs, %d versions: %d messages equal, %d fields compared by name", len(apis), versions, messages, fields)
}

func judge(t *testing.T, what string, ours message, version int16, theirs any, written []byte) int {
	t.Helper()
	if err := decode(ours, version, written); err != nil {
		t.Fatalf("%s: %v\n%x", what, err, written)
	}
	compared, err := compare(what, reflect.ValueOf(ours).Elem(), reflect.ValueOf(theirs).Elem())
	if err != nil {
		t.Fatal(err)
	}
	if got, err := appendMessage(nil, ours, version); err != nil || !bytes.Equal(got, written) {
		t.Fatalf("%s: %v\nwrote %x\nwant  %x", what, err, got, written)
	}
	return compared
}

// absent are fields that franz-go gives a default other than zero where a version has them not. Nobody here reads them then.
var absent = map[string]bool{"LeaderEpoch": true, "CurrentLeaderEpoch": true, "LogStartOffset": true, "Timestamp": true,
	"RetentionTimeMillis": true, "AuthorizedOperations": true, "PreferredReadReplica": true, "LastStableOffset": true, "Source": true,
	"RebalanceTimeoutMillis": true, "Generation": true, "SessionEpoch": true, "ReplicaID": true, "ControllerID": true}

// compare looks at each field of ours that theirs has under the same name, and needs each to be there.
func compare(path string, ours, theirs reflect.Value) (compared int, err error) {
	switch ours.Kind() {
	case reflect.Struct:
		for i := 0; i < ours.NumField(); i++ {
			fieldName := ours.Type().Field(i).Name
			their := theirs
			if theirs.Kind() == reflect.Struct {
				their = theirs.FieldByName(fieldName)
			}
			if !their.IsValid() {
				return 0, fmt.Errorf("%s: franz-go has no field %s", path, fieldName)
			}
			n, err := compare(path+"."+fieldName, ours.Field(i), their)
			if err != nil {
				return 0, err
			}
			compared += n
		}
		return compared, nil
	case reflect.Slice:
		if ours.Type().Elem().Kind() == reflect.Uint8 {
			if !bytes.Equal(ours.Bytes(), theirs.Bytes()) {
				return 0, fmt.Errorf("%s: %x here, %x there", path, ours.Bytes(), theirs.Bytes())
			}
			return 1, nil
		}
		if ours.Len() != theirs.Len() || ours.IsNil() && !theirs.IsNil() && theirs.Len() > 0 {
			return 0, fmt.Errorf("%s: %d elements here, %d there", path, ours.Len(), theirs.Len())
		}
		for i := 0; i < ours.Len(); i++ {
			their := theirs.Index(i)
			if their.Kind() == reflect.Struct && ours.Index(i).Kind() != reflect.Struct {
				their = their.Field(0) // a struct of one field there
			}
			n, err := compare(fmt.Sprintf("%s[%d]", path, i), ours.Index(i), their)
			if err != nil {
				return 0, err
			}
			compared += n
		}
		return compared, nil
	case reflect.Pointer:
		if ours.IsNil() || theirs.IsNil() {
			if ours.IsNil() != theirs.IsNil() {
				return 0, fmt.Errorf("%s: null here %v, there %v", path, ours.IsNil(), theirs.IsNil())
			}
			return 1, nil
		}
		return compare(path, ours.Elem(), theirs.Elem())
	}
	for theirs.Kind() == reflect.Pointer {
		theirs = theirs.Elem()
	}
	last := path[strings.LastIndexByte(path, '.')+1:]
	if got, want := fmt.Sprint(ours.Interface()), fmt.Sprint(theirs.Convert(basic(theirs)).Interface()); got != want && !(ours.IsZero() && absent[last]) {
		return 0, fmt.Errorf("%s: %s here, %s there", path, got, want)
	}
	return 1, nil
}

// basic is the type of a value without the name, whose String method would be used.
func basic(v reflect.Value) reflect.Type {
	switch v.Kind() {
	case reflect.Int8:
		return reflect.TypeOf(int8(0))
	default:
		return v.Type()
	}
}

// fill sets all fields to random values, those of newer versions too. Texts and lists have a least length; where it is not 0 nothing is null.
func fill(random *rand.Rand, least int, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := 0; i < v.NumField(); i++ {
			switch v.Type().Field(i).Name {
			case "Version", "UnknownTags":
			default:
				fill(random, least, v.Field(i))
			}
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			b := make([]byte, least+random.Intn(5))
			random.Read(b)
			v.SetBytes(b)
			return
		}
		length := least + random.Intn(4)
		v.Set(reflect.MakeSlice(v.Type(), length, length))
		for i := 0; i < v.Len(); i++ {
			fill(random, least, v.Index(i))
		}
	case reflect.Pointer:
		if least > 0 || random.Intn(3) > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(random, least, v.Elem())
		} else {
			v.SetZero()
		}
	case reflect.String:
		b := make([]byte, least+random.Intn(8))
		for i := range b {
			b[i] = byte('a' + random.Intn(26))
		}
		v.SetString(string(b))
	case reflect.Bool:
		v.SetBool(random.Intn(2) == 1)
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(random.Int63() >> (64 - v.Type().Bits()))
	}
}
