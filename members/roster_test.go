package members

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSnapshotAndRollAgainstSlowCount(t *testing.T) {
	roster, all := randomRoster(t, 11, 800)
	r := rand.New(rand.NewPCG(12, 12))
	orgs := []OrgID{"nowhere"}
	for i := range 12 {
		orgs = append(orgs, OrgID(fmt.Sprintf("B%02d", i)))
	}
	notes, leftOut := 0, 0
	for k := range 60 {
		d := randomDay(r)
		if k%2 == 0 {
			d = day("2005-01-01").AddDays(r.IntN(7000))
		}
		s, o := roster.On(d), RollOptions{AdmitRetired: k%2 == 0}
		require.Equal(t, d, s.Day())
		placed, members := 0, 0
		for _, org := range orgs {
			var want []ID
			places := map[RollPlace][]ID{}
			wantNotes := 0
			for _, f := range all {
				if st := slowStanding(f, d); (st == Full || st == Probationary) && slowValue(f.Homes, d) == org {
					want = append(want, f.ID)
					p := slowPlace(f, d, o)
					places[p] = append(places[p], f.ID)
					if p != OughtToAttend {
						continue
					}
					for _, e := range f.Exclusions {
						if !within(d, e.From, e.Until) {
							continue
						}
						if e.Ground == RetiredElsewhere && !o.AdmitRetired {
							wantNotes++
							continue
						}
						for _, decided := range []calendar.Date{e.Consent, e.Approved} {
							if decided.IsZero() || decided.After(d) {
								wantNotes++
							}
						}
					}
				}
			}
			roll := s.Roll(o, org, org)
			require.Equal(t, want, ids(s.Members(org)))
			require.Equal(t, len(want), s.Count(org))
			require.Equal(t, places[OughtToAttend], ids(roll.Voters()))
			require.Equal(t, places[LeftOut], ids(roll.Excluded()))
			require.Equal(t, places[WithoutVote], ids(roll.WithoutVote()))
			require.Equal(t, len(want), roll.Members())
			require.Equal(t, len(places[OughtToAttend]), roll.Due())
			require.Len(t, slices.Collect(roll.Notes()), wantNotes)
			notes += wantNotes
			leftOut += len(places[LeftOut])
			placed += len(want)
		}
		for _, f := range all {
			if st := slowStanding(f, d); st == Full || st == Probationary {
				members++
			}
		}
		require.Equal(t, members, s.Len())
		require.Len(t, slices.Collect(s.Unplaced()), members-placed)
		sum := 0
		for org := range s.Orgs() {
			require.Positive(t, s.Count(org))
			sum += s.Count(org)
		}
		require.Equal(t, placed, sum)
		require.Equal(t, len(slices.Collect(s.Roll(o, orgs...).Voters())), s.Roll(o, orgs...).Due())
	}
	assert.Greater(t, notes, 50)
	assert.Greater(t, leftOut, 10)
	assert.Zero(t, roster.On(calendar.Date{}).Len())
}

func ids(all func(func(Member) bool)) []ID {
	var list []ID
	for m := range all {
		list = append(list, m.ID())
	}
	return list
}

