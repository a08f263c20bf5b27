package members

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The vectors of the sheet on development (V14, V15, V17).
func TestPartyAgeVectors(t *testing.T) {
	late := Facts{ID: "1", Admitted: day("2026-06-15"), AdmissionApproved: day("2026-08-20"),
		ConversionMeeting: day("2027-07-05"), ConversionApproved: day("2027-09-01")}
	m := must(New(late))
	assert.Equal(t, day("2027-06-15"), m.PartyAgeFrom(), "neither the approval of the admission, nor the meeting, nor the approval")
	assert.Equal(t, day("2027-06-15"), m.ProbationEnd())
	assert.Equal(t, day("2027-09-01"), m.FullFrom(), "nobody votes before the approval")
	for months, want := range map[uint8]string{6: "2027-12-15", 12: "2028-06-15"} {
		f := late
		f.Extension, f.ConversionMeeting, f.ConversionApproved = months, day("2028-07-01"), day("2028-07-20")
		assert.Equal(t, day(want), must(New(f)).PartyAgeFrom())
	}
	for _, months := range []uint8{1, 5, 13, 255} {
		f := late
		f.Extension = months
		_, err := New(f)
		assert.ErrorIs(t, err, InvalidExtension)
	}
	postponed := Facts{ID: "1", Admitted: day("2026-08-31"), ConversionMeeting: day("2028-02-29"), ConversionApproved: day("2028-03-20")}
	assert.Equal(t, day("2027-08-31"), must(New(postponed)).PartyAgeFrom(), "postponing moves nothing")
	leap := Facts{ID: "1", Admitted: day("2024-02-29"), Extension: 6, ConversionApproved: day("2026-01-01")}
	assert.Equal(t, day("2025-08-28"), must(New(leap)).PartyAgeFrom(), "from the end of the year, 28 February 2025")
}

// Every day around every boundary, for on-time, late, early and extended
// conversions.
func TestPartyAgeEveryDay(t *testing.T) {
	for _, admitted := range []string{"2020-02-28", "2020-02-29", "2019-03-01", "2019-12-31", "2021-08-31"} {
		for _, extension := range []uint8{0, 6, 7, 12} {
			for _, delay := range []int{-30, -1, 0, 1, 45, 400} {
				f := Facts{ID: "1", Admitted: day(admitted), Extension: extension}
				end := day(admitted).AddMonths(12).AddMonths(int(extension))
				f.ConversionApproved = end.AddDays(delay)
				m := must(New(f))
				require.Equal(t, end, m.PartyAgeFrom())
				rights := end
				if delay > 0 {
					rights = end.AddDays(delay)
				}
				for d := day(admitted).AddDays(-3); d.Before(end.AddDays(1600)); d = d.AddDays(1) {
					age := -1
					for !d.Before(end.AddYears(age + 1)) {
						age++
					}
					if got := m.PartyAgeOn(d); got != age {
						t.Fatal(d, got, age)
					}
					want := Outside
					switch {
					case !d.Before(rights):
						want = Full
					case !d.Before(day(admitted)):
						want = Probationary
					}
					if got := m.StandingOn(d); got != want {
						t.Fatal(d, got, want)
					}
					if got := m.RightsOn(d) == EveryRight; got != (want == Full) {
						t.Fatal(d, got)
					}
				}
			}
		}
	}
}

func TestPartyAgeOthers(t *testing.T) {
	f := Facts{ID: "1", Admitted: day("2020-01-01")}
	m := must(New(f))
	assert.True(t, m.PartyAgeFrom().IsZero() && m.FullFrom().IsZero(), "not converted")
	assert.Equal(t, Probationary, m.StandingOn(day("2030-01-01")), "no conversion by itself")
	f.ConversionMeeting = day("2021-01-05")
	assert.True(t, must(New(f)).PartyAgeFrom().IsZero(), "a meeting without approval converts nobody")
	f.FullSince = day("2021-02-01")
	m = must(New(f))
	assert.Equal(t, day("2021-01-01"), m.PartyAgeFrom())
	assert.Equal(t, day("2021-02-01"), m.FullFrom())
	old := Facts{ID: "1", Admitted: day("1970-05-01"), ProbationEnded: day("1970-05-01"), FullSince: day("1970-05-01")}
	assert.Equal(t, 50, must(New(old)).PartyAgeOn(day("2020-05-01")), "admitted without probation")
	f.Left, f.LeftBy = day("2024-01-01"), Died
	m = must(New(f))
	assert.Equal(t, 2, m.PartyAgeOn(day("2023-12-31")))
	assert.Equal(t, -1, m.PartyAgeOn(day("2024-01-01")))
	assert.Equal(t, Outside, m.StandingOn(day("2024-01-01")))
	assert.Equal(t, Full, m.StandingOn(day("2023-12-31")))
}

