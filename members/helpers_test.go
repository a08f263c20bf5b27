package members

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/require"
)

func day(s string) calendar.Date { return calendar.MustParse(s) }

func span(s string) calendar.Span { return calendar.MustParseSpan(s) }

func code(err error) regulation.Code {
	if err == nil {
		return ""
	}
	return regulation.CodeOf(err)
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// number18 makes an identity number of a made-up person: division 999999.
func number18(born calendar.Date, serial int) string {
	s := fmt.Sprintf("999999%04d%02d%02d%03d", born.Year(), born.MonthOfYear(), born.Day(), serial)
	return s + string(slowCheck(s))
}

// slowCheck is the check character by the weights of the standard.
func slowCheck(s string) byte {
	weights := []int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2}
	sum := 0
	for i, w := range weights {
		sum += int(s[i]-'0') * w
	}
	return "10X98765432"[sum%11]
}

// somebody makes a random member, with every sort of history.
func somebody(r *rand.Rand, i int) Facts {
	at := func(from, days int) calendar.Date { return day("1990-01-01").AddDays(from + r.IntN(days)) }
	born := day("1930-01-01").AddDays(r.IntN(25000))
	f := Facts{ID: ID(fmt.Sprintf("M%06d", i)), Admitted: born.AddYears(18 + r.IntN(30)).AddDays(r.IntN(365))}
	if r.IntN(4) > 0 {
		f.Name = must(ParseName([]string{"测甲", "测试乙", "Test Person", "试·丙"}[r.IntN(4)]))
	}
	if r.IntN(3) > 0 {
		f.Identity = must(ParseIdentity(number18(born, r.IntN(1000))))
	}
	if r.IntN(3) > 0 {
		f.Born = born
	}
	f.Sex = Sex(r.IntN(3))
	if r.IntN(2) == 0 {
		f.Phone = must(ParsePhone("555-" + fmt.Sprint(1000000+r.IntN(1000000))))
	}
	if r.IntN(3) == 0 {
		f.Extension = uint8(6 + r.IntN(7))
	}
	switch r.IntN(8) {
	case 0:
	case 1:
		f.FullSince = f.Admitted.AddMonths(12).AddDays(r.IntN(60))
	case 2:
		if f.Extension == 0 {
			f.ProbationEnded = f.Admitted.AddDays(r.IntN(800))
		}
		f.FullSince = f.Admitted.AddDays(r.IntN(900))
	default:
		f.ConversionMeeting = f.Admitted.AddMonths(12).AddDays(r.IntN(90))
		f.ConversionApproved = f.ConversionMeeting.AddDays(r.IntN(90))
	}
	if r.IntN(6) == 0 {
		f.Left, f.LeftBy = f.Admitted.AddDays(r.IntN(9000)), Exit(1+r.IntN(len(AllExits())))
		if f.LeftBy == ProbationCancelled && f.converted() {
			f.LeftBy = Died
		}
	}
	org := func() OrgID { return OrgID(fmt.Sprintf("B%02d", r.IntN(12))) }
	recorded := func(d calendar.Date) calendar.Date {
		if r.IntN(2) == 0 {
			return calendar.Date{}
		}
		return d.AddDays(r.IntN(400) - 100)
	}
	f.Homes = history(r, org, recorded)
	f.Dues = history(r, func() Word { return []Word{"salaried", "retired", "student"}[r.IntN(3)] }, recorded)
	f.Categories = history(r, func() Word { return []Word{"in-work", "at-home", "mobile", "other"}[r.IntN(4)] }, recorded)
	interval := func() (from, until calendar.Date) {
		from = at(0, 13000)
		if r.IntN(2) == 0 {
			until = from.AddDays(1 + r.IntN(900))
		}
		return from, until
	}
	for range r.IntN(3) {
		from, until := interval()
		switch r.IntN(4) {
		case 0:
			f.Limits = append(f.Limits, Limit{LimitKind(1 + r.IntN(2)), from, until, recorded(from)})
		case 1:
			f.Stopped = append(f.Stopped, Interval{from, until, recorded(from)})
		case 2:
			f.Away = append(f.Away, Interval{from, until, recorded(from)})
		case 3:
			e := Exclusion{Ground: Ground(1 + r.IntN(6)), From: from, Until: until, Recorded: recorded(from)}
			if r.IntN(4) > 0 {
				e.Consent = at(0, 13000)
			}
			if r.IntN(4) > 0 {
				e.Approved = at(0, 13000)
			}
			f.Exclusions = append(f.Exclusions, e)
		}
	}
	return f
}