// The vectors VA-01 to VA-05 of the sheet on elections: thirty members, of whom
// 25 may vote, and three of those on the list.
func TestExclusionVectors(t *testing.T) {
	build := func(consent, approved string, third Ground, listed int) *Roll {
		var all []Facts
		for i := range 30 {
			f := Facts{ID: ID(fmt.Sprintf("M%02d", i)), Admitted: day("2010-07-01"), FullSince: day("2011-07-01"),
				Homes: []Spell[OrgID]{{Value: "B1", From: day("2010-07-01")}}}
			switch {
			case i < 3:
				f.Admitted, f.FullSince = day("2026-01-01"), calendar.Date{}
			case i == 3:
				f.Limits = []Limit{{Kind: PartyProbation, From: day("2026-01-01")}}
			case i == 4:
				f.Limits = []Limit{{Kind: RightsSuspended, From: day("2026-01-01")}}
			case i < 5+listed:
				e := Exclusion{Ground: AbroadHalfYear, From: day("2026-01-01")}
				if i == 7 {
					e.Ground = third
				}
				if consent != "" {
					e.Consent = day(consent)
				}
				if approved != "" {
					e.Approved = day(approved)
				}
				f.Exclusions = []Exclusion{e}
			}
			all = append(all, f)
		}
		r := must(NewRoster(slices.Values(all)))
		return r.On(day("2026-06-30")).Roll(RollOptions{AdmitRetired: third == RetiredElsewhere && consent == "2026-06-02"}, "B1")
	}
	for name, x := range map[string]struct {
		roll  *Roll
		due   int
		notes []regulation.Code
	}{
		"VA-01":             {build("2026-06-01", "2026-06-30", CannotAttend, 3), 22, nil},
		"VA-02":             {build("2026-06-01", "", CannotAttend, 3), 25, []regulation.Code{MissingApproval, MissingApproval, MissingApproval}},
		"VA-03":             {build("", "2026-06-30", CannotAttend, 3), 25, []regulation.Code{MissingConsent, MissingConsent, MissingConsent}},
		"VA-04":             {build("2026-06-01", "2026-06-30", CannotAttend, 0), 25, nil},
		"VA-05":             {build("2026-06-01", "2026-06-30", RetiredElsewhere, 3), 23, []regulation.Code{GroundNotAdmitted}},
		"VA-05 admitted":    {build("2026-06-02", "2026-06-30", RetiredElsewhere, 3), 22, nil},
		"approved too late": {build("2026-06-01", "2026-07-01", CannotAttend, 3), 25, []regulation.Code{MissingApproval, MissingApproval, MissingApproval}},
		"neither":           {build("", "", CannotAttend, 1), 25, []regulation.Code{MissingConsent, MissingApproval}},
	} {
		assert.Equal(t, x.due, x.roll.Due(), name)
		assert.Equal(t, 30, x.roll.Members(), name)
		assert.Equal(t, 5, len(slices.Collect(x.roll.WithoutVote())), name)
		var got []regulation.Code
		for n := range x.roll.Notes() {
			got = append(got, n.Code)
			assert.NotEqual(t, n.Text().Zh, n.Text().En)
			assert.Contains(t, n.String(), string(n.Member))
		}
		assert.Equal(t, x.notes, got, name)
	}
}

func TestLateFacts(t *testing.T) {
	f := Facts{ID: "1", Admitted: day("2020-06-15"), AdmissionApproved: day("2020-08-20"),
		ConversionMeeting: day("2021-07-05"), ConversionApproved: day("2021-09-01"),
		Homes: []Spell[OrgID]{{Value: "B1", From: day("2020-06-15")}, {Value: "B2", From: day("2026-03-01"), Recorded: day("2026-05-10")}}}
	r := must(NewRoster(slices.Values([]Facts{f})))
	known := func(s string) Member {
		m, _ := r.AsKnown(day(s)).Member("1")
		return m
	}
	assert.True(t, known("2020-08-19").IsZero(), "the admission was not approved")
	assert.Equal(t, Probationary, known("2020-08-20").StandingOn(day("2020-06-15")), "and then counts from the meeting")
	assert.True(t, known("2021-08-31").PartyAgeFrom().IsZero())
	assert.Equal(t, day("2021-06-15"), known("2021-09-01").PartyAgeFrom())
	april := day("2026-04-01")
	assert.Equal(t, OrgID("B1"), must(known("2026-05-09").HomeOn(april)))
	assert.Equal(t, OrgID("B2"), must(known("2026-05-10").HomeOn(april)))
	assert.Equal(t, []LateFact{{"1", MatterHome, day("2026-03-01"), day("2026-05-10")}}, slices.Collect(r.Late()))

	f.Left, f.LeftBy = day("2026-06-01"), Died
	r2, err := r.With(f, Facts{ID: "2", Admitted: day("2024-01-01")})
	require.NoError(t, err)
	assert.Equal(t, 1, r.On(day("2026-06-30")).Len(), "the old roster stays")
	assert.Equal(t, 1, r2.On(day("2026-06-30")).Len())
	assert.Equal(t, 2, r2.Len())
	m, _ := r2.Member("1")
	assert.Equal(t, Outside, m.StandingOn(day("2026-06-30")))
	_, err = r.With(f, Facts{ID: "2"})
	assert.ErrorContains(t, err, "members[1].admitted")
	r3, err := r.With(Facts{ID: "9", Admitted: day("2020-01-01")}, Facts{ID: "9", Admitted: day("2021-01-01")})
	require.NoError(t, err)
	m, _ = r3.Member("9")
	assert.Equal(t, day("2021-01-01"), m.Admitted())

	// What is known in the end is everything.
	full, all := randomRoster(t, 21, 300)
	end := full.AsKnown(day("2199-12-31"))
	require.Equal(t, full.Len(), end.Len())
	for _, f := range all {
		m, _ := end.Member(f.ID)
		require.Equal(t, f.sorted(), m.Facts().sorted())
	}
	assert.Zero(t, full.AsKnown(calendar.Date{}).Len())
}

