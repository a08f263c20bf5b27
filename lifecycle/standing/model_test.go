package standing_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
	"github.com/dangwu-go/dangwu/members"
)

// told is one act of a story as the slow reading below sees it.
type told struct {
	what string
	on   calendar.Date
}

// story reads the rules by looking through everything that was told, every time
// anew, without tables and without facts kept. It is the second opinion on Apply.
type story []told

// last gives the place of the last of some acts, -1 for none.
func (s story) last(what ...string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if slices.Contains(what, s[i].what) {
			return i
		}
	}
	return -1
}

func (s story) state() string {
	state := "active"
	for _, a := range s {
		switch a.what {
		case "stopped-lost", "correction-ordered":
			state = map[string]string{"stopped-lost": "stopped-lost", "correction-ordered": "correction"}[a.what]
		case "restored", "reformed":
			state = "active"
		case "advised item-2", "advised item-5":
			state = "advised"
		case "advice-accepted":
			state = "withdrawn"
		case "died":
			state = "died"
		case "removed-lost", "removed-after-advice", "removed-disqualified", "removed-resigned":
			state = "removed"
		}
	}
	return state
}

var meetings = []string{"correction-ordered", "advised item-2", "advised item-5", "removed-lost", "removed-after-advice", "removed-disqualified"}

// allowed tells whether the rules let something happen on a day.
func (s story) allowed(what string, on calendar.Date) bool {
	state := s.state()
	living := slices.Contains([]string{"active", "correction", "advised"}, state)
	closed := s.last("reformed", "restored")
	prepared := s.last("investigated") > closed && s.last("filed") > max(closed, s.last(meetings...))
	order := s.last("correction-ordered") // of the present correction
	// Out of contact since the first loss after the last time of being found.
	lost, found := -1, s.last("contact-found", "restored")
	for i := found + 1; i < len(s); i++ {
		if s[i].what == "contact-lost" {
			lost = i
			break
		}
	}
	failed := order > closed && s.last("not-reformed") > order
	switch what {
	case "contact-lost", "educated", "resignation-requested":
		return living
	case "investigated", "filed", "contact-found":
		return living || state == "stopped-lost"
	case "searched":
		return living && lost >= 0
	case "stopped-lost":
		return living && lost >= 0 && s.last("searched") > lost && !on.Before(s[lost].on.AddMonths(6))
	case "removed-lost":
		stop := s.last("stopped-lost")
		return state == "stopped-lost" && prepared && s.last("contact-found") < stop && !on.Before(s[stop].on.AddYears(2))
	case "restored":
		return state == "stopped-lost"
	case "correction-ordered":
		return state == "active" && prepared
	case "reformed":
		return state == "correction"
	case "not-reformed":
		return state == "correction" && !on.Before(s[order].on.AddMonths(6))
	case "advised item-2":
		return (state == "active" || state == "correction") && prepared && s.last("educated") >= 0
	case "advised item-5":
		return (state == "active" || state == "correction") && prepared && failed
	case "advice-accepted", "advice-refused":
		return state == "advised"
	case "removed-after-advice":
		advice := s.last("advised item-2", "advised item-5")
		return state == "advised" && prepared && s.last("advice-refused") > advice
	case "removed-disqualified":
		return living && prepared
	case "removed-resigned":
		asked := s.last("resignation-requested")
		return living && asked >= 0 && s.last("educated") >= 0 && !s[s.last("educated")].on.Before(s[asked].on)
	case "party-probation", "died":
		return living || state == "stopped-lost"
	}
	panic(what)
}

var acts = map[string]string{
	"contact-lost": "contact-lost", "searched": "searched", "contact-found": "contact-found",
	"stopped-lost": "stopped-lost by=branch", "removed-lost": "removed-lost unreachable=true" + vote, "restored": "restored",
	"educated": "educated", "investigated": "investigated", "filed": "filed",
	"correction-ordered": "correction-ordered months=6" + vote, "reformed": "reformed", "not-reformed": "not-reformed",
	"advised item-2": "advised ground=item-2" + vote, "advised item-5": "advised ground=item-5" + vote,
	"advice-accepted": "advice-accepted", "advice-refused": "advice-refused",
	"removed-after-advice": "removed-after-advice" + vote, "removed-disqualified": "removed-disqualified" + vote,
	"resignation-requested": "resignation-requested", "removed-resigned": "removed-resigned" + vote,
	"party-probation": "penalized penalty=party-probation", "died": "died",
}

