package regulation

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

var county = Instrument{
	ID: "county-branches-2026", Title: Text{"某县党支部建设办法", "Branch Rules of a County"},
	Effective: calendar.MustParse("2026-01-01"), Level: CountyLevel, Division: ByArticle,
}

func local(o Override) Override { return o.Under(county, Citation{Article: 4}) }

// move is a local value beside the national one of the day.
type move struct {
	name    string
	set     Override
	allowed bool
}

// movesOf tries every parameter that a national text binds on the day, in every
// direction that the kind of value has.
func movesOf(t *testing.T, law *Law, day calendar.Date) (moves []move, free []move) {
	t.Helper()
	add := func(binds bool, name string, allowed bool, set Override) {
		if binds {
			moves = append(moves, move{name, set, allowed})
		} else {
			free = append(free, move{name, set, true})
		}
	}
	for k := CountKey(1); k < numCounts; k++ {
		s, err := law.counts.on(k, day, false)
		if err != nil {
			continue
		}
		d := infoOf(k).direction
		require.NotEqual(t, WithinNational, d)
		add(s.binds, k.String()+" same", true, SetCount(k, s.value))
		add(s.binds, k.String()+" more", d == AtLeastNational, SetCount(k, s.value+1))
		add(s.binds, k.String()+" less", d == AtMostNational, SetCount(k, s.value-1))
		add(s.binds, k.String()+" much more", d == AtLeastNational, SetCount(k, s.value*100))
	}
	for k := ThresholdKey(1); k < numThresholds; k++ {
		s, err := law.thresholds.on(k, day, false)
		if err != nil {
			continue
		}
		require.Equal(t, AtLeastNational, infoOf(k).direction)
		v, other := s.value, s.value
		other.Strict = !other.Strict
		add(s.binds, k.String()+" same", true, SetThreshold(k, v))
		add(s.binds, k.String()+" reduced form", true, SetThreshold(k, Threshold{v.Num * 3, v.Den * 3, v.Strict}))
		add(s.binds, k.String()+" other strictness", other.Strict, SetThreshold(k, other))
		add(s.binds, k.String()+" more", true, SetThreshold(k, AtLeast(v.Num*10+1, v.Den*10)))
		add(s.binds, k.String()+" less", false, SetThreshold(k, MoreThan(v.Num*10-1, v.Den*10)))
	}
	for k := MoneyKey(1); k < numMoneys; k++ {
		s, err := law.moneys.on(k, day, false)
		if err != nil {
			continue
		}
		d := infoOf(k).direction
		add(s.binds, k.String()+" same", true, SetMoney(k, s.value))
		add(s.binds, k.String()+" more", d == AtLeastNational, SetMoney(k, s.value+1))
		add(s.binds, k.String()+" less", d == AtMostNational, SetMoney(k, s.value-1))
	}
	for k := RangeKey(1); k < numRanges; k++ {
		s, err := law.ranges.on(k, day, false)
		if err != nil {
			continue
		}
		require.Equal(t, WithinNational, infoOf(k).direction)
		v := s.value
		add(s.binds, k.String()+" same", true, SetRange(k, v))
		add(s.binds, k.String()+" lowest", true, SetRange(k, FenRange{v.Min, v.Min}))
		add(s.binds, k.String()+" highest", true, SetRange(k, FenRange{v.Max, v.Max}))
		add(s.binds, k.String()+" part", true, SetRange(k, FenRange{v.Min + 1, v.Max - 1}))
		add(s.binds, k.String()+" below", false, SetRange(k, FenRange{v.Min - 1, v.Max}))
		add(s.binds, k.String()+" above", false, SetRange(k, FenRange{v.Min, v.Max + 1}))
		add(s.binds, k.String()+" outside", false, SetRange(k, FenRange{v.Max + 1, v.Max + 2}))
	}
	for k := ScheduleKey(1); k < numSchedules; k++ {
		s, err := law.schedules.on(k, day, false)
		if err != nil {
			continue
		}
		require.Equal(t, ExactlyNational, infoOf(k).direction)
		add(s.binds, k.String()+" same", true, SetSchedule(k, s.value))
		for i := range s.value.Len() {
			for _, by := range []Rate{-1, 1} {
				v := s.value
				v.bands[i].Rate += by
				add(s.binds, k.String()+" rate", false, SetSchedule(k, v))
			}
			if i < s.value.Len()-1 {
				v := s.value
				v.bands[i].UpTo++
				add(s.binds, k.String()+" bound", false, SetSchedule(k, v))
			}
		}
	}
	for k := RateKey(1); k < numRates; k++ {
		s, err := law.rates.on(k, day, false)
		if err != nil {
			continue
		}
		require.Equal(t, ExactlyNational, infoOf(k).direction)
		add(s.binds, k.String()+" same", true, SetRate(k, s.value))
		add(s.binds, k.String()+" more", false, SetRate(k, s.value+1))
		add(s.binds, k.String()+" less", false, SetRate(k, s.value-1))
	}
	return moves, free
}

