package regulation

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

func on(day string) Book { return National().On(calendar.MustParse(day)) }

func TestBook(t *testing.T) {
	b := on("2026-06-30")
	assert.Equal(t, "2026-06-30", b.Date().String())
	assert.Same(t, National(), b.Law())
	n, err := b.Count(BranchMaxMembers)
	require.NoError(t, err)
	assert.EqualValues(t, 50, n)
	q, err := b.Threshold(BranchMeetingQuorum)
	require.NoError(t, err)
	assert.Equal(t, AtLeast(1, 2), q)
	m, err := b.Money(DuesMonthlyCap)
	require.NoError(t, err)
	assert.Equal(t, 1000*Yuan, m)
	r, err := b.Range(FarmerDues)
	require.NoError(t, err)
	assert.Equal(t, FenRange{20, 100}, r)
	s, err := b.Schedule(DuesRates)
	require.NoError(t, err)
	assert.Equal(t, 4, s.Len())
	assert.Equal(t, Edition, National().On(calendar.Date{}).Date().String(), "no date means the edition")
}

func TestBookOfADayHoldsTheTextsOfThatDay(t *testing.T) {
	ids := func(b Book) (all []InstrumentID) {
		for i := range b.Instruments() {
			if i.Level == NationalLevel {
				all = append(all, i.ID)
			}
		}
		return all
	}
	assert.Empty(t, ids(on("1997-12-31")))
	assert.Equal(t, []InstrumentID{Dues1998}, ids(on("2008-03-31")))
	assert.Equal(t, []InstrumentID{Dues2008}, ids(on("2008-04-01")))
	assert.NotContains(t, ids(on("2017-12-31")), DuesNotice2017, "not certain yet")
	assert.Equal(t, []InstrumentID{Constitution2017, Development2014, Dues2008, DuesNotice2017}, ids(on("2018-01-01")))
	assert.Equal(t, []InstrumentID{Constitution2022, BranchWork2018, Terms2018, Development2026, Education2019, Disposal2024, Election2020, Rural2018,
		StateOrgans2019, SOE2019, Dues2008, DuesNotice2017}, ids(on("2026-05-11")))

	for c := range on("2022-10-21").Clauses() {
		assert.NotEqual(t, Constitution2022, c.Citation.Instrument)
	}
	count := map[InstrumentID]int{}
	for c := range on("2022-10-22").Clauses() {
		count[c.Citation.Instrument]++
	}
	assert.Zero(t, count[Constitution2017])
	assert.Equal(t, 50, count[Constitution2022])
	assert.Equal(t, 76, count[BranchWork2018])
}

func TestNoValue(t *testing.T) {
	for _, c := range []struct {
		err    error
		zh, en string
		path   string
	}{
		{second(on("2018-10-27").Count(BranchMaxMembers)), "branch.members.max：2018-10-27没有经核实的规定，须由本地规定给出",
			"branch.members.max: no verified text fixes it on 2018-10-27; a local rule has to give it", "branch.members.max"},
		{second(on("2026-06-30").Count(LecturesPerYear)), "lecture.year：2026-06-30没有经核实的规定，须由本地规定给出",
			"lecture.year: no verified text fixes it on 2026-06-30; a local rule has to give it", "lecture.year"},
		{second(on("2017-06-30").Money(DuesMonthlyCap)), "dues.cap：2017-06-30是否已执行未经核实，须由调用方给定",
			"dues.cap: whether it was in force on 2017-06-30 is not confirmed; the caller has to say", "dues.cap"},
		{second(on("2000-01-01").Schedule(DuesRetiredRates)), "dues.rates.retired：2000-01-01没有经核实的规定，须由本地规定给出",
			"dues.rates.retired: no verified text fixes it on 2000-01-01; a local rule has to give it", "dues.rates.retired"},
		{second(on("2026-06-30").Threshold(0)), "没有这个参数", "no such parameter", ""},
		{second(on("2026-06-30").Range(numRanges)), "没有这个参数", "no such parameter", ""},
	} {
		assert.ErrorIs(t, c.err, NoValueCode)
		assert.Equal(t, c.en, c.err.Error())
		assert.Equal(t, c.zh, ZhOf(c.err))
		assert.Equal(t, c.en, ErrorText(c.err, English))
		assert.Equal(t, NoValueCode, CodeOf(c.err))
		var p Problem
		require.ErrorAs(t, c.err, &p)
		assert.Equal(t, c.path, p.ErrorPath())
	}
	var none *NoValue
	require.ErrorAs(t, second(on("2017-01-01").Money(DuesMonthlyCap)), &none)
	assert.True(t, none.Unsettled)
	require.ErrorAs(t, second(on("2016-12-31").Money(DuesMonthlyCap)), &none)
	assert.False(t, none.Unsettled, "before 2017 there was no cap")
	require.ErrorAs(t, second(ParameterOf(on("2026-06-30"), LecturesPerYear)), &none)
	assert.Equal(t, "lecture.year", none.Parameter)

	moved := At("branch", second(on("2018-10-27").Count(BranchMaxMembers)))
	assert.Equal(t, "branch.branch.members.max: no verified text fixes it on 2018-10-27; a local rule has to give it", moved.Error())
	assert.Equal(t, "branch.branch.members.max：2018-10-27没有经核实的规定，须由本地规定给出", ZhOf(moved))
	assert.ErrorIs(t, moved, NoValueCode)
	assert.ErrorAs(t, moved, &none)
}

