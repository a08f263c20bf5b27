package fees

import (
	"math"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/shopspring/decimal"
)

// Tariff is the dated schedules of dues under one law and one policy, compiled
// for fast answers. It is immutable and safe for concurrent use.
type Tariff struct {
	law    *regulation.Law
	policy Policy
	eras   []era // in the order of their first months
}

// era is a run of months with the same rules.
type era struct {
	from          calendar.Month
	missingNotice bool // months of 2017 while the caller's first month of the notice is not known
	rows          [numCategories]row
}

// row is what one category pays in one era. The zero row has no schedule.
type row struct {
	way      way
	upTo     [regulation.MaxBands - 1]int64 // upper bounds in fen, inclusive; unused ones are the largest number
	rate     [regulation.MaxBands]int64     // in hundred-thousandths
	bands    int
	amount   Fen                 // fixed
	limits   regulation.FenRange // chosen
	cap      Fen                 // the most that is assessed; negative for none
	basis    [2]regulation.Citation
	schedule regulation.Parameter // the value that the row comes from
	capBy    regulation.Parameter
}

// keysOf lists, by category, the parameter that holds its amounts and the
// clauses that apply it to the category where they are not the same article.
// The schedule of 1998 is verified for annual salaries by a published worked
// example (S01, conflict C7 and vector pd-009); what it says of other
// categories is known only indirectly.
var keysOf = [numCategories]struct {
	rates   regulation.ScheduleKey
	amounts []regulation.MoneyKey
	limits  regulation.RangeKey
	clauses []string // if any is in force it must be verified
}{
	Salaried:         {rates: regulation.DuesRates},
	AnnualSalary:     {rates: regulation.DuesRates, clauses: []string{"dues:R11"}},
	SelfEmployed:     {rates: regulation.DuesRates, clauses: []string{"dues:R12", "dues:S06"}},
	Retired:          {rates: regulation.DuesRetiredRates},
	Farmer:           {limits: regulation.FarmerDues},
	Student:          {amounts: []regulation.MoneyKey{regulation.DuesStudentAmount, regulation.DuesFixedAmount}},
	Unemployed:       {amounts: []regulation.MoneyKey{regulation.DuesFixedAmount}},
	Relief:           {amounts: []regulation.MoneyKey{regulation.DuesFixedAmount}},
	MinimumAllowance: {amounts: []regulation.MoneyKey{regulation.DuesFixedAmount}},
}

// Compile prepares the schedules of the law. Local rules laid over the law
// with [regulation.Law.With] count; one that begins inside a month applies from
// the next month on. Errors: missing-law, unknown-rounding and unknown-cap for
// a policy value that does not exist, invalid-notice-from for a month outside
// 2017-01 to 2018-01.
func Compile(law *regulation.Law, p Policy) (*Tariff, error) {
	if law == nil {
		return nil, &regulation.Fault{Code: regulation.MissingLaw, Message: regulation.Text{Zh: "没有给出法规", En: "no law given"}}
	}
	if p.Rounding == 0 {
		p.Rounding = FenHalfUp
	}
	if p.Cap == 0 {
		p.Cap = CapByLaw
	}
	if !p.Rounding.valid() {
		return nil, regulation.At("rounding", unknownRounding(""))
	}
	if p.Cap >= numCaps {
		return nil, regulation.At("cap", regulation.UnknownWord("cap", "", "by-law", "off", "on"))
	}
	notice, _ := law.Instrument(regulation.DuesNotice2017)
	first, last := notice.Unsettled.From.Month(), notice.Unsettled.To.Month()
	if !p.NoticeFrom.IsZero() && (p.NoticeFrom.Before(first) || p.NoticeFrom.After(last)) {
		return nil, &regulation.Fault{Code: "invalid-notice-from", Path: "noticeFrom", Value: p.NoticeFrom.String(), Message: regulation.Text{
			Zh: "2017年通知的起始月须在2017-01至2018-01之间", En: "the first month of the 2017 notice lies between 2017-01 and 2018-01"}}
	}
	t := &Tariff{law: law, policy: p}
	for _, m := range turningMonths(law, first, last, p.NoticeFrom) {
		e := era{from: m, missingNotice: p.NoticeFrom.IsZero() && !m.Before(first) && m.Before(last)}
		for _, c := range AllCategories() {
			e.rows[c] = t.row(c, m, last)
		}
		t.eras = append(t.eras, e)
	}
	return t, nil
}