func TestChanges(t *testing.T) {
	full, all := randomRoster(t, 22, 300)
	var bare []Facts
	for _, f := range all {
		f.Homes, f.Dues, f.Categories, f.Limits, f.Stopped, f.Away, f.Exclusions = nil, nil, nil, nil, nil, nil, nil
		bare = append(bare, f)
	}
	r := must(NewRoster(slices.Values(bare)))
	changes := slices.Collect(full.Changes())
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(changes), func(i, j int) { changes[i], changes[j] = changes[j], changes[i] })
	got, err := r.WithChanges(changes...)
	require.NoError(t, err)
	requireSameRoster(t, full, got)
	for want, c := range map[regulation.Code]Change{
		UnknownMember:        {Member: "x", Matter: MatterAway, From: day("2020-01-01")},
		"missing-value":      {Member: "M000001", Matter: MatterHome, From: day("2020-01-01")},
		InvalidMatterColumns: {Member: "M000001", Matter: MatterAway, Value: "x", From: day("2020-01-01")},
		"unknown-matter":     {Member: "M000001", Value: "x", From: day("2020-01-01")},
		"unknown-ground":     {Member: "M000001", Matter: MatterExclusion, Value: "x", From: day("2020-01-01")},
		"missing-from":       {Member: "M000001", Matter: MatterAway},
	} {
		_, err := r.WithChanges(changes[0], c)
		assert.ErrorIs(t, err, want)
		assert.ErrorContains(t, err, "changes[1]")
	}
	_, err = r.WithChanges(Change{Member: "M000001", Matter: MatterAway, From: day("2020-01-01"), Consent: day("2020-01-01")})
	assert.ErrorIs(t, err, InvalidMatterColumns)
}

// requireSameRoster compares the facts, whatever the order of marks that begin
// on one day.
func requireSameRoster(t *testing.T, want, got *Roster) {
	t.Helper()
	require.Equal(t, want.Len(), got.Len())
	for m := range want.All() {
		other, ok := got.Member(m.ID())
		require.True(t, ok)
		a, b := m.Facts(), other.Facts()
		for _, f := range []*Facts{&a, &b} {
			slices.SortFunc(f.Limits, func(x, y Limit) int { return x.From.Compare(y.From)*100 + int(x.Kind) - int(y.Kind) })
		}
		require.Equal(t, a, b)
	}
}

func TestNilRoster(t *testing.T) {
	var r *Roster
	assert.Zero(t, r.Len())
	_, ok := r.Member("1")
	assert.False(t, ok)
	assert.Zero(t, r.On(day("2020-01-01")).Len())
	assert.Zero(t, r.On(day("2020-01-01")).Roll(RollOptions{}, "B").Due())
	st := must(r.On(day("2020-01-01")).Statistics(StatisticsOptions{}))
	assert.Zero(t, st.Total().Members())
	assert.Equal(t, "roster of 0", fmt.Sprint(r))
	r2 := must(r.With(Facts{ID: "1", Admitted: day("2020-01-01")}))
	assert.Equal(t, 1, r2.Len())
	assert.Zero(t, Counts{}.Members()+Counts{}.Age(0)+Counts{}.Dues("a")+Counts{}.PartyAge(0)+Counts{}.Category(""))
}

