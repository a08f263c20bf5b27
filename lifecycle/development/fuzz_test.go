package development_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// FuzzReplay replays whatever JSON reads as a case: no panic; every error is a
// problem with a code, a path and both languages; an audit refuses nothing; what is
// accepted when guided comes out of an audit alike; the answer is JSON, with texts.
func FuzzReplay(f *testing.F) {
	for i, v := range corpus(f) {
		if i%97 == 0 {
			f.Add([]byte(v.In))
		}
	}
	f.Add([]byte(`{"asOf":"2199-12-31","mode":"audit","transition":"case-start","orgKind":"mobile-branch","able":false,"applicant":{"birth":"1900-01-01"},"events":[{"type":"applied","on":"2014-05-28"},{"type":"meeting-voted","on":"2198-12-31","due":1,"present":1,"for":1,"secret":false},{"type":"approved","on":"2199-12-31","approver":"temporary"},{"type":"conversion-voted","on":"2199-12-31","decision":"extend","months":100000,"due":1,"present":1,"for":1},{"type":"conversion-approved","on":"2199-12-31"},{"type":"corrected","on":"2199-12-31","of":1}]}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		var c development.Case
		if json.Unmarshal(in, &c) != nil {
			return
		}
		hold(t, c)
	})
}

// hold holds what is true of every case, readable or not, and tells whether it is
// accepted when guided and whether it can be read.
func hold(t *testing.T, c development.Case) (accepted, readable bool) {
	t.Helper()
	law := regulation.National()
	refused := func(err error) bool {
		t.Helper()
		var p regulation.Problem
		if !errors.As(err, &p) || p.ErrorCode() == "" || p.ErrorCode() == "error" || regulation.ZhOf(err) == "" || err.Error() == "" {
			t.Fatal("no code or text", err)
		}
		var r *lifecycle.Refused
		return errors.As(err, &r)
	}
	guide, audit := c, c
	guide.Mode, audit.Mode = development.Guide, development.Audit
	audited, err := development.Replay(law, audit)
	if err != nil {
		if refused(err) {
			t.Fatal("an audit refuses nothing", err)
		}
		if audited.File.State != 0 || audited.Findings != nil {
			t.Fatal("something beside an error")
		}
	}
	guided, err2 := development.Replay(law, guide)
	switch {
	case err2 == nil && (err != nil || guided.File != audited.File):
		t.Fatal("accepted, and audited otherwise", err)
	case err2 != nil && !refused(err2) && err == nil:
		t.Fatal("wrong in one mode only", err2)
	}
	if err != nil {
		return false, false
	}
	if _, err := json.Marshal(audited); err != nil {
		t.Fatal(err)
	}
	for _, x := range audited.Findings {
		if x.Text().Zh == "" || x.Text().En == "" || x.Verdict == 0 {
			t.Fatal(x.Rule, x.Verdict)
		}
	}
	if _, err := development.Compare(law, c); err != nil {
		refused(err)
	}
	development.Earliest(law, audited.File, c.AsOf)
	facts, ok := audited.Membership(members.Facts{ID: "D001"})
	if !ok {
		return err2 == nil, true
	}
	if _, err := members.New(facts); err != nil && (err2 == nil || refused(err) || regulation.CodeOf(err) != members.InvalidOrder) {
		t.Fatal("no membership that package members takes", err)
	}
	return err2 == nil, true
}

// Diaries of the corpus with entries struck out, doubled, swapped and moved about in
// time, which are what people really hand in.
func TestMangledDiaries(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 11))
	all := diaries(t)
	accepted, readable := 0, 0
	for range 1500 {
		c := all[r.IntN(len(all))]
		c.Events = slices.Clone(c.Events)
		if other := all[r.IntN(len(all))]; r.IntN(6) == 0 {
			c.Events = append(c.Events, other.Events...)
		}
		for range 1 + r.IntN(3) {
			n := len(c.Events)
			if n < 2 {
				break
			}
			i, j := r.IntN(n), r.IntN(n)
			switch r.IntN(6) {
			case 0:
				c.Events = slices.Delete(c.Events, i, i+1)
			case 1:
				c.Events = slices.Insert(c.Events, j, c.Events[i])
			case 2:
				c.Events[i], c.Events[j] = c.Events[j], c.Events[i]
			case 3:
				c.Events[i].On = c.Events[i].On.AddDays(r.IntN(800) - 400)
			case 4:
				c.AsOf = c.Events[i].On.AddDays(r.IntN(400))
			default:
				c.Transition = development.Transition(r.IntN(3))
				c.OrgKind = orgtree.Kind(r.IntN(13))
			}
		}
		a, b := hold(t, c)
		if a {
			accepted++
		}
		if b {
			readable++
		}
	}
	assert.Greater(t, accepted, 100)
	assert.Greater(t, readable-accepted, 400)
}
