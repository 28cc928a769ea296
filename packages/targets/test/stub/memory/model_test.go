package model

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"example.com/t/shapes"
	"example.com/t/stubs"
)

var (
	seed = flag.Uint64("seed", uint64(time.Now().UnixNano()), "what the operations are chosen by")
)

// check runs a repository alone, then by several goroutines at once.
func check[K comparable, E any](t *testing.T, name string, fresh func() Repository[K, E]) {
	t.Run(name, func(t *testing.T) {
		done := 0
		for round := range 40 {
			random := rand.New(rand.NewPCG(*seed, uint64(round)))
			done += Run(t, fresh(), random, 1, 1+random.IntN(20), 200, true)
		}
		shared := fresh()
		var wait sync.WaitGroup
		var mutex sync.Mutex
		for worker := range 8 {
			wait.Go(func() {
				random := rand.New(rand.NewPCG(*seed, uint64(1000+worker)))
				steps := Run(t, shared, random, 1+20*worker, 20, 400, false)
				mutex.Lock()
				defer mutex.Unlock()
				done += steps
			})
		}
		wait.Wait()
		t.Logf("%d operations", done)
	})
}

func TestModel(t *testing.T) {
	t.Logf("seed %d", *seed)
	check(t, "Users", users)
	check(t, "Posts", posts)
	check(t, "Notes", notes)
	check(t, "Cache", cache)
	check(t, "Table", table_)
	check(t, "Orders", orders)
	check(t, "Settings", settings)
	check(t, "Documents", documents)
}

// Pointers that come and go are written through, which must not reach the rows.

func users() Repository[shapes.UserID, shapes.User] {
	ctx := context.Background()
	stub := &stubs.StubUsers{}
	var repository shapes.Users = stub
	return Repository[shapes.UserID, shapes.User]{
		Get: func(id shapes.UserID) (shapes.User, bool, error) {
			user, err := repository.FindByID(ctx, id)
			if user == nil {
				return shapes.User{}, false, err
			}
			got := *user
			user.Email = "changed"
			return got, true, err
		},
		List: func() []shapes.User {
			rows, _ := repository.List(ctx)
			result := slices.Clone(rows)
			for index := range rows {
				rows[index].Email = "changed"
			}
			return result
		},
		Save: func(user shapes.User) (shapes.User, error) {
			saved := user
			err := repository.Save(ctx, &user)
			user.Email = "changed"
			return saved, err
		},
		Delete: func(user shapes.User) (bool, error) {
			err := repository.Delete(ctx, user.ID)
			return err == nil, err
		},
		Has: func(id shapes.UserID) bool {
			known, _ := repository.Exists(ctx, id)
			return known
		},
		Count: func() int {
			number, _ := repository.Count(ctx)
			return int(number)
		},
		Create: func(user shapes.User) (shapes.User, error) {
			if known, _ := repository.Exists(ctx, user.ID); known {
				return user, shapes.ErrUserNotFound
			}
			stub.PutRow(user)
			return user, nil
		},
		Key: func(user shapes.User) shapes.UserID { return user.ID },
		Row: func(key, content int) shapes.User {
			return shapes.User{ID: shapes.UserID{byte(key)}, Email: fmt.Sprint(content)}
		},
		NotFound: shapes.ErrUserNotFound,
		Exists:   shapes.ErrUserNotFound,
	}
}

func posts() Repository[uint, shapes.Post] {
	var repository shapes.Posts = &stubs.StubPosts{}
	return Repository[uint, shapes.Post]{
		Get: func(id uint) (shapes.Post, bool, error) {
			post, err := repository.GetPost(id)
			if post == nil {
				return shapes.Post{}, false, err
			}
			return *post, true, err
		},
		List: func() []shapes.Post {
			result := []shapes.Post{}
			rows, _ := repository.GetAllPosts()
			for _, row := range rows {
				result = append(result, *row)
				row.Title = "changed"
			}
			return result
		},
		Create: func(post shapes.Post) (shapes.Post, error) {
			err := repository.Create(&post)
			created := post
			post.Title = "changed"
			return created, err
		},
		Update: func(post shapes.Post) (shapes.Post, error) {
			got, err := repository.Update(&post)
			if got == nil {
				return shapes.Post{}, err
			}
			updated := *got
			got.Title, post.Title = "changed", "changed"
			return updated, err
		},
		Delete: func(post shapes.Post) (bool, error) {
			err := repository.DeletePost(&post)
			return err == nil, err
		},
		Count: func() int {
			number, _ := repository.CountPosts()
			return number
		},
		Key: func(post shapes.Post) uint { return post.ID },
		Row: func(key, content int) shapes.Post {
			return shapes.Post{Model: shapes.Model{ID: uint(key)}, Title: fmt.Sprint(content)}
		},
		NotFound: stubs.ErrStubPostsNotFound,
		Exists:   stubs.ErrStubPostsExists,
		Numbers:  func(number int) uint { return uint(number) },
	}
}