func TestConcurrentUse(t *testing.T) {
	roster, all := randomRoster(t, 31, 100)
	var wg sync.WaitGroup
	for k := range 4 {
		wg.Go(func() {
			d := day("2015-01-01").AddDays(k * 100)
			s := roster.On(d)
			_, _ = s.Statistics(StatisticsOptions{})
			_ = s.Roll(RollOptions{}, "B01").Due()
			for _, f := range all {
				m, _ := roster.Member(f.ID)
				_ = fmt.Sprint(m, m.RightsOn(d))
			}
		})
	}
	wg.Wait()
}

func TestBands(t *testing.T) {
	b := must(NewBands(31, 36, 61))
	for years, want := range map[int]int{-1: -1, 0: 0, 30: 0, 31: 1, 35: 1, 36: 2, 60: 2, 61: 3, 130: 3} {
		assert.Equal(t, want, b.Of(years), years)
	}
	assert.Equal(t, []string{"0-30", "31-35", "36-60", "61+", "", ""}, []string{b.Label(0), b.Label(1), b.Label(2), b.Label(3), b.Label(4), b.Label(-1)})
	assert.Equal(t, "0+", Bands{}.Label(0))
	for _, bad := range [][]int{{0}, {-1}, {5, 5}, {6, 5}, {200}} {
		_, err := NewBands(bad...)
		assert.ErrorIs(t, err, InvalidBands)
	}
}