func TestWithRefusesWhatRelaxes(t *testing.T) {
	law := National()
	moves, free := movesOf(t, law, EditionDate())
	require.NotEmpty(t, moves)
	tried := map[string]bool{}
	for _, m := range moves {
		name, _, _ := strings.Cut(m.name, " ")
		tried[name] = true
		got, err := law.With(local(m.set))
		if m.allowed {
			assert.NoError(t, err, m.name)
			continue
		}
		require.ErrorIs(t, err, RelaxesMust, m.name)
		assert.Nil(t, got, m.name)
		var r *Relaxes
		require.ErrorAs(t, err, &r)
		assert.Equal(t, name, r.ErrorPath())
		assert.Equal(t, RelaxesMust, r.ErrorCode())
		assert.Contains(t, err.Error(), r.Citation.Text().En)
		assert.Contains(t, err.Error(), r.National.Text().En)
		assert.Contains(t, r.Zh(), r.Citation.Text().Zh)
		_, err = law.Suppose(m.set)
		assert.NoError(t, err, "%s: a supposed value may relax", m.name)
	}
	for _, m := range free {
		name, _, _ := strings.Cut(m.name, " ")
		tried[name] = true
		_, err := law.With(local(m.set))
		assert.NoError(t, err, "%s holds only generally, or not nationally", m.name)
	}
	for p := range law.Parameters() {
		if p.Span.Contains(EditionDate()) && !p.Value.IsUnknown() {
			assert.True(t, tried[p.Name], "%s was not tried", p.Name)
		}
	}
	assert.False(t, law.thresholds.series[VillageMeetingQuorum][0].binds, "the practice of some counties binds no other")
}

func TestWithRefusesWhatIsNotWellFormed(t *testing.T) {
	law := National()
	day := calendar.MustParse("2026-01-01")
	good := SetCount(BranchMaxMembers, 30)
	in := func(change func(*Instrument)) Instrument {
		i := county
		change(&i)
		return i
	}
	for name, o := range map[string]Override{
		"empty":           {},
		"no text":         good.From(day),
		"no id":           good.Under(in(func(i *Instrument) { i.ID = "" }), Citation{}),
		"national id":     good.Under(in(func(i *Instrument) { i.ID = BranchWork2018 }), Citation{}),
		"policy":          good.Under(in(func(i *Instrument) { i.ID = Policy }), Citation{}),
		"control in id":   good.Under(in(func(i *Instrument) { i.ID = "a\nb" }), Citation{}),
		"bytes in id":     good.Under(in(func(i *Instrument) { i.ID = "a\xff" }), Citation{}),
		"no title":        good.Under(in(func(i *Instrument) { i.Title = Text{} }), Citation{}),
		"no level":        good.Under(in(func(i *Instrument) { i.Level = 0 }), Citation{}),
		"national level":  good.Under(in(func(i *Instrument) { i.Level = NationalLevel }), Citation{}),
		"unknown level":   good.Under(in(func(i *Instrument) { i.Level = 99 }), Citation{}),
		"no first day":    good.Under(in(func(i *Instrument) { i.Effective = calendar.Date{} }), Citation{}),
		"ends at once":    local(good).From(day).Until(day),
		"ends before":     local(good).Until(calendar.MustParse("2025-12-31")),
		"unknown force":   local(good).As(99),
		"unknown key":     local(SetCount(0, 1)),
		"key too large":   local(SetCount(numCounts, 1)),
		"negative count":  local(SetCount(BranchMaxMembers, -1)),
		"no share":        local(SetThreshold(CommitteeQuorum, Threshold{})),
		"more than all":   local(SetThreshold(CommitteeQuorum, AtLeast(3, 2))),
		"negative amount": local(SetMoney(DuesMonthlyCap, -1)),
		"range backwards": local(SetRange(FarmerDues, FenRange{100, 20})),
		"negative range":  local(SetRange(FarmerDues, FenRange{-20, 100})),
		"no schedule":     local(SetSchedule(DuesRates, Schedule{})),
		"negative rate":   local(SetRate(RemitCentre, -1)),
		"over the whole":  local(SetRate(RemitCentre, RateScale+1)),
	} {
		got, err := law.With(o)
		assert.ErrorIs(t, err, InvalidOverride, name)
		assert.Nil(t, got, name)
		assert.NotEmpty(t, ZhOf(err), name)
	}
	other := in(func(i *Instrument) { i.Title.Zh = "另一办法" })
	_, err := law.With(local(good), SetCount(CommitteeMax, 5).Under(other, Citation{}))
	assert.ErrorIs(t, err, InvalidOverride, "one id for two texts")

	for _, bad := range []Override{{}, SetCount(0, 1), SetCount(BranchMaxMembers, -1), good.From(day).Until(day)} {
		_, err := law.Suppose(bad)
		assert.ErrorIs(t, err, InvalidOverride)
	}
	var none *Law
	_, err = none.With(local(good))
	assert.ErrorIs(t, err, MissingLaw)
	_, err = none.Suppose(good)
	assert.ErrorIs(t, err, MissingLaw)
}