// The day before, the first day, the last day, the day after.
func TestRightsAtEveryEdge(t *testing.T) {
	base := Facts{ID: "1", Admitted: day("2010-07-01"), ConversionApproved: day("2011-07-01")}
	edges := func(f Facts, from, until string, why WhyNot) {
		m := must(New(f))
		for _, x := range []struct {
			d    calendar.Date
			free bool
		}{{day(from).AddDays(-1), true}, {day(from), false}, {day(until).AddDays(-1), false}, {day(until), true}} {
			assert.Equal(t, x.free, m.RightsOn(x.d) == EveryRight, "%s %s", why, x.d)
			assert.Equal(t, !x.free, m.RightsOn(x.d) == 0)
			n := 0
			for w, s := range m.WhyNotOn(x.d) {
				assert.Equal(t, why, w)
				assert.Equal(t, calendar.Span{From: day(from), To: day(until)}, s)
				n++
			}
			assert.Equal(t, x.free, n == 0)
		}
	}
	for _, k := range AllLimitKinds() {
		f := base
		f.Limits = []Limit{{Kind: k, From: day("2020-03-01"), Until: day("2022-03-01")}}
		edges(f, "2020-03-01", "2022-03-01", WhyNot(BecausePartyProbation-1)+WhyNot(k))
		f.Limits[0].Until = calendar.Date{}
		assert.Zero(t, must(New(f)).RightsOn(day("2199-12-31")), "rights never come back by themselves")
	}
	f := base
	f.Stopped = []Interval{{From: day("2020-03-01"), Until: day("2022-03-01")}}
	edges(f, "2020-03-01", "2022-03-01", BecauseStopped)
	m := must(New(base))
	why := func(s string) []WhyNot {
		var all []WhyNot
		for w := range m.WhyNotOn(day(s)) {
			all = append(all, w)
		}
		return all
	}
	assert.Equal(t, []WhyNot{BecauseOutside}, why("2010-06-30"))
	assert.Equal(t, []WhyNot{BecauseProbationary}, why("2010-07-01"))
	assert.Equal(t, []WhyNot{BecauseProbationary}, why("2011-06-30"))
	assert.Empty(t, why("2011-07-01"))
	assert.Equal(t, "constitution-2022:41:2", BecausePartyProbation.Citation(day("2022-10-22")).String())
	assert.Equal(t, "constitution-2017:7:2", BecauseProbationary.Citation(day("2022-10-21")).String())
	assert.Equal(t, "election-2020:5", BecauseSuspended.Citation(day("2026-01-01")).String())
	assert.True(t, BecauseOutside.Citation(day("2026-01-01")).IsZero())
}

// On random members and days every answer is that of the facts, nobody but the
// named has no rights, and WhyNotOn has a reason exactly then.
func TestAgainstSlowAnswers(t *testing.T) {
	n, days := 1500, 60
	if testing.Short() {
		n = 400
	}
	roster, all := randomRoster(t, 1, n)
	r := rand.New(rand.NewPCG(2, 2))
	seen := map[Standing]int{}
	places := map[RollPlace]int{}
	mobile := 0
	for i, f := range all {
		m, ok := roster.Member(f.ID)
		require.True(t, ok)
		require.Equal(t, slowAgeFrom(f), m.PartyAgeFrom())
		for k := range days {
			d := randomDay(r)
			if k%3 == 0 && len(f.Exclusions) > 0 {
				d = f.Exclusions[0].From.AddDays(r.IntN(2500))
			}
			if k%3 == 1 && len(f.Away) > 0 {
				d = f.Away[0].From.AddMonths(6).AddDays(r.IntN(3) - 1)
			}
			o := RollOptions{AdmitRetired: k%2 == 0}
			if m.StandingOn(d) != slowStanding(f, d) || m.RightsOn(d) != slowRights(f, d) || m.RollPlaceOn(d, o) != slowPlace(f, d, o) || m.MobileOn(d) != slowMobile(f, d) {
				t.Fatalf("%d %s: %s %q %s %v, want %s %q %s %v", i, d, m.StandingOn(d), m.RightsOn(d), m.RollPlaceOn(d, o), m.MobileOn(d),
					slowStanding(f, d), slowRights(f, d), slowPlace(f, d, o), slowMobile(f, d))
			}
			seen[m.StandingOn(d)]++
			places[m.RollPlaceOn(d, o)]++
			if m.MobileOn(d) {
				mobile++
			}
			reasons := 0
			for range m.WhyNotOn(d) {
				reasons++
			}
			require.Equal(t, m.RightsOn(d) == 0, reasons > 0)
			home, err := m.HomeOn(d)
			require.Equal(t, slowValue(f.Homes, d), home)
			require.Equal(t, home == "", err != nil)
			dues, err := m.DuesOn(d)
			require.Equal(t, slowValue(f.Dues, d), dues)
			require.Equal(t, dues == "", err != nil)
			cat, err := m.CategoryOn(d)
			require.Equal(t, slowValue(f.Categories, d), cat)
			if cat == "" {
				require.ErrorIs(t, err, NoValueOnDay)
			}
		}
		require.Equal(t, f.sorted(), m.Facts().sorted(), "the facts come back whole")
	}
	assert.Len(t, seen, len(AllStandings()), "%v", seen)
	assert.Len(t, places, len(AllRollPlaces()), "%v", places)
	assert.Greater(t, mobile, 20)
}