func second[T any](_ T, err error) error { return err }

func TestUnverified(t *testing.T) {
	b := on("2000-01-01")
	_, err := b.Range(FarmerDues)
	assert.ErrorIs(t, err, NoValueCode)
	p, err := ParameterOf(b.WithUnverified(), FarmerDues)
	require.NoError(t, err)
	assert.Equal(t, Indirect, p.Confidence)
	assert.Equal(t, "0.20", p.Value.String())
	_, err = b.Range(FarmerDues)
	assert.ErrorIs(t, err, NoValueCode, "the book itself is not switched")
	_, err = b.WithUnverified().Money(DuesStudentAmount)
	assert.ErrorIs(t, err, NoValueCode, "an unconfirmed clause gives no value even so")
}

func TestNilLaw(t *testing.T) {
	var law *Law
	b := law.On(calendar.MustParse("2026-06-30"))
	for _, err := range []error{second(b.Count(BranchMaxMembers)), second(b.Threshold(CommitteeQuorum)), second(b.Money(LargeExtra)),
		second(b.Range(FarmerDues)), second(b.Schedule(DuesRates)), second(b.Rate(RemitCentre)), second(ParameterOf(b, BranchMaxMembers)), second(Book{}.Count(BranchMaxMembers))} {
		assert.ErrorIs(t, err, MissingLaw)
		assert.NotEmpty(t, ZhOf(err))
	}
	assert.Empty(t, slices.Collect(law.Instruments()))
	assert.Empty(t, slices.Collect(b.Instruments()))
	assert.Empty(t, slices.Collect(b.Clauses()))
	assert.Empty(t, slices.Collect(law.Parameters()))
	assert.Empty(t, slices.Collect(law.Changes(calendar.Date{}, EditionDate())))
	_, ok := law.Instrument(Dues2008)
	assert.False(t, ok)
	at := Citation{Instrument: Dues2008, Article: 2}
	assert.Equal(t, at.Text(), law.Cite(at), "a national text prints without a law")
}

func TestIteratorsStop(t *testing.T) {
	for range AllClauses() {
		break
	}
	for range National().Parameters() {
		break
	}
	for range National().Instruments() {
		break
	}
	for range National().On(EditionDate()).Clauses() {
		break
	}
	for range National().On(EditionDate()).Instruments() {
		break
	}
	n := 0
	for range National().Parameters() { // stops also between the kinds of parameters
		if n++; n > 40 {
			break
		}
	}
	for r := range AllRules() {
		for range r.Clauses() {
			break
		}
		break
	}
}

func changes(law *Law, from, to string, l Lang) (lines []string) {
	for c := range law.Changes(calendar.MustParse(from), calendar.MustParse(to)) {
		lines = append(lines, c.Text().In(l))
	}
	return lines
}