func TestWithLeavesTheLawAsItWas(t *testing.T) {
	law := National()
	before := len(law.counts.series[BranchMaxMembers])
	one, err := law.With(local(SetCount(BranchMaxMembers, 40)))
	require.NoError(t, err)
	two, err := one.With(local(SetCount(BranchMaxMembers, 30)))
	require.NoError(t, err)
	three, err := one.With(local(SetCount(BranchMaxMembers, 20)))
	require.NoError(t, err)
	for want, l := range map[int64]*Law{50: law, 40: one, 30: two, 20: three} {
		n, err := l.On(EditionDate()).Count(BranchMaxMembers)
		require.NoError(t, err)
		assert.Equal(t, want, n)
	}
	assert.Len(t, law.counts.series[BranchMaxMembers], before)
	_, ok := law.Instrument(county.ID)
	assert.False(t, ok)
	_, ok = three.Instrument(county.ID)
	assert.True(t, ok)

	none, err := law.With(local(SetCount(BranchMaxMembers, 10)), local(SetCount(LifeMeetingsPerYear, 0)))
	assert.ErrorIs(t, err, RelaxesMust)
	assert.Nil(t, none, "nothing is laid when one is refused")
	n, err := law.On(EditionDate()).Count(BranchMaxMembers)
	require.NoError(t, err)
	assert.EqualValues(t, 50, n)
}

func TestLocalValueAndItsDays(t *testing.T) {
	law, err := National().With(local(SetCount(BranchMaxMembers, 30)).From(calendar.MustParse("2026-03-01")).Until(calendar.MustParse("2026-09-01")))
	require.NoError(t, err)
	for day, want := range map[string]int64{"2026-02-28": 50, "2026-03-01": 30, "2026-08-31": 30, "2026-09-01": 50, "2020-01-01": 50} {
		n, err := law.On(calendar.MustParse(day)).Count(BranchMaxMembers)
		require.NoError(t, err)
		assert.Equal(t, want, n, day)
	}
	p, err := ParameterOf(law.On(calendar.MustParse("2026-03-01")), BranchMaxMembers)
	require.NoError(t, err)
	assert.Equal(t, LocalLayer, p.Layer)
	assert.Equal(t, Generally, p.Force, "as the national rule it tightens")
	assert.Equal(t, "county-branches-2026:4", p.Citation.String())
	assert.Equal(t, Text{"《某县党支部建设办法》第四条", "Branch Rules of a County, Art. 4"}, p.Source)
	assert.Equal(t, p.Source, law.Cite(p.Citation))
	assert.Equal(t, Text{"30人", "30 persons"}, p.Text())

	ends := county
	ends.Until = calendar.MustParse("2027-01-01")
	ends.Title.En, ends.Division = "", 0
	law, err = National().With(SetCount(LecturesPerYear, 4).Under(ends, Citation{Article: 2}))
	require.NoError(t, err)
	_, err = law.On(calendar.MustParse("2025-12-31")).Count(LecturesPerYear)
	assert.ErrorIs(t, err, NoValueCode, "before the text")
	_, err = law.On(calendar.MustParse("2027-01-01")).Count(LecturesPerYear)
	assert.ErrorIs(t, err, NoValueCode, "after the text")
	p, err = ParameterOf(law.On(calendar.MustParse("2026-12-31")), LecturesPerYear)
	require.NoError(t, err)
	assert.Equal(t, Must, p.Force, "where there is no national rule")
	assert.Equal(t, Text{"《某县党支部建设办法》第二条", "某县党支部建设办法, Art. 2"}, p.Source, "a title in one language serves for both")
}