func TestFactsRefused(t *testing.T) {
	ok := Facts{ID: "1", Admitted: day("2010-07-01")}
	d := day("2015-01-01")
	for name, x := range map[string]struct {
		change func(*Facts)
		code   regulation.Code
		path   string
	}{
		"no id":              {func(f *Facts) { f.ID = "" }, InvalidID, "id"},
		"identity as id":     {func(f *Facts) { f.ID = ID(secretNumber) }, IdentityAsID, "id"},
		"sex":                {func(f *Facts) { f.Sex = 3 }, "unknown-sex", "sex"},
		"no admission":       {func(f *Facts) { f.Admitted = calendar.Date{} }, "missing-admitted", "admitted"},
		"born later":         {func(f *Facts) { f.Born = f.Admitted }, InvalidOrder, "admitted"},
		"born later by id":   {func(f *Facts) { f.Identity = must(ParseIdentity(number18(f.Admitted, 1))) }, InvalidOrder, "admitted"},
		"both ends":          {func(f *Facts) { f.Extension, f.ProbationEnded = 6, d }, regulation.ConflictingField, "probationEnded"},
		"extension approved": {func(f *Facts) { f.ExtensionApproved = d }, "missing-extension", "extension"},
		"too late":           {func(f *Facts) { f.Admitted = day("2199-06-01") }, "date-out-of-range", "admitted"},
		"approved early":     {func(f *Facts) { f.AdmissionApproved = day("2010-06-30") }, InvalidOrder, "admissionApproved"},
		"converted early":    {func(f *Facts) { f.ConversionApproved = day("2010-06-30") }, InvalidOrder, "conversionApproved"},
		"approved first":     {func(f *Facts) { f.ConversionMeeting, f.ConversionApproved = d, d.AddDays(-1) }, InvalidOrder, "conversionApproved"},
		"full early":         {func(f *Facts) { f.FullSince = day("2010-06-30") }, InvalidOrder, "fullSince"},
		"ended early":        {func(f *Facts) { f.ProbationEnded = day("2010-06-30") }, InvalidOrder, "probationEnded"},
		"left early":         {func(f *Facts) { f.Left, f.LeftBy = day("2010-06-30"), Died }, InvalidOrder, "left"},
		"left how":           {func(f *Facts) { f.Left = d }, "missing-left-by", "leftBy"},
		"left when":          {func(f *Facts) { f.LeftBy = Died }, "missing-left", "left"},
		"exit":               {func(f *Facts) { f.Left, f.LeftBy = d, 99 }, "unknown-exit", "leftBy"},
		"cancelled":          {func(f *Facts) { f.Left, f.LeftBy, f.FullSince = d, ProbationCancelled, d }, regulation.ConflictingField, "leftBy"},
		"home":               {func(f *Facts) { f.Homes = []Spell[OrgID]{{Value: "a b", From: d}} }, InvalidID, "homes[0].value"},
		"no from":            {func(f *Facts) { f.Dues = []Spell[Word]{{Value: "a"}} }, "missing-from", "dues[0].from"},
		"backwards":          {func(f *Facts) { f.Dues = []Spell[Word]{{Value: "a", From: d, Until: d}} }, InvalidOrder, "dues[0].until"},
		"word":               {func(f *Facts) { f.Categories = []Spell[Word]{{Value: "退休", From: d}} }, InvalidWord, "categories[0].value"},
		"limit kind":         {func(f *Facts) { f.Limits = []Limit{{Kind: 3, From: d}} }, "unknown-limit-kind", "limits[0].kind"},
		"limit days":         {func(f *Facts) { f.Limits = []Limit{{Kind: PartyProbation}} }, "missing-from", "limits[0].from"},
		"stopped days":       {func(f *Facts) { f.Stopped = []Interval{{From: d, Until: d}} }, InvalidOrder, "stopped[0].until"},
		"away days":          {func(f *Facts) { f.Away = []Interval{{}} }, "missing-from", "away[0].from"},
		"ground":             {func(f *Facts) { f.Exclusions = []Exclusion{{From: d}} }, "unknown-ground", "exclusions[0].ground"},
		"exclusion days":     {func(f *Facts) { f.Exclusions = []Exclusion{{Ground: InCustody}} }, "missing-from", "exclusions[0].from"},
		"history":            {func(f *Facts) { f.Away = slices.Repeat([]Interval{{From: d}}, MaxHistory+1) }, TooLarge, ""},
	} {
		f := ok
		x.change(&f)
		_, err := New(f)
		assert.ErrorIs(t, err, x.code, name)
		var p regulation.Problem
		require.ErrorAs(t, err, &p, name)
		assert.Equal(t, x.path, p.ErrorPath(), name)
		assert.NotEqual(t, p.Error(), p.Zh(), name)
		noLeak(t, name, p.Error()+p.Zh(), secretNumber)
		_, err = NewRoster(slices.Values([]Facts{{ID: "0", Admitted: d}, f}))
		assert.True(t, strings.HasPrefix(err.Error(), "members[1]"), err)
	}
	_, err := NewRoster(slices.Values([]Facts{ok, ok}))
	assert.ErrorIs(t, err, DuplicateID)
}