// Statistics against a recount from the facts, whole, by organization and
// rolled up.
func TestStatisticsAgainstRecount(t *testing.T) {
	roster, all := randomRoster(t, 41, 700)
	o := StatisticsOptions{Age: must(NewBands(31, 36, 41, 61)), PartyAge: must(NewBands(1, 10, 50))}
	tree := must(orgtree.New(append([]orgtree.Org{{ID: "C", Kind: orgtree.Committee}, {ID: "G1", Kind: orgtree.GeneralBranch, Parent: "C"},
		{ID: "G2", Kind: orgtree.GeneralBranch, Parent: "C"}, {ID: "empty", Kind: orgtree.Branch, Parent: "G2"}}, branches()...)))
	for _, s := range []string{"1985-01-01", "2001-07-01", "2016-02-29", "2026-06-30"} {
		d := day(s)
		snap := roster.On(d)
		st := must(snap.Statistics(o))
		up, err := st.RollUp(tree)
		require.NoError(t, err)
		recount := func(in func(OrgID) bool) map[string]int {
			n := map[string]int{}
			for _, f := range all {
				standing := slowStanding(f, d)
				if standing != Full && standing != Probationary || !in(slowValue(f.Homes, d)) {
					continue
				}
				born, sex := f.Born, f.Sex
				if born.IsZero() {
					born = f.Identity.Born()
				}
				if sex == 0 {
					sex = f.Identity.Sex()
				}
				n["all"]++
				n[standing.String()]++
				n["sex "+sex.String()]++
				n["age "+o.Age.Label(o.Age.Of(born.AgeOn(d)))]++
				n["party age "+o.PartyAge.Label(o.PartyAge.Of(slowAgeFrom(f).AgeOn(d)))]++
				n["dues "+string(slowValue(f.Dues, d))]++
				n["category "+string(slowValue(f.Categories, d))]++
				if slowMobile(f, d) {
					n["mobile"]++
				}
			}
			return n
		}
		check := func(c Counts, in func(OrgID) bool) {
			t.Helper()
			got := map[string]int{"all": c.Members(), "full": c.Full(), "probationary": c.Probationary(), "mobile": c.Mobile()}
			for _, s := range []Sex{0, Male, Female} {
				got["sex "+s.String()] = c.Sex(s)
			}
			for b := -1; b < o.Age.Len(); b++ {
				got["age "+o.Age.Label(b)] = c.Age(b)
			}
			for b := -1; b < o.PartyAge.Len(); b++ {
				got["party age "+o.PartyAge.Label(b)] = c.PartyAge(b)
			}
			for _, w := range append(st.DuesCategories(), "") {
				got["dues "+string(w)] = c.Dues(w)
			}
			for _, w := range append(st.Categories(), "") {
				got["category "+string(w)] = c.Category(w)
			}
			maps.DeleteFunc(got, func(_ string, n int) bool { return n == 0 })
			require.Equal(t, recount(in), got)
		}
		check(st.Total(), func(OrgID) bool { return true })
		check(up.Total(), func(OrgID) bool { return true })
		check(st.Unplaced(), func(o OrgID) bool { return o == "" })
		check(up.Unplaced(), func(o OrgID) bool { return o == "" })
		for i := range 12 {
			org := OrgID(fmt.Sprintf("B%02d", i))
			check(st.Of(org), func(o OrgID) bool { return o == org })
			check(up.Of(org), func(o OrgID) bool { return o == org })
		}
		check(st.Of("G1"), func(OrgID) bool { return false })
		check(up.Of("empty"), func(OrgID) bool { return false })
		check(up.Of("G1"), func(o OrgID) bool { return o != "" && o < "B05" })
		check(up.Of("G2"), func(o OrgID) bool { return o >= "B05" })
		check(up.Of("C"), func(o OrgID) bool { return o != "" })
		for org, c := range st.Orgs() {
			require.Equal(t, snap.Count(org), c.Members())
		}
		require.Equal(t, d, st.Day())
		require.Zero(t, st.Total().Sex(9)+st.Total().Age(99)+st.Total().PartyAge(-2)+st.Total().Dues("none"))
	}
	small := must(orgtree.New([]orgtree.Org{{ID: "C", Kind: orgtree.Committee}}))
	_, err := must(roster.On(day("2016-02-29")).Statistics(o)).RollUp(small)
	assert.ErrorIs(t, err, UnknownOrg)
}

func branches() []orgtree.Org {
	var all []orgtree.Org
	for i := range 12 {
		parent := "G1"
		if i >= 5 {
			parent = "G2"
		}
		all = append(all, orgtree.Org{ID: fmt.Sprintf("B%02d", i), Kind: orgtree.Branch, Parent: parent})
	}
	return all
}

func TestTooManyCategories(t *testing.T) {
	var all []Facts
	for i := range MaxStatisticWords + 1 {
		all = append(all, Facts{ID: ID(fmt.Sprint(i)), Admitted: day("2020-01-01"), Dues: []Spell[Word]{{Value: Word(fmt.Sprintf("c%d", i)), From: day("2020-01-01")}}})
	}
	_, err := must(NewRoster(slices.Values(all))).On(day("2026-01-01")).Statistics(StatisticsOptions{})
	assert.ErrorIs(t, err, TooManyCategories)
	_, err = must(NewRoster(slices.Values(all[1:]))).On(day("2026-01-01")).Statistics(StatisticsOptions{})
	assert.NoError(t, err)
}