func notes() Repository[int64, shapes.Note] {
	var repository shapes.Notes = &stubs.StubNotes{}
	return Repository[int64, shapes.Note]{
		Get: func(id int64) (shapes.Note, bool, error) { return repository.Lookup(id) },
		List: func() []shapes.Note {
			rows, _ := repository.AllNotes()
			return rows
		},
		Save: func(note shapes.Note) (shapes.Note, error) { return repository.Upsert(note) },
		Create: func(note shapes.Note) (shapes.Note, error) {
			number, err := repository.Insert(note)
			note.NoteID = number
			return note, err
		},
		Delete:  func(note shapes.Note) (bool, error) { return repository.Remove(note.NoteID) },
		Key:     func(note shapes.Note) int64 { return note.NoteID },
		Row:     func(key, content int) shapes.Note { return shapes.Note{NoteID: int64(key), Text: fmt.Sprint(content)} },
		Exists:  stubs.ErrStubNotesExists,
		Numbers: func(number int) int64 { return int64(number) },
	}
}

// pair is a row of a repository whose rows do not have their keys.
type pair struct {
	key   string
	value int
}

func pairOf(key, content int) pair { return pair{key: fmt.Sprint("key", key), value: content} }

func cache() Repository[string, pair] {
	var repository shapes.Cache[string, int] = &stubs.StubCache[string, int]{}
	return Repository[string, pair]{
		Get: func(key string) (pair, bool, error) {
			value, found := repository.Get(key)
			if !found && value == 0 {
				return pair{}, false, nil
			}
			return pair{key, value}, found, nil
		},
		List: func() []pair {
			rows := []pair{}
			for key, value := range repository.All() {
				rows = append(rows, pair{key, value})
			}
			for range repository.All() {
				break
			}
			return rows
		},
		Save: func(row pair) (pair, error) {
			repository.Set(row.key, row.value)
			return row, nil
		},
		Delete: func(row pair) (bool, error) { return repository.Delete(row.key), nil },
		Has:    repository.Has,
		Count:  repository.Len,
		Key:    func(row pair) string { return row.key },
		Row:    pairOf,
	}
}

type keyed struct{ id, content int }

// Key implements shapes.Keyed.
func (k keyed) Key() int { return k.id }

func table_() Repository[int, keyed] {
	var repository shapes.Table[int, keyed] = &stubs.StubTable[int, keyed]{}
	given := func(row keyed, err error) (keyed, error) { return row, err }
	return Repository[int, keyed]{
		Get: func(key int) (keyed, bool, error) {
			row, err := repository.Load(key)
			return row, err == nil, err
		},
		List: func() []keyed {
			rows := []keyed{}
			for row := range repository.Values() {
				rows = append(rows, *row)
				row.content = -1
			}
			for range repository.Values() {
				break
			}
			return rows
		},
		Save:   func(row keyed) (keyed, error) { return given(row, repository.Put(row)) },
		Create: func(row keyed) (keyed, error) { return given(row, repository.Insert(&row)) },
		Update: func(row keyed) (keyed, error) { return given(row, repository.Replace(row)) },
		Delete: func(row keyed) (bool, error) {
			err := repository.Remove(row)
			return err == nil, err
		},
		Key:      keyed.Key,
		Row:      func(key, content int) keyed { return keyed{key, content} },
		NotFound: stubs.ErrStubTableNotFound,
		Exists:   stubs.ErrStubTableExists,
	}
}

func orders() Repository[string, shapes.Order] {
	ctx := context.Background()
	var repository shapes.Orders = &stubs.StubOrders{}
	return Repository[string, shapes.Order]{
		Get: func(id string) (shapes.Order, bool, error) {
			order, err := repository.ByID(ctx, id)
			return order, err == nil, err
		},
		List:   repository.List,
		Create: func(order shapes.Order) (shapes.Order, error) { return order, repository.Add(ctx, order) },
		Update: func(order shapes.Order) (shapes.Order, error) { return repository.Update(ctx, order) },
		Delete: func(order shapes.Order) (bool, error) {
			err := repository.DeleteByID(ctx, order.ID())
			return err == nil, err
		},
		Key:      func(order shapes.Order) string { return order.ID() },
		Row:      func(key, content int) shapes.Order { return shapes.NewOrder(fmt.Sprint(key), content) },
		NotFound: shapes.ErrNoOrder,
		Exists:   shapes.ErrOrderTaken,
	}
}