func TestChanges(t *testing.T) {
	law := National()
	const dues2008 = "《关于中国共产党党费收缴、使用和管理的规定》"
	const rules2026 = "Detailed Rules for the Work of Recruiting Members of the Communist Party of China (2026), "
	assert.Equal(t, []string{
		"2008年4月1日 《关于中国共产党党费收缴、管理和使用的规定》停止施行",
		"2008年4月1日 " + dues2008 + "开始施行",
		"2008年4月1日 补交党费的时间：未收录 → 6个月，" + dues2008 + "第十二条",
		"2008年4月1日 无正当理由连续不交党费的月数：未收录 → 6个月，" + dues2008 + "第十三条",
		"2008年4月1日 次年上缴党费的时限：未收录 → 4个月，" + dues2008 + "第十五条",
		"2008年4月1日 定额党费：未收录 → 0.20元，" + dues2008 + "第六条",
		"2008年4月1日 大额党费起点：未收录 → 1000.00元，" + dues2008 + "第十一条",
		"2008年4月1日 农民党员月交党费幅度：未收录 → 0.20–1.00元，" + dues2008 + "第六条",
		"2008年4月1日 党费交纳比例：400元以下（含）0.5%，400元以上至600元（含）1%，600元以上至800元（含）1.5%，800元以上至1500元（含）2%，1500元以上3% → " +
			"3000元以下（含）0.5%，3000元以上至5000元（含）1%，5000元以上至10000元（含）1.5%，10000元以上2%，" + dues2008 + "第二条",
		"2008年4月1日 离退休党员党费交纳比例：未收录 → 5000元以下（含）0.5%，5000元以上1%，" + dues2008 + "第五条",
		"2008年4月1日 上缴中央的比例：未收录 → 5%，" + dues2008 + "第十五条",
		"2008年4月1日 铁路、民航党委向当地党委上缴的比例：未收录 → 10%，" + dues2008 + "第十六条",
		"2008年4月1日 人民银行等分支机构党委向当地党委上缴的比例：未收录 → 5%，" + dues2008 + "第十六条",
	}, changes(law, "2008-03-31", "2008-04-01", Chinese))
	assert.Equal(t, []string{
		"by 1 January 2018 at the latest, in force: Notice on Further Regulating the Work on Party Membership Dues",
		"by 1 January 2018 at the latest, monthly cap on dues: none on record → 1000.00 yuan, Notice on Further Regulating the Work on Party Membership Dues, item 1",
	}, changes(law, "2017-12-31", "2018-01-01", English))
	assert.Equal(t, []string{
		"11 May 2026, no longer in force: Detailed Rules for the Work of Recruiting Members of the Communist Party of China (2014)",
		"11 May 2026, in force: Detailed Rules for the Work of Recruiting Members of the Communist Party of China (2026)",
		"11 May 2026, working days of the notice: none on record → 5 working days, " + rules2026 + "Art. 13",
		"11 May 2026, topics of the political review: 4 items → 6 items, " + rules2026 + "Art. 16 para. 2",
		"11 May 2026, months from pre-examination to meeting: none on record → 1 month, " + rules2026 + "Art. 19 para. 1",
		"11 May 2026, months from approval to oath: none on record → 1 month, " + rules2026 + "Art. 29 para. 1",
	}, changes(law, "2026-05-10", "2026-05-11", English), "the other figures, the quorum and the majority stay as they were")
	assert.Empty(t, changes(law, "2026-05-11", "2026-06-30", Chinese), "the first day is not counted")
	assert.Empty(t, changes(law, "2026-05-11", "2026-05-10", Chinese), "backwards")

	mine, err := law.With(local(SetCount(BranchMaxMembers, 30)).Until(calendar.MustParse("2026-05-11")))
	require.NoError(t, err)
	assert.Equal(t, []string{
		"2026年1月1日 《某县党支部建设办法》开始施行",
		"2026年1月1日 一个党支部的党员人数上限：50人 → 30人，《某县党支部建设办法》第四条",
	}, changes(mine, "2025-12-31", "2026-01-01", Chinese))
	assert.Contains(t, changes(mine, "2026-05-10", "2026-05-11", Chinese),
		"2026年5月11日 一个党支部的党员人数上限：30人 → 50人，《中国共产党支部工作条例（试行）》第四条第二款")

	all := slices.Collect(mine.Changes(calendar.MustParse("1990-01-01"), EditionDate()))
	assert.True(t, slices.IsSortedFunc(all, func(a, b Change) int { return a.On.Compare(b.On) }))
	for _, c := range all {
		assert.NotEmpty(t, c.Source.Zh, c.Subject)
		assert.NotEmpty(t, c.Title.En, c.Subject)
		assert.Equal(t, c.Kind == ValueChanges, c.Before != c.After, c.Subject)
	}
}