// turningMonths lists the months from which a value of dues may differ from
// the month before.
func turningMonths(law *regulation.Law, more ...calendar.Month) []calendar.Month {
	months := slices.DeleteFunc(more, calendar.Month.IsZero)
	for p := range law.Parameters() {
		for _, d := range []calendar.Date{p.Span.From, p.Span.To} {
			switch {
			case d.IsZero():
			case d.Day() == 1:
				months = append(months, d.Month())
			default:
				months = append(months, d.Month().Next())
			}
		}
	}
	slices.SortFunc(months, calendar.Month.Compare)
	return slices.Compact(months)
}

// row compiles what a category pays in the months from m on. settled is the
// month from which the 2017 notice certainly applies.
func (t *Tariff) row(c Category, m, settled calendar.Month) row {
	book := t.law.On(m.First())
	if t.policy.Unverified {
		book = book.WithUnverified()
	}
	k := keysOf[c]
	r := row{cap: -1}
	var err error
	switch {
	case k.rates != 0:
		if r.schedule, err = regulation.ParameterOf(book, k.rates); err != nil {
			return row{}
		}
		s, _ := r.schedule.Value.Schedule()
		r.way, r.bands = banded, s.Len()
		for i := range r.upTo {
			r.upTo[i] = math.MaxInt64
		}
		for i := range s.Len() {
			if i < len(r.upTo) {
				r.upTo[i] = int64(s.Band(i).UpTo)
			}
			r.rate[i] = int64(s.Band(i).Rate)
		}
	case k.limits != 0:
		if r.schedule, err = regulation.ParameterOf(book, k.limits); err != nil {
			return row{}
		}
		r.way = chosen
		r.limits, _ = r.schedule.Value.Range()
	default:
		for _, key := range k.amounts {
			if r.schedule, err = regulation.ParameterOf(book, key); err == nil {
				break
			}
		}
		if err != nil {
			return row{}
		}
		r.way = fixed
		r.amount, _ = r.schedule.Value.Money()
	}
	basis := []regulation.Citation{}
	for _, id := range k.clauses {
		clause, ok := regulation.ClauseByID(id)
		if !ok || !clause.Span.Contains(m.First()) {
			continue
		}
		if !clause.Confidence.Verified() && !t.policy.Unverified {
			return row{}
		}
		basis = append(basis, clause.Citation)
	}
	copy(r.basis[:], append(basis, r.schedule.Citation))
	if r.way == banded {
		r.setCap(t.policy, book, m, settled)
	}
	return r
}

// setCap finds the cap of a month: the notice has no confirmed first day, so
// that in 2017 the caller's month decides, and CapOn takes the settled value
// for months before the notice too.
func (r *row) setCap(p Policy, book regulation.Book, m, settled calendar.Month) {
	if p.Cap == CapOff {
		return
	}
	limit, err := regulation.ParameterOf(book, regulation.DuesMonthlyCap)
	if err != nil {
		underNotice := !p.NoticeFrom.IsZero() && !m.Before(p.NoticeFrom)
		if p.Cap != CapOn && !underNotice {
			return
		}
		if limit, err = regulation.ParameterOf(book.Law().On(settled.First()), regulation.DuesMonthlyCap); err != nil {
			return
		}
	}
	r.cap, _ = limit.Value.Money()
	r.capBy = limit
}

// find gives the row of a month and category.
func (t *Tariff) find(m calendar.Month, c Category) (*row, error) {
	e, err := t.era(m)
	if err != nil {
		return nil, err
	}
	if !c.valid() {
		return nil, regulation.At("category", unknownCategory(""))
	}
	if e == nil || e.rows[c].way == 0 {
		return nil, noSchedule(m)
	}
	return &e.rows[c], nil
}

// era finds the era of a month; nil for a month before the first.
func (t *Tariff) era(m calendar.Month) (*era, error) {
	if m.IsZero() {
		return nil, fault("missing-month", "month", "", "没有给出月份", "no month given")
	}
	for i := len(t.eras) - 1; i >= 0; i-- {
		e := &t.eras[i]
		if m.Before(e.from) {
			continue
		}
		if e.missingNotice {
			return nil, fault(regulation.MissingNotice, "noticeFrom", m.String(),
				"2017年的月份须给定2017年通知的起始月，其发文日未经核实", "a month of 2017 needs the first month of the 2017 notice, whose day of issue is not confirmed")
		}
		return e, nil
	}
	return nil, nil
}

func noSchedule(m calendar.Month) error {
	return fault(regulation.NoSchedule, "month", m.String(), "这个月、这类党员没有经核实的交纳标准", "no verified schedule covers this month and category")
}

func fault(code regulation.Code, path, value, zh, en string) error {
	return &regulation.Fault{Code: code, Path: path, Value: value, Message: regulation.Text{Zh: zh, En: en}}
}