func settings() Repository[string, pair] {
	ctx := context.Background()
	var repository shapes.Settings = &stubs.StubSettings{}
	return Repository[string, pair]{
		Get: func(key string) (pair, bool, error) {
			value, err := repository.Get(ctx, key)
			if err != nil {
				return pair{}, false, err
			}
			return pair{key, len(value)}, true, nil
		},
		Save: func(row pair) (pair, error) {
			return row, repository.Set(ctx, row.key, fmt.Sprintf("%*s", row.value, ""))
		},
		Delete: func(row pair) (bool, error) {
			err := repository.Delete(ctx, row.key)
			return err == nil, err
		},
		Key:      func(row pair) string { return row.key },
		Row:      pairOf,
		NotFound: stubs.ErrStubSettingsNotFound,
	}
}

func documents() Repository[string, pair] {
	stub := &stubs.StubDocuments[pair]{KeyOf: func(row pair) string { return row.key }}
	var repository shapes.Documents[pair] = stub
	return Repository[string, pair]{
		Get: func(id string) (pair, bool, error) {
			row, err := repository.FindByID(id)
			if row == nil {
				return pair{}, false, err
			}
			return *row, true, err
		},
		List: func() []pair {
			rows, _ := repository.All()
			return rows
		},
		Save: func(row pair) (pair, error) { return row, repository.Save(row) },
		Create: func(row pair) (pair, error) {
			if found, _ := repository.FindByID(row.key); found != nil {
				return row, stubs.ErrStubDocumentsNotFound
			}
			stub.PutRow(row)
			return row, nil
		},
		Delete: func(row pair) (bool, error) {
			err := repository.Delete(&row)
			return err == nil, err
		},
		Key:      func(row pair) string { return row.key },
		Row:      pairOf,
		NotFound: stubs.ErrStubDocumentsNotFound,
		Exists:   stubs.ErrStubDocumentsNotFound,
	}
}

func TestRowsThatHoldLocksAreKeptThemselves(t *testing.T) {
	repository := &stubs.StubSessions{}
	session := &shapes.Session{ID: "a"}
	if err := repository.Store(session); err != nil {
		t.Fatal(err)
	}
	repository.PutRow(&shapes.Session{ID: "b"})
	got, err := repository.Get("a")
	same(t, "Get", got, session)
	same(t, "error", err, nil)
	same(t, "identity", got == session, true)
	rows, _ := repository.List()
	same(t, "List", len(rows) == 2 && rows[0] == session && rows[1].ID == "b", true)
	keys := []string{}
	for key, row := range repository.All() {
		keys = append(keys, key+row.ID)
	}
	same(t, "All", keys, []string{"aa", "bb"})
	session.Use()
	same(t, "uses", got.Use(), 2)
}

func TestFunctionsAnswerBeforeRows(t *testing.T) {
	stub := &stubs.StubUsers{}
	stub.PutRow(shapes.User{Email: "kept"})
	stub.FindByIDFunc = func(context.Context, shapes.UserID) (*shapes.User, error) { return nil, context.Canceled }
	_, err := stub.FindByID(context.Background(), shapes.UserID{})
	same(t, "error", err, context.Canceled)
	stub.FindByIDFunc = nil
	user, err := stub.FindByID(context.Background(), shapes.UserID{})
	same(t, "user", user, &shapes.User{Email: "kept"})
	same(t, "error", err, nil)
	same(t, "calls", len(stub.FindByIDCalls()), 2)
	stub.ResetCalls()
	same(t, "calls", len(stub.FindByIDCalls()), 0)
	same(t, "rows", len(must(stub.List(context.Background()))), 1)
	stub.FindByEmailReturns(user, nil)
	same(t, "left", must(stub.FindByEmail(context.Background(), "kept")), user)
}

func TestEmptyListsAreNotNil(t *testing.T) {
	same(t, "List", must((&stubs.StubUsers{}).List(context.Background())), []shapes.User{})
}

func TestRowsThatArePutAreNumbered(t *testing.T) {
	stub := &stubs.StubPosts{}
	stub.PutRow(shapes.Post{Title: "one"})
	stub.PutRow(shapes.Post{Model: shapes.Model{ID: 5}, Title: "five"})
	stub.PutRow(shapes.Post{Title: "six"})
	same(t, "one", must(stub.GetPost(1)).Title, "one")
	same(t, "six", must(stub.GetPost(6)).Title, "six")
}

func TestKeysNeedTheirFunction(t *testing.T) {
	defer func() { same(t, "panic", recover(), "StubDocuments.KeyOf is nil, but Save needs the key of a row") }()
	_ = (&stubs.StubDocuments[pair]{}).Save(pair{})
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