func TestAttendanceSheet(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	var rows []Attendance
	count := map[[2]string]int{}
	for range 2000 {
		a := Attendance{ID(fmt.Sprint("m", r.IntN(40))), ID(fmt.Sprint("p", r.IntN(90))), Presence(1 + r.IntN(5))}
		rows = append(rows, a)
		count[[2]string{string(a.Meeting), a.Presence.String()}]++
	}
	s := must(NewAttendanceSheet(rows))
	assert.Equal(t, 2000, s.Len())
	back := 0
	for m := range s.Meetings() {
		for _, p := range AllPresences() {
			require.Equal(t, count[[2]string{string(m), p.String()}], s.Count(m, p))
		}
		var want, got []Attendance
		for _, a := range rows {
			if a.Meeting == m {
				want = append(want, a)
			}
		}
		for id, p := range s.Of(m) {
			got = append(got, Attendance{m, id, p})
			back++
		}
		require.Equal(t, want, got)
	}
	assert.Equal(t, 2000, back)
	assert.Zero(t, s.Count("none", Present))
	assert.Zero(t, testing.AllocsPerRun(10, func() { _ = s.Count("m1", Present) }))
	for want, a := range map[regulation.Code]Attendance{InvalidID: {"", "p", Present}, "unknown-presence": {"m", "p", 0}, IdentityAsID: {"m", ID(secretNumber), Present}} {
		_, err := NewAttendanceSheet([]Attendance{rows[0], a})
		assert.ErrorIs(t, err, want)
	}
}

func TestTermDays(t *testing.T) {
	x := Term{Org: "B1", Post: Secretary, Member: "1", Start: day("2020-03-15"), End: day("2023-03-15"), Ceased: day("2024-01-01")}
	for s, want := range map[string][2]bool{"2020-03-14": {false, false}, "2020-03-15": {true, false}, "2023-03-14": {true, false},
		"2023-03-15": {true, true}, "2023-12-31": {true, true}, "2024-01-01": {false, false}} {
		assert.Equal(t, want, [2]bool{x.HeldOn(day(s)), x.OverdueOn(day(s))}, s)
	}
	assert.False(t, Term{}.HeldOn(day("2020-01-01")))
	assert.True(t, Secretary.OnCommittee() && CommitteeMember.OnCommittee() && !GroupLeader.OnCommittee() && !FirstSecretary.OnCommittee() && !Post(0).OnCommittee())
	talk := Talk{A: "1", B: "2"}
	assert.True(t, talk.Between("1", "2") && talk.Between("2", "1") && !talk.Between("1", "1"))
}

func TestMonthSet(t *testing.T) {
	month := calendar.MustParseMonth
	s := must(MonthsOf(month("2026-03"), month("2026-01"), month("2031-04")))
	assert.Equal(t, "2026-01;2026-03;2031-04", s.String())
	assert.Equal(t, []any{3, month("2026-01"), month("2031-04"), true, false, false}, []any{s.Len(), s.First(), s.Last(), s.Has(month("2026-03")), s.Has(month("2026-02")), s.Has(month("2025-12"))})
	_, err := MonthsOf(month("2026-01"), month("2031-05"))
	assert.ErrorIs(t, err, InvalidMonths, "64 months after")
	_, err = MonthsOf(month("2026-01"), month("2026-01"))
	assert.ErrorIs(t, err, InvalidMonths)
	_, err = MonthsOf(calendar.Month{})
	assert.ErrorIs(t, err, InvalidMonths)
	_, err = MonthsOf(month("2026-01"), calendar.Month{})
	assert.ErrorIs(t, err, InvalidMonths)
	var back MonthSet
	require.NoError(t, back.UnmarshalText([]byte("2026年1月..2026/3；202605")))
	assert.Equal(t, "2026-01;2026-02;2026-03;2026-05", back.String())
	for _, bad := range []string{"x", "2026-13", "2026-03..2026-01", "2026-01..2099-01", "2026-01;2026-01", "2199-12..2199-13"} {
		assert.Error(t, back.UnmarshalText([]byte(bad)), bad)
	}
	assert.Equal(t, 4, back.Len(), "as it was")
	require.NoError(t, back.UnmarshalText([]byte("2199-11..2199-12")))
	assert.Equal(t, 2, back.Len())
	require.NoError(t, back.UnmarshalText(nil))
	assert.True(t, back.IsZero() && back.First().IsZero() && back.Last().IsZero())
	assert.False(t, back.Has(calendar.Month{}))
}