// Due gives the dues of one month for a base in fen, rounded by the policy. It
// allocates nothing unless it fails. For a farmer the base is the amount
// chosen; for the fixed categories it must be 0.
//
// Errors: missing-month, unknown-category, negative-amount, conflicting-fields
// (a base for a fixed category), amount-out-of-range (a farmer's choice),
// missing-notice-from, no-schedule, and inexact-amount when the policy is
// NoRounding and the exact amount is no whole number of fen (use
// [Tariff.Assess]).
func (t *Tariff) Due(m calendar.Month, c Category, base Fen) (Fen, error) {
	if base < 0 {
		return 0, regulation.At("base", negative(base.String()))
	}
	r, err := t.find(m, c)
	if err != nil {
		return 0, err
	}
	if r.way == banded && base <= fitsInt64 && t.policy.Rounding == FenHalfUp {
		due := Fen((int64(base)*r.rateOf(int64(base)) + regulation.RateScale/2) / regulation.RateScale)
		if r.cap >= 0 && due > r.cap {
			due = r.cap
		}
		return due, nil
	}
	return t.due(r, c, number{n: uint64(base), scale: 2, parts: 1})
}

// fitsInt64 is the largest base in fen whose product with any rate fits an
// int64.
const fitsInt64 = (math.MaxInt64 - regulation.RateScale) / regulation.RateScale

// rateOf finds the rate of a base in fen. All bounds are compared, without a
// branch to mispredict: the bound itself belongs to the lower band (含).
func (r *row) rateOf(base int64) int64 {
	band := 0
	for _, upTo := range r.upTo {
		// 1 when base > upTo: the sign of upTo-base, which cannot overflow for
		// two numbers of 0 and above.
		band += int(uint64(upTo-base) >> 63)
	}
	return r.rate[band]
}

// DueDecimal is Due for a base in yuan as a decimal, converted exactly; what
// [FromDecimal] refuses has the code invalid-amount or negative-amount. It
// allocates nothing unless it fails.
func (t *Tariff) DueDecimal(m calendar.Month, c Category, base decimal.Decimal) (Fen, error) {
	a, err := FromDecimal(base)
	if err != nil {
		return 0, regulation.At("base", err)
	}
	return t.DueAmount(m, c, a)
}

// DueAmount is Due for an [Amount].
func (t *Tariff) DueAmount(m calendar.Month, c Category, base Amount) (Fen, error) {
	if base.scale <= 2 && base.n <= fitsInt64 {
		fen := base.n
		for range 2 - base.scale {
			fen *= 10
		}
		if fen <= fitsInt64 {
			return t.Due(m, c, Fen(fen))
		}
	}
	r, err := t.find(m, c)
	if err != nil {
		return 0, err
	}
	return t.due(r, c, base.number(1))
}

// due is the general way to an answer, exact for every Amount and every third
// of one.
func (t *Tariff) due(r *row, c Category, base number) (Fen, error) {
	round := roundings[t.policy.Rounding]
	switch r.way {
	case fixed:
		if base.n != 0 {
			return 0, noAmountFor(c, "base")
		}
		return r.amount, nil
	case chosen:
		if base.over(int64(r.limits.Max)) || base.under(int64(r.limits.Min)) {
			return 0, outOfRange(r.limits)
		}
		return t.exactly(base.times(regulation.RateScale, 1, half))
	}
	rate := base.rate(r)
	if r.cap >= 0 && base.productOver(rate, r.cap) {
		return roundFen(r.cap, round.unit, round.up), nil
	}
	return t.exactly(base.times(rate, int64(round.unit), round.up))
}

// exactly refuses a rounded amount when the policy is not to round.
func (t *Tariff) exactly(due Fen, exact bool, err error) (Fen, error) {
	if err == nil && !exact && t.policy.Rounding == NoRounding {
		return 0, fault(inexact, "", "", "不取整时应交数不是整数分，请用 Assess", "without rounding the dues are no whole number of fen; use Assess")
	}
	return due, err
}

// inexact is the code of an answer in fen that the policy forbids to round.
const inexact regulation.Code = "inexact-amount"

func outOfRange(r regulation.FenRange) error {
	return fault(regulation.AmountOutOfRange, "base", "", "不在"+r.String()+"元之内（含两端）", "not within "+r.String()+" yuan (both inclusive)")
}

func noAmountFor(c Category, path string) error {
	l := c.Label()
	return fault(regulation.ConflictingField, path, "", l.Zh+"党员定额交纳，不填金额", "a fixed amount is due ("+l.En+"); give no amount")
}

// roundFen rounds a whole number of fen to a multiple of unit.
func roundFen(f, unit Fen, to up) Fen {
	rest := f % unit
	f -= rest
	if to == always && rest > 0 || to == half && 2*rest >= unit {
		f += unit
	}
	return f
}