// Exactly one category a day: two are refused with both names, none is an
// error of the day.
func TestExactlyOneCategory(t *testing.T) {
	f := Facts{ID: "1", Admitted: day("2010-07-01"), Categories: []Spell[Word]{
		{Value: "at-home", From: day("2015-01-01")}, {Value: "in-work", From: day("2010-07-01"), Until: day("2015-01-02")}}}
	_, err := New(f)
	assert.ErrorIs(t, err, Overlap)
	assert.Equal(t, "categories[1]: two values on 2015-01-01: in-work and at-home", err.Error())
	f.Categories[0].From = day("2010-07-01")
	_, err = New(f)
	assert.ErrorIs(t, err, Overlap)

	// Random spells: accepted if and only if no day has two.
	r := rand.New(rand.NewPCG(5, 5))
	refused, gaps := 0, 0
	for range 3000 {
		var all []Spell[Word]
		for k := range 1 + r.IntN(4) {
			s := Spell[Word]{Value: Word("c" + string(rune('0'+k))), From: day("2020-01-01").AddDays(r.IntN(12))}
			if r.IntN(3) > 0 {
				s.Until = s.From.AddDays(1 + r.IntN(6))
			}
			all = append(all, s)
		}
		f := Facts{ID: "1", Admitted: day("2020-01-01"), Categories: all}
		m, err := New(f)
		two := false
		for i := range 30 {
			d := day("2020-01-01").AddDays(i)
			holding := map[Word]bool{}
			for _, s := range all {
				// An open spell gives way to one that begins later.
				until := s.Until
				if until.IsZero() {
					for _, o := range all {
						if o.From.After(s.From) && (until.IsZero() || o.From.Before(until)) {
							until = o.From
						}
					}
				}
				if within(d, s.From, until) {
					holding[s.Value] = true
				}
			}
			two = two || len(holding) > 1
			if err != nil {
				continue
			}
			w, none := m.CategoryOn(d)
			require.Equal(t, len(holding) == 0, none != nil)
			require.True(t, none != nil || holding[w])
		}
		require.Equal(t, two, err != nil, "%v", all)
		if err != nil {
			refused++
			continue
		}
		roster, _ := NewRoster(slices.Values([]Facts{f}))
		missing := map[calendar.Date]bool{}
		for id, gap := range roster.Gaps(MatterCategory, span("2020-01-01..2020-01-31")) {
			gaps++
			require.Equal(t, ID("1"), id)
			for d := gap.From; gap.Contains(d); d = d.AddDays(1) {
				missing[d] = true
			}
		}
		for i := range 30 {
			d := day("2020-01-01").AddDays(i)
			_, none := m.CategoryOn(d)
			require.Equal(t, none != nil, missing[d], "%s %v", d, all)
		}
	}
	assert.Greater(t, refused, 500)
	assert.Greater(t, gaps, 500)
}

