package transfer_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/transfer"
)

// told is one act of a story as the slow reading below sees it.
type told struct {
	what string
	on   calendar.Date
}

// story reads the rules by looking through everything that was told, without tables
// and without facts kept. It is the second opinion on Apply.
type story []told

// ends lists the last act of each state; what comes after a letter decides.
func (s story) state() string {
	state := "none"
	for _, a := range s {
		switch a.what {
		case "requested", "refused", "returned", "cancelled", "accepted", "unrecognised":
			state = a.what
		case "request-refused":
			state = "none"
		case "letter-30", "letter", "digital", "direct-not", "through":
			state = "issued"
		case "receipted":
			state = "completed"
		}
	}
	return state
}

// letter gives the last thing sent off.
func (s story) letter() told {
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i].what {
		case "letter-30", "letter", "digital", "through":
			return s[i]
		}
	}
	return told{}
}

func (s story) allowed(what string, on calendar.Date) bool {
	state := s.state()
	open := slices.Contains([]string{"none", "requested", "issued", "refused", "returned"}, state)
	switch what {
	case "moved":
		return open
	case "requested":
		return state == "none"
	case "request-refused":
		return state == "requested"
	case "request-refused-bare", "refused-bare", "direct-not":
		return false
	case "letter-30", "letter", "digital", "through":
		return open
	case "file-checked":
		return state == "issued" || state == "accepted"
	case "accepted":
		l := s.letter()
		return state == "issued" && !(l.what == "letter-30" && on.After(l.on.AddDays(30)))
	case "receipted":
		return state == "accepted"
	case "refused", "returned":
		return state == "issued"
	case "cancelled":
		return open && state != "none"
	case "unrecognised":
		return state == "issued" || state == "accepted"
	}
	panic(what)
}

var acts = map[string]string{
	"moved": "moved what=unit", "requested": "requested", "request-refused": "request-refused reason=x", "request-refused-bare": "request-refused",
	"letter-30": "issued form=letter validDays=30 through=true", "letter": "issued form=letter through=true", "digital": "issued form=digital through=true",
	"through": "issued form=digital through=true", "direct-not": "issued form=letter",
	"file-checked": "file-checked", "accepted": "accepted", "receipted": "receipted", "refused": "refused reason=x", "refused-bare": "refused",
	"returned": "returned", "cancelled": "cancelled", "unrecognised": "unrecognised by=county-department",
}

// Every story of a small world is told twice: to Apply, and to the slow reading. They
// have to agree on what is allowed, on where it leads, and on who is responsible.
func TestApplyAgreesWithTheSlowReadingOnEveryStory(t *testing.T) {
	words := []string{}
	for w := range acts {
		words = append(words, w)
	}
	slices.Sort(words)
	rules := lifecycle.Rules{Law: law}
	c := transfer.Case{Person: transfer.Person{Kind: transfer.Probationary}, From: transfer.End{Approves: yes(false)}}
	parsed := map[string]transfer.Act{}
	for w, s := range acts {
		a, err := line(t, "2026-06-01 "+s).Act()
		require.NoError(t, err)
		parsed[w] = a
	}
	stories, done := 0, 0
	var tell func(s story, f transfer.File, days, depth int)
	tell = func(s story, f transfer.File, days, depth int) {
		if depth == 0 {
			return
		}
		on := f.Last().AddDays(days)
		if f.Last().IsZero() {
			on = day("2026-06-01")
		}
		for _, w := range words {
			a := parsed[w]
			a.On = on
			next, _, err := transfer.Course().Apply(rules, f, a)
			audited, findings, fault := transfer.Course().Audit(rules, f, a)
			if fault != nil {
				t.Fatal("an audit refuses nothing", s, w, fault)
			}
			stories++
			if allowed := s.allowed(w, on); allowed != (err == nil) {
				t.Fatalf("%v, then %s on %s: allowed %v, Apply says %v", s, w, on, allowed, err)
			}
			if err != nil {
				if next != f {
					t.Fatal("a refusal changes nothing", s, w)
				}
				continue
			}
			done++
			then := append(slices.Clone(s), told{w, on})
			if next.State.String() != then.state() || audited != next {
				t.Fatalf("%v: %s, wanted %s, audit %s", then, next.State, then.state(), audited.State)
			}
			for _, x := range findings {
				if x.Verdict == regulation.Unmet && x.Rule != regulation.TransferFile {
					t.Fatalf("%v: allowed, and yet %s", then, x.Text().En)
				}
			}
			accepted := slices.ContainsFunc(then, func(x told) bool { return x.what == "accepted" })
			if (transfer.ResponsibleOn(&next, on) == transfer.NewOrganization) != accepted {
				t.Fatal("responsible", then)
			}
			tell(then, next, days, depth-1)
		}
	}
	depth := 5
	if testing.Short() {
		depth = 3
	}
	for _, days := range []int{0, 30, 31} {
		tell(nil, transfer.Open(c), days, depth)
	}
	t.Logf("%d acts tried, %d done", stories, done)
	require.Greater(t, done, stories/10, "the world is not so small that nothing happens")
}

// Whoever asks on an earlier day gets what the file said then, and asking changes
// nothing.
func TestAnEarlierDayIsAShorterFile(t *testing.T) {
	events := diary(t, whole)
	for i, e := range events {
		c := of(t, e.On.String(), whole)
		long, short := replayed(t, c), c
		short.Events = events[:i+1]
		require.Equal(t, replayed(t, short), long)
		require.Equal(t, replayed(t, c), long)
	}
	require.Equal(t, diary(t, whole), events)
}