// history makes spells that do not overlap, in any order.
func history[V ~string](r *rand.Rand, value func() V, recorded func(calendar.Date) calendar.Date) []Spell[V] {
	var all []Spell[V]
	d := day("1950-01-01").AddDays(r.IntN(15000))
	for range r.IntN(4) {
		s := Spell[V]{Value: value(), From: d}
		d = d.AddDays(1 + r.IntN(3000))
		if r.IntN(3) == 0 {
			s.Until = d
			d = d.AddDays(r.IntN(200))
		}
		s.Recorded = recorded(s.From)
		all = append(all, s)
	}
	if r.IntN(2) == 0 {
		slices.Reverse(all)
	}
	return all
}

func randomRoster(t testing.TB, seed uint64, n int) (*Roster, []Facts) {
	r := rand.New(rand.NewPCG(seed, 20221022))
	var all []Facts
	for i := range n {
		all = append(all, somebody(r, i))
	}
	roster, err := NewRoster(slices.Values(all))
	require.NoError(t, err)
	return roster, all
}

func randomDay(r *rand.Rand) calendar.Date { return day("1960-01-01").AddDays(r.IntN(26000)) }

// The slow answers, from the facts alone.

func within(d, from, until calendar.Date) bool {
	return !d.Before(from) && (until.IsZero() || d.Before(until))
}

func slowStanding(f Facts, d calendar.Date) Standing {
	if d.Before(f.Admitted) || !f.Left.IsZero() && !d.Before(f.Left) {
		return Outside
	}
	for _, s := range f.Stopped {
		if within(d, s.From, s.Until) {
			return Stopped
		}
	}
	start := slowAgeFrom(f)
	if start.IsZero() {
		return Probationary
	}
	decided := f.ConversionApproved
	if decided.IsZero() {
		decided = f.FullSince
	}
	if d.Before(start) || d.Before(decided) {
		return Probationary
	}
	return Full
}

func slowAgeFrom(f Facts) calendar.Date {
	if f.ConversionApproved.IsZero() && f.FullSince.IsZero() {
		return calendar.Date{}
	}
	if !f.ProbationEnded.IsZero() {
		return f.ProbationEnded
	}
	return f.Admitted.AddYears(1).AddMonths(int(f.Extension))
}

func slowRights(f Facts, d calendar.Date) Rights {
	if slowStanding(f, d) != Full {
		return 0
	}
	for _, l := range f.Limits {
		if within(d, l.From, l.Until) {
			return 0
		}
	}
	return EveryRight
}

// slowValue finds the spell that began last, of those that began by the day.
func slowValue[V ~string](all []Spell[V], d calendar.Date) V {
	var best Spell[V]
	for _, s := range all {
		if !s.From.After(d) && !s.From.Before(best.From) {
			best = s
		}
	}
	if !best.Until.IsZero() && !d.Before(best.Until) {
		return ""
	}
	return best.Value
}

func slowPlace(f Facts, d calendar.Date, o RollOptions) RollPlace {
	if s := slowStanding(f, d); s != Probationary && s != Full || slowValue(f.Homes, d) == "" {
		return NotOnRoll
	}
	if slowRights(f, d) == 0 {
		return WithoutVote
	}
	for _, e := range f.Exclusions {
		both := !e.Consent.IsZero() && !e.Consent.After(d) && !e.Approved.IsZero() && !e.Approved.After(d)
		if within(d, e.From, e.Until) && both && (e.Ground != RetiredElsewhere || o.AdmitRetired) {
			return LeftOut
		}
	}
	return OughtToAttend
}

func slowMobile(f Facts, d calendar.Date) bool {
	if s := slowStanding(f, d); s != Probationary && s != Full {
		return false
	}
	for _, a := range f.Away {
		moved := false
		for _, h := range f.Homes {
			moved = moved || slowValue(f.Homes, d) != "" && h.From.After(a.From) && !h.From.After(d)
		}
		if within(d, a.From, a.Until) && a.From.MonthsUntil(d) >= 6 && !moved {
			return true
		}
	}
	return false
}

func noLeak(t testing.TB, what, text string, secrets ...string) {
	t.Helper()
	for _, s := range secrets {
		if strings.Contains(text, s) {
			t.Fatalf("%s shows %q", what, s)
		}
	}
}