func TestGapsOnlyOfMembers(t *testing.T) {
	f := Facts{ID: "1", Admitted: day("2020-01-01"), Left: day("2021-01-01"), LeftBy: Died,
		Stopped: []Interval{{From: day("2020-06-01"), Until: day("2020-07-01")}},
		Homes:   []Spell[OrgID]{{Value: "B1", From: day("2020-02-01"), Until: day("2020-11-01")}}}
	r := must(NewRoster(slices.Values([]Facts{f})))
	var got []string
	for _, g := range r.Gaps(MatterHome, span("2019-01-01..2023-01-01")) {
		got = append(got, g.String())
	}
	assert.Equal(t, []string{"2020-01-01..2020-02-01", "2020-11-01..2021-01-01"}, got)
	got = nil
	for _, g := range r.Gaps(MatterDues, span("2019-01-01..2023-01-01")) {
		got = append(got, g.String())
	}
	assert.Equal(t, []string{"2020-01-01..2020-06-01", "2020-07-01..2021-01-01"}, got)
	for range r.Gaps(MatterDues, span("2019-01-01..")) {
		t.Fatal("an open span")
	}
	for range r.Gaps(MatterAway, span("2019-01-01..2023-01-01")) {
		t.Fatal("absences have no gaps")
	}
}

func TestScheme(t *testing.T) {
	old := func(m Member, d calendar.Date) bool { return m.AgeOn(d) >= 60 }
	away := func(m Member, d calendar.Date) bool { return m.MobileOn(d) }
	s := must(NewScheme(Category{Word: "old", Mode: "goal", Fits: old}, Category{Word: "mobile", Mode: "tracking", Fits: away}, Category{Word: "never"}))
	f := Facts{ID: "S1", Name: must(ParseName(secretName)), Born: day("1960-01-01"), Admitted: day("1990-01-01"),
		Away: []Interval{{From: day("2022-01-01")}}, Categories: []Spell[Word]{{Value: "old", From: day("2020-01-01"), Until: day("2021-01-01")}, {Value: "gone", From: day("2022-01-01")}}}
	m := must(New(f))
	c, err := s.Classify(m, day("2020-01-01"))
	require.NoError(t, err)
	assert.Equal(t, Word("goal"), c.Mode)
	_, err = s.Classify(m, day("2019-12-31"))
	assert.ErrorIs(t, err, NoCategory)
	assert.ErrorContains(t, err, "old, mobile, never")
	_, err = s.Classify(m, day("2022-07-01"))
	assert.ErrorIs(t, err, SeveralCategories)
	assert.ErrorContains(t, err, "members[S1]: more than one category fits on 2022-07-01: old, mobile")
	noLeak(t, "error", err.Error()+regulation.ZhOf(err), secretName)
	c, err = s.Of(m, day("2020-06-01"))
	require.NoError(t, err)
	assert.Equal(t, Word("old"), c.Word)
	_, err = s.Of(m, day("2021-06-01"))
	assert.ErrorIs(t, err, NoValueOnDay)
	_, err = s.Of(m, day("2022-06-01"))
	assert.Equal(t, regulation.Code("unknown-category"), code(err))
	for want, list := range map[regulation.Code][]Category{NoCategory: nil, InvalidWord: {{Word: "A"}}, DuplicateID: {{Word: "a"}, {Word: "a"}}} {
		_, err := NewScheme(list...)
		assert.ErrorIs(t, err, want)
	}
	_, err = NewScheme(Category{Word: "a", Mode: "B"})
	assert.ErrorIs(t, err, InvalidWord)
	list := s.Categories()
	list[0].Word = "x"
	assert.Equal(t, Word("old"), s.Categories()[0].Word)
}