// Every story of a small world is told twice: to Apply, and to the slow reading.
// They have to agree on what is allowed and on where it leads; and what Apply lets
// happen, Audit finds no binding fault with.
func TestApplyAgreesWithTheSlowReadingOnEveryStory(t *testing.T) {
	words := []string{}
	for w := range acts {
		words = append(words, w)
	}
	slices.Sort(words)
	rules := lifecycle.Rules{Law: law}
	stories, done := 0, 0
	var tell func(s story, f standing.File, months, depth int)
	tell = func(s story, f standing.File, months, depth int) {
		if depth == 0 {
			return
		}
		on := f.Last()
		if on.IsZero() {
			on = day("2024-10-15")
		}
		on = on.AddMonths(months)
		for _, w := range words {
			a, err := line(t, on.String()+" "+acts[w]).Act(law)
			require.NoError(t, err)
			next, _, err := standing.Course().Apply(rules, f, a)
			audited, findings, fault := standing.Course().Audit(rules, f, a)
			if fault != nil {
				t.Fatal("an audit refuses nothing", s, w, fault)
			}
			stories++
			allowed := s.allowed(w, on)
			if allowed != (err == nil) {
				t.Fatalf("%v, then %s on %s: allowed %v, Apply says %v", s, w, on, allowed, err)
			}
			if err != nil {
				if next.State != f.State || next.Last() != f.Last() {
					t.Fatal("a refusal changes nothing", s, w)
				}
				continue
			}
			done++
			then := append(slices.Clone(s), told{w, on})
			if next.State.String() != then.state() || audited.State != next.State {
				t.Fatalf("%v: %s, wanted %s, audit %s", then, next.State, then.state(), audited.State)
			}
			for _, x := range findings {
				if x.Verdict == regulation.Unmet && x.Severity() == regulation.Violation {
					t.Fatalf("%v: allowed, and yet %s", then, x.Text().En)
				}
			}
			probation := then.last("party-probation") >= 0
			if full := standing.StatusOn(&next, on) == members.Full; (standing.RightsOn(&next, on) == members.EveryRight) != (full && !probation) {
				t.Fatal("rights", then)
			}
			tell(then, next, months, depth-1)
		}
	}
	depth := 3
	if testing.Short() {
		depth = 2
	}
	// From the beginning, and from the middle of the matters that take longer.
	for _, begin := range []string{
		"", "investigated filed", "contact-lost searched", "contact-lost searched stopped-lost investigated",
		"investigated filed correction-ordered filed", "investigated filed correction-ordered not-reformed filed",
		"educated investigated filed advised:item-2", "educated investigated filed advised:item-2 advice-refused", "resignation-requested",
	} {
		for _, months := range []int{1, 7, 25} {
			f, s, on := standing.Open(standing.Member{Status: standing.FullMember}), story(nil), day("2024-10-15")
			for _, w := range strings.Fields(begin) {
				w = strings.ReplaceAll(w, ":", " ")
				on = on.AddMonths(7)
				a, err := line(t, on.String()+" "+acts[w]).Act(law)
				require.NoError(t, err)
				f, _, err = standing.Course().Apply(rules, f, a)
				require.NoError(t, err, begin)
				s = append(s, told{w, on})
			}
			tell(s, f, months, depth)
		}
	}
	t.Logf("%d acts tried, %d done", stories, done)
	require.Greater(t, done, stories/10, "the world is not so small that nothing happens")
}

// Whoever asks on an earlier day gets what the file said then.
func TestAnEarlierDayIsAShorterFile(t *testing.T) {
	for _, all := range []string{removedAfterAdvice, removedResigned, disqualified, expelled, unreformed} {
		events := diary(t, all)
		for i, e := range events {
			c := full(t, e.On.String(), all)
			whole, err := standing.Replay(law, c)
			require.NoError(t, err)
			n := i + 1
			for n < len(events) && events[n].On == e.On {
				n++
			}
			c.Events = events[:n]
			short, err := standing.Replay(law, c)
			require.NoError(t, err)
			require.Equal(t, short, whole)
		}
	}
}

// The same input gives the same answer, and is left as it was.
func TestReplayIsPure(t *testing.T) {
	c := full(t, "2026-01-01", removedAfterAdvice)
	c.Series = months(standing.Dues, "mmmkkk")
	before := full(t, "2026-01-01", removedAfterAdvice)
	before.Series = months(standing.Dues, "mmmkkk")
	one, err := standing.Replay(law, c)
	require.NoError(t, err)
	two, err := standing.Replay(law, c)
	require.NoError(t, err)
	require.Equal(t, one, two)
	require.Equal(t, before, c)
}