func TestParameterValues(t *testing.T) {
	b := on("2026-06-30")
	for name, p := range map[string]Parameter{
		"branch.members.max":  must(ParameterOf(b, BranchMaxMembers)),
		"vote.meeting.quorum": must(ParameterOf(b, BranchMeetingQuorum)),
		"dues.cap":            must(ParameterOf(b, DuesMonthlyCap)),
		"dues.farmer":         must(ParameterOf(b, FarmerDues)),
		"dues.rates":          must(ParameterOf(b, DuesRates)),
	} {
		assert.Equal(t, name, p.Name)
		assert.Equal(t, NationalLayer, p.Layer)
		assert.Equal(t, p.Citation.Text(), p.Source)
		assert.NotEmpty(t, p.Text().Zh)
		assert.True(t, p.Span.Contains(b.Date()))
	}
	assert.Equal(t, Text{"50人", "50 persons"}, must(ParameterOf(b, BranchMaxMembers)).Text())
	assert.Equal(t, Text{"半数以上", "at least half"}, must(ParameterOf(b, BranchMeetingQuorum)).Text())
	assert.Equal(t, "dues.rates", DuesRates.String())
	assert.Equal(t, "dues.farmer", FarmerDues.String())
	assert.Equal(t, "", CountKey(0).String())
	assert.Equal(t, "", MoneyKey(200).String())
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func TestHotPathsDoNotAllocate(t *testing.T) {
	b := on("2026-06-30")
	f := Finding{Rule: BranchSizeMax, Verdict: Met, Force: Generally}
	zero := func(name string, run func()) {
		t.Helper()
		assert.Zero(t, testing.AllocsPerRun(100, run), name)
	}
	zero("Count", func() { _, _ = b.Count(BranchMaxMembers) })
	zero("Threshold", func() { _, _ = b.Threshold(BranchMeetingQuorum) })
	zero("Money", func() { _, _ = b.Money(DuesMonthlyCap) })
	zero("Range", func() { _, _ = b.Range(FarmerDues) })
	zero("Schedule", func() { _, _ = b.Schedule(DuesRates) })
	zero("Rate", func() { _, _ = b.Rate(RemitCentre) })
	zero("WithFact", func() { f = f.WithFact("members", CountOf(48)); f.n = 0 })
	zero("Severity", func() { _ = f.Severity() })
	zero("Needed", func() { _, _ = AtLeast(1, 2).Needed(37) })
	zero("FenOf", func() { _, _ = ParseFen("1234.50") })
}

// The last day of a period that a text fixes.
func TestDueBy(t *testing.T) {
	book := National().On(EditionDate())
	last, p, err := book.DueBy(BranchReplyMonths, day("2026-01-31"))
	require.NoError(t, err)
	assert.Equal(t, "2026-02-28", last.String())
	assert.Contains(t, p.Source.Zh, "第六条第一款")
	last, _, err = book.DueBy(BranchTermYears, day("2024-02-29"))
	require.NoError(t, err)
	assert.Equal(t, "2027-02-28", last.String())
	_, _, err = book.DueBy(BranchMaxMembers, day("2026-01-31"))
	assert.ErrorIs(t, err, NotApplicable)
	_, _, err = book.DueBy(BranchReplyMonths, calendar.Date{})
	assert.ErrorIs(t, err, Code("invalid-date"))
	_, _, err = book.DueBy(BranchReplyMonths, day("2199-12-31"))
	assert.ErrorIs(t, err, Code("date-out-of-range"))
	_, _, err = book.DueBy(LecturesPerYear, day("2026-01-31"))
	assert.ErrorIs(t, err, NoValueCode)
}

// The zero Law and the zero Clause know nothing, and do not panic.
func TestZeroValues(t *testing.T) {
	_, err := new(Law).With(local(SetCount(BranchMaxMembers, 30)))
	assert.ErrorIs(t, err, MissingLaw)
	_, err = new(Law).Suppose(SetCount(BranchMaxMembers, 30))
	assert.ErrorIs(t, err, MissingLaw)
	_, err = new(Law).On(EditionDate()).Count(BranchMaxMembers)
	assert.Error(t, err)
	assert.Zero(t, Clause{}.Force())
	assert.Equal(t, NoSchedule, CodeOf(NoSchedule))
	assert.Equal(t, Code("invalid-date"), CodeOf(calendar.ErrInvalidDate))
	_, err = MoreThan(1, 1).Needed(4)
	assert.ErrorIs(t, err, Code("invalid-threshold"), "nobody can be more than all")
}