func TestMobile(t *testing.T) {
	f := Facts{ID: "1", Admitted: day("2010-01-01"), Homes: []Spell[OrgID]{{Value: "B1", From: day("2010-01-01")}},
		Away: []Interval{{From: day("2024-08-31"), Until: day("2026-01-01")}}}
	m := must(New(f))
	assert.False(t, m.MobileOn(day("2025-02-27")))
	assert.True(t, m.MobileOn(day("2025-02-28")), "six months from 31 August, inclusive")
	assert.True(t, m.MobileOn(day("2025-12-31")))
	assert.False(t, m.MobileOn(day("2026-01-01")))
	f.Homes = append(f.Homes, Spell[OrgID]{Value: "B2", From: day("2025-06-01")})
	m = must(New(f))
	assert.True(t, m.MobileOn(day("2025-05-31")))
	assert.False(t, m.MobileOn(day("2025-06-01")), "transferred")
}

func TestDoubts(t *testing.T) {
	f := Facts{ID: "1", Name: must(ParseName(secretName)), Sex: Female, Identity: must(ParseIdentity(number18(day("1980-01-01"), 1))), Born: day("1980-01-02"),
		Admitted: day("2010-07-01"), FullSince: day("2011-07-05"), ConversionMeeting: day("2011-06-30"), ConversionApproved: day("2011-07-05")}
	var got []regulation.Code
	for d := range must(New(f)).Doubts() {
		got = append(got, d.Code)
		noLeak(t, "doubt", d.Error()+d.Zh(), secretName, f.Identity.Reveal())
	}
	assert.Equal(t, []regulation.Code{BirthDiffers, SexDiffers, FullSinceDiffers, ConvertedEarly}, got)
	for range must(New(Facts{ID: "1", Admitted: day("2010-07-01"), FullSince: day("2011-07-01"), Identity: f.Identity})).Doubts() {
		t.Fatal("no doubt here")
	}
}

func TestZeroMember(t *testing.T) {
	var m Member
	assert.True(t, m.IsZero())
	assert.Equal(t, Outside, m.StandingOn(day("2020-01-01")))
	assert.Zero(t, m.RightsOn(day("2020-01-01")))
	assert.Equal(t, -1, m.PartyAgeOn(day("2020-01-01")))
	assert.Equal(t, NotOnRoll, m.RollPlaceOn(day("2020-01-01"), RollOptions{}))
	assert.Equal(t, []any{ID(""), "", Facts{}, false}, []any{m.ID(), m.String(), m.Facts(), m.MobileOn(calendar.Date{})})
	_, err := m.HomeOn(day("2020-01-01"))
	assert.Error(t, err)
	for range m.Doubts() {
		t.Fatal()
	}
	somebody := must(New(Facts{ID: "1", Admitted: day("2010-07-01"), Homes: []Spell[OrgID]{{Value: "B", From: day("2010-07-01")}}}))
	assert.Equal(t, Outside, somebody.StandingOn(calendar.Date{}), "an unset day")
	_, err = somebody.HomeOn(calendar.Date{})
	assert.Error(t, err)
	assert.Equal(t, "null", string(must(m.MarshalJSON())))
}

// What is handed out does not reach back, and what was taken in is copied.
func TestNothingInternalIsHandedOut(t *testing.T) {
	f := Facts{ID: "1", Admitted: day("2010-07-01"), Homes: []Spell[OrgID]{{Value: "B1", From: day("2010-07-01")}}}
	m := must(New(f))
	f.Homes[0].Value = "X"
	out := m.Facts()
	out.Homes[0].Value = "Y"
	assert.Equal(t, OrgID("B1"), must(m.HomeOn(day("2020-01-01"))))
}

func TestHotPathsAllocateNothing(t *testing.T) {
	roster, _ := randomRoster(t, 3, 200)
	d := day("2015-06-30")
	sink := 0
	got := testing.AllocsPerRun(20, func() {
		for m := range roster.All() {
			sink += int(m.StandingOn(d)) + int(m.RightsOn(d)) + m.PartyAgeOn(d) + m.AgeOn(d) + int(m.RollPlaceOn(d, RollOptions{})) + m.PartyAgeFrom().Day()
			if m.MobileOn(d) {
				sink++
			}
		}
	})
	assert.Zero(t, got)
	m := must(New(Facts{ID: "1", Admitted: day("2010-07-01"), Homes: []Spell[OrgID]{{Value: "B1", From: day("2010-07-01")}}, Dues: []Spell[Word]{{Value: "a", From: day("2010-07-01")}}}))
	assert.Zero(t, testing.AllocsPerRun(20, func() {
		home, _ := m.HomeOn(d)
		dues, _ := m.DuesOn(d)
		sink += len(home) + len(dues)
	}))
	assert.Zero(t, testing.AllocsPerRun(20, func() {
		_, ok := roster.Member("M000100")
		if ok {
			sink++
		}
	}))
}