func TestForceOfALocalRule(t *testing.T) {
	law, err := National().With(local(SetCount(BranchMaxMembers, 30)).As(Must))
	require.NoError(t, err)
	p, err := ParameterOf(law.On(EditionDate()), BranchMaxMembers)
	require.NoError(t, err)
	assert.Equal(t, Must, p.Force)
	_, err = National().With(local(SetCount(LifeMeetingsPerYear, 2)).As(Generally))
	assert.ErrorIs(t, err, RelaxesMust, "a must may not become a generally")
	assert.Equal(t, "life-meeting.year：以“一般”放宽了有约束力的规定，依据《中国共产党支部工作条例（试行）》第十七条第一款", ZhOf(err))
	assert.Contains(t, err.Error(), "life-meeting.year: “generally” relaxes a binding rule, ")
	_, err = National().Suppose(SetCount(LifeMeetingsPerYear, 2).As(Generally))
	assert.NoError(t, err)
}

func TestSuppose(t *testing.T) {
	law, err := National().Suppose(SetCount(BranchMinFullMembers, 2).From(calendar.MustParse("2026-01-01")))
	require.NoError(t, err)
	p, err := ParameterOf(law.On(calendar.MustParse("2026-01-01")), BranchMinFullMembers)
	require.NoError(t, err)
	assert.Equal(t, SupposedLayer, p.Layer)
	assert.Equal(t, Text{"假设的取值", "a supposed value"}, p.Source)
	assert.Equal(t, Policy, p.Citation.Instrument)
	p, err = ParameterOf(law.On(calendar.MustParse("2025-12-31")), BranchMinFullMembers)
	require.NoError(t, err)
	assert.Equal(t, NationalLayer, p.Layer)

	always, err := National().Suppose(SetMoney(DuesFixedAmount, 10).Under(county, Citation{Article: 9}).From(calendar.MustParse("1998-01-01")))
	require.NoError(t, err)
	f, err := always.On(calendar.MustParse("2000-01-01")).Money(DuesFixedAmount)
	require.NoError(t, err)
	assert.Equal(t, Fen(10), f)
	p, err = ParameterOf(always.On(calendar.MustParse("2000-01-01")), DuesFixedAmount)
	require.NoError(t, err)
	assert.Equal(t, "《某县党支部建设办法》第九条", p.Source.Zh)

	var layers []Layer
	for p := range law.Parameters() {
		if p.Name == BranchMinFullMembers.String() {
			layers = append(layers, p.Layer)
		}
	}
	assert.Equal(t, []Layer{NationalLayer, SupposedLayer}, layers)
}

func TestRelaxesIsAProblem(t *testing.T) {
	_, err := National().With(local(SetMoney(DuesFixedAmount, 19)))
	var p Problem
	require.True(t, errors.As(err, &p))
	assert.Equal(t, "dues.fixed: 0.19 yuan differs from the national 0.20 yuan (exactly the national value), "+
		"Provisions on the Collection, Use and Management of Membership Dues of the Communist Party of China, Art. 6", p.Error())
	assert.Equal(t, "dues.fixed：0.19元不同于国家规定的0.20元（须与国家规定一致），依据《关于中国共产党党费收缴、使用和管理的规定》第六条", p.Zh())
	at := At("overrides[0]", err)
	assert.Equal(t, "overrides[0].dues.fixed: 0.19 yuan differs from the national 0.20 yuan (exactly the national value), "+
		"Provisions on the Collection, Use and Management of Membership Dues of the Communist Party of China, Art. 6", at.Error())
	assert.ErrorIs(t, at, RelaxesMust)
}