func TestAmount(t *testing.T) {
	var a Amount
	for text, want := range map[string]Amount{"": {}, "0": Known(0), "12.5": Known(1250), "100000": Known(10000000)} {
		require.NoError(t, a.UnmarshalText([]byte(text)))
		assert.Equal(t, want, a)
		b, _ := a.MarshalText()
		require.NoError(t, a.UnmarshalText(b))
		assert.Equal(t, want, a)
	}
	assert.ErrorIs(t, a.UnmarshalText([]byte("-1")), regulation.NegativeAmount)
	assert.ErrorIs(t, a.UnmarshalText([]byte("1e3")), regulation.InvalidAmount)
	f, ok := Known(5).Get()
	assert.Equal(t, []any{regulation.Fen(5), true, true, false}, []any{f, ok, Amount{}.IsZero(), Known(0).IsZero()})
}

// Every sequence can be left after its first element.
func TestSequencesStop(t *testing.T) {
	roster, _ := randomRoster(t, 61, 400)
	s := roster.On(day("2010-06-30"))
	st := must(s.Statistics(StatisticsOptions{}))
	roll := s.Roll(RollOptions{}, slices.Collect(s.Orgs())...)
	sheet := must(NewAttendanceSheet([]Attendance{{"m", "1", Present}, {"m", "2", Absent}, {"n", "1", Leave}}))
	_, report, _ := ReadMembers(CSV, "m", strings.NewReader("id,admitted\nx,x\ny,y\n"), ReadOptions{})
	n := 0
	for range roster.All() {
		n++
		break
	}
	for range roster.Changes() {
		n++
		break
	}
	for range roster.Late() {
		n++
		break
	}
	for range roster.Gaps(MatterDues, span("1980-01-01..2020-01-01")) {
		n++
		break
	}
	for range s.Orgs() {
		n++
		break
	}
	for range s.Unplaced() {
		n++
		break
	}
	for range roll.Voters() {
		n++
		break
	}
	for range st.Orgs() {
		n++
		break
	}
	for range sheet.Meetings() {
		n++
		break
	}
	for range sheet.Of("m") {
		n++
		break
	}
	for range report.Problems() {
		n++
		break
	}
	for range KindsOf(PartyDay, Evaluation).All() {
		n++
		break
	}
	for range must(MonthsOf(calendar.MustParseMonth("2026-01"), calendar.MustParseMonth("2026-02"))).All() {
		n++
		break
	}
	for m := range roster.All() {
		for range m.WhyNotOn(day("1900-01-01")) {
			n++
			break
		}
		for range m.Doubts() {
			break
		}
		left, by := m.Left()
		require.Equal(t, left.IsZero(), by == 0)
		require.Equal(t, m.Facts().Identity, m.Identity())
	}
	assert.Equal(t, 13+400, n)
	assert.Equal(t, s.Day(), roll.Day())
	assert.Equal(t, []int{1, 1}, []int{st.AgeBands().Len(), st.PartyAgeBands().Len()})
	for range sheet.Of("none") {
		t.Fatal()
	}
}

// Of the reasons, a suspended member is told the suspension, and a day after
// leaving the leaving.
func TestWhyNotSpans(t *testing.T) {
	m := must(New(Facts{ID: "1", Admitted: day("2010-07-01"), Left: day("2012-01-01"), LeftBy: Resigned}))
	got := map[WhyNot]calendar.Span{}
	for w, s := range m.WhyNotOn(day("2013-01-01")) {
		got[w] = s
	}
	assert.Equal(t, map[WhyNot]calendar.Span{BecauseOutside: {From: day("2012-01-01")}}, got)
	for _, s := range m.WhyNotOn(day("2010-06-30")) {
		assert.Equal(t, calendar.Span{To: day("2010-07-01")}, s)
	}
}

// The zero Snapshot has nobody on its roll, and does not panic.
func TestZeroSnapshotRoll(t *testing.T) {
	for _, s := range []*Snapshot{nil, {}} {
		r := s.Roll(RollOptions{}, "B1")
		assert.Zero(t, r.Due())
		assert.Zero(t, r.Members())
		for range r.Excluded() {
			t.Fatal("somebody")
		}
	}
}
