package fees

import (
	"math"
	"slices"
	"strconv"

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
	lanes         [numCategories]lane
}

// lane is a row as far as no more than four bands, a cap or a fixed amount decide it
// and the policy rounds to the fen, half up: the short way, small enough that those
// of a month stay at hand.
type lane struct {
	plain  bool // it answers any base up to fitsInt64
	upTo   [3]int64
	rate   [4]int64
	cap    int64
	fixed  bool
	amount Fen
}

// lane lays out a row for the short way; one that has none stays empty.
func (r *row) lane(p Policy) lane {
	l := lane{cap: math.MaxInt64}
	switch {
	case p.Rounding != FenHalfUp:
	case r.way == banded && r.bands <= len(l.rate):
		l.plain = true
		copy(l.upTo[:], r.upTo[:])
		copy(l.rate[:], r.rate[:])
		if r.cap >= 0 {
			l.cap = int64(r.cap)
		}
	case r.way == fixed:
		l.fixed, l.amount = true, r.amount
	}
	return l
}

// due is the dues on a base in fen up to fitsInt64. All bounds are compared, without
// a branch to mispredict; the bound itself belongs to the lower band (含).
func (l *lane) due(base int64) Fen {
	// 1 when base > upTo: the sign of upTo-base, which cannot overflow for two
	// numbers of 0 and above.
	band := uint64(l.upTo[0]-base)>>63 + uint64(l.upTo[1]-base)>>63 + uint64(l.upTo[2]-base)>>63
	return Fen(min((base*l.rate[band&3]+regulation.RateScale/2)/regulation.RateScale, l.cap))
}

// row is what one category pays in one era. The zero row has no schedule.
type row struct {
	way    way
	upTo   [regulation.MaxBands - 1]int64 // upper bounds in fen, inclusive; unused ones are the largest number
	rate   [regulation.MaxBands]int64     // in hundred-thousandths
	bands  int
	amount Fen                 // fixed
	limits regulation.FenRange // chosen
	cap    Fen                 // the most that is assessed; negative for none
	source
}

// source is where a row comes from.
type source struct {
	basis      []regulation.Citation
	schedule   regulation.Parameter // the value that holds rates or amounts
	limit      regulation.Parameter // the value of the cap
	unverified bool                 // something of it is known only indirectly
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
// with [regulation.Law.With] count, and so do values supposed with
// [regulation.Law.Suppose]; one that begins inside a month applies from the
// next month on. Errors: missing-law, unknown-rounding and unknown-cap for a
// policy value that does not exist, invalid-notice-from for a month outside
// 2017-01 to 2018-01.
func Compile(law *regulation.Law, p Policy) (*Tariff, error) {
	if law == nil {
		return nil, fault(regulation.MissingLaw, "law", "", "没有给出法规", "no law given")
	}
	if p.Rounding == 0 {
		p.Rounding = FenHalfUp
	}
	if p.Cap == 0 {
		p.Cap = CapByLaw
	}
	if !p.Rounding.valid() {
		return nil, regulation.At("rounding", unknownRounding(strconv.Itoa(int(p.Rounding))))
	}
	if p.Cap >= numCaps {
		return nil, regulation.At("cap", unknownCap(strconv.Itoa(int(p.Cap))))
	}
	notice, _ := law.Instrument(regulation.DuesNotice2017)
	first, settled := notice.Unsettled.From.Month(), notice.Unsettled.To.Month()
	if !p.NoticeFrom.IsZero() && (p.NoticeFrom.Before(first) || p.NoticeFrom.After(settled)) {
		return nil, fault("invalid-notice-from", "noticeFrom", p.NoticeFrom.String(),
			"2017年通知的起始月须在2017-01至2018-01之间", "the first month of the 2017 notice lies between 2017-01 and 2018-01")
	}
	t := &Tariff{law: law, policy: p}
	for _, m := range turningMonths(law, first, settled, p.NoticeFrom) {
		e := era{from: m, missingNotice: p.NoticeFrom.IsZero() && !m.Before(first) && m.Before(settled)}
		for _, c := range AllCategories() {
			if !e.missingNotice {
				e.rows[c] = compileRow(law, p, c, m)
				e.lanes[c] = e.rows[c].lane(p)
			}
		}
		t.eras = append(t.eras, e)
	}
	return t, nil
}

// turningMonths lists the months from which dues may differ from the month
// before: those of the notice, and those in which a value or a clause that a
// row is made of begins or ends.
func turningMonths(law *regulation.Law, notice ...calendar.Month) []calendar.Month {
	months := slices.DeleteFunc(notice, calendar.Month.IsZero)
	turn := func(s calendar.Span) {
		if s.From.IsZero() { // a supposed value may hold on any day
			first, _ := calendar.MonthOf(calendar.MinYear, 1)
			months = append(months, first)
		}
		for _, d := range []calendar.Date{s.From, s.To} {
			switch {
			case d.IsZero():
			case d.Day() == 1:
				months = append(months, d.Month())
			default:
				months = append(months, d.Month().Next())
			}
		}
	}
	read := map[string]bool{regulation.DuesMonthlyCap.String(): true}
	for _, k := range keysOf {
		read[k.rates.String()], read[k.limits.String()] = true, true
		for _, a := range k.amounts {
			read[a.String()] = true
		}
		for _, id := range k.clauses {
			clause, _ := regulation.ClauseByID(id)
			turn(clause.Span)
		}
	}
	for p := range law.Parameters() {
		if read[p.Name] && !p.Value.IsUnknown() {
			turn(p.Span)
		}
	}
	slices.SortFunc(months, calendar.Month.Compare)
	return slices.Compact(months)
}

// compileRow compiles what a category pays in the months from m on.
func compileRow(law *regulation.Law, p Policy, c Category, m calendar.Month) row {
	book := law.On(m.First())
	if p.Unverified {
		book = book.WithUnverified()
	}
	k := keysOf[c]
	r := row{way: categories[c].way, cap: -1}
	var err error
	switch r.way {
	case banded:
		r.schedule, err = regulation.ParameterOf(book, k.rates)
		r.setBands()
	case chosen:
		r.schedule, err = regulation.ParameterOf(book, k.limits)
		r.limits, _ = r.schedule.Value.Range()
	case fixed:
		for _, key := range k.amounts {
			if r.schedule, err = regulation.ParameterOf(book, key); err == nil {
				break
			}
		}
		r.amount, _ = r.schedule.Value.Money()
	}
	if err != nil {
		return row{}
	}
	r.unverified = !r.schedule.Confidence.Verified()
	for _, id := range k.clauses {
		clause, ok := regulation.ClauseByID(id)
		if !ok || !clause.Span.Contains(m.First()) {
			continue
		}
		if !clause.Confidence.Verified() && !p.Unverified {
			return row{}
		}
		r.unverified = r.unverified || !clause.Confidence.Verified()
		r.basis = append(r.basis, clause.Citation)
	}
	if !slices.Contains(r.basis, r.schedule.Citation) {
		r.basis = append(r.basis, r.schedule.Citation)
	}
	if r.way == banded {
		r.setCap(law, book, p, m)
	}
	return r
}

// setBands lays out the bands of the schedule.
func (r *row) setBands() {
	s, _ := r.schedule.Value.Schedule()
	r.bands = s.Len()
	for i := range r.upTo {
		r.upTo[i] = math.MaxInt64
	}
	for i := range r.bands {
		if i < len(r.upTo) {
			r.upTo[i] = int64(s.Band(i).UpTo)
		}
		r.rate[i] = int64(s.Band(i).Rate)
	}
}

// setCap finds the cap of a month. The value of the notice has no confirmed
// first day: the caller's month says from when it applies, and CapOn applies it
// to the months before too.
func (r *row) setCap(law *regulation.Law, book regulation.Book, p Policy, m calendar.Month) {
	if p.Cap == CapOff {
		return
	}
	limit, err := regulation.ParameterOf(book, regulation.DuesMonthlyCap)
	if err != nil {
		if p.Cap != CapOn && (p.NoticeFrom.IsZero() || m.Before(p.NoticeFrom)) {
			return
		}
		for v := range law.Parameters() {
			if v.Name == regulation.DuesMonthlyCap.String() && v.Citation.Instrument == regulation.DuesNotice2017 {
				limit = v
			}
		}
	}
	if amount, ok := limit.Value.Money(); ok {
		r.cap, r.limit = amount, limit
	}
}

// lookup finds the row of a month and category; nil when there is none.
func (t *Tariff) lookup(m calendar.Month, c Category) *row {
	if e := t.era(m); e != nil && c < numCategories && e.rows[c].way != 0 {
		return &e.rows[c]
	}
	return nil
}

// era finds the era of a month; nil for a month before the first.
func (t *Tariff) era(m calendar.Month) *era {
	for i := len(t.eras) - 1; i >= 0; i-- {
		if !m.Before(t.eras[i].from) {
			return &t.eras[i]
		}
	}
	return nil
}

func fault(code regulation.Code, path, value, zh, en string) *regulation.Fault {
	return &regulation.Fault{Code: code, Path: path, Value: value, Message: regulation.Text{Zh: zh, En: en}}
}

// Due gives the dues of one month for a base in fen, rounded by the policy. It
// allocates nothing unless it fails. For a farmer the base is the amount
// chosen; for the fixed categories it must be 0.
//
// Errors: negative-amount; missing-month, missing-category, missing-notice-from
// (a month of 2017 under a policy without NoticeFrom); unknown-category;
// conflicting-fields (a base for a fixed category); no-schedule;
// amount-out-of-range (a farmer's choice outside the range, or dues beyond the
// largest Fen); inexact-amount when the policy is NoRounding and the exact
// amount is no whole number of fen (use [Tariff.Assess]). When several apply,
// the first of this order is given.
func (t *Tariff) Due(m calendar.Month, c Category, base Fen) (Fen, error) {
	if e := t.era(m); e != nil && c < numCategories && e.lanes[c].plain && uint64(base) <= fitsInt64 {
		return e.lanes[c].due(int64(base)), nil
	}
	if base < 0 {
		return 0, regulation.At("base", negative(base.String()))
	}
	return t.dueOf(t.lookup(m, c), m, c, number{n: uint64(base), scale: 2, parts: 1})
}

// fitsInt64 is the largest base in fen whose product with any rate fits an
// int64.
const fitsInt64 = (math.MaxInt64 - regulation.RateScale) / regulation.RateScale

// DueDecimal is [Tariff.Due] for a base in yuan as a decimal, converted
// exactly; what [FromDecimal] refuses has the code invalid-amount or
// negative-amount, before any other. The zero decimal is 0 yuan, also where it
// comes from a field that nobody filled in; use [Tariff.DueAmount] to tell the
// two apart. It allocates nothing unless it fails.
func (t *Tariff) DueDecimal(m calendar.Month, c Category, base decimal.Decimal) (Fen, error) {
	n, scale, err := digitsOf(base)
	if err != nil {
		return 0, regulation.At("base", err)
	}
	return t.dueOfDigits(m, c, n, scale)
}

// DueAmount is [Tariff.Due] for an [Amount], which unlike a number can be "not
// given": that is missing-base where the category needs an amount, and what the
// fixed categories ask for.
func (t *Tariff) DueAmount(m calendar.Month, c Category, base Amount) (Fen, error) {
	if !base.given || !c.NeedsBase() {
		r, n, err := t.open(Input{Month: m, Category: c, Base: base})
		if err != nil {
			return 0, err
		}
		return t.due(r, c, n)
	}
	return t.dueOfDigits(m, c, base.n, base.scale)
}

func (t *Tariff) dueOfDigits(m calendar.Month, c Category, n int64, scale uint8) (Fen, error) {
	if scale <= 2 && n <= fitsInt64 {
		return t.Due(m, c, Fen(n*int64(powers[2-scale])))
	}
	return t.dueOf(t.lookup(m, c), m, c, number{n: uint64(n), scale: scale, parts: 1})
}

// dueOf gives the dues of a row, and without one the error that says why.
func (t *Tariff) dueOf(r *row, m calendar.Month, c Category, base number) (Fen, error) {
	if r == nil {
		_, _, err := t.open(Input{Month: m, Category: c, Base: Amount{given: c.NeedsBase() || base.n != 0}})
		return 0, err
	}
	return t.due(r, c, base)
}

// due is the general way to an answer, exact for every Amount and every third
// of one.
func (t *Tariff) due(r *row, c Category, base number) (Fen, error) {
	round := roundings[t.policy.Rounding]
	switch r.way {
	case fixed:
		if base.n != 0 {
			return 0, noAmountFor(c, base.exact().String())
		}
		return r.amount, nil
	case chosen:
		if base.over(int64(r.limits.Max)) || base.under(int64(r.limits.Min)) {
			return 0, outside(r.limits, base.exact().String())
		}
		return t.wholeFen(base, regulation.RateScale, roundings[FenHalfUp])
	}
	rate := base.rate(r)
	if r.cap >= 0 && base.productOver(rate, r.cap) {
		base, rate = number{n: uint64(r.cap), scale: 2, parts: 1}, regulation.RateScale // all of the cap
	}
	return t.wholeFen(base, rate, round)
}

// wholeFen rounds the product of base and rate, and refuses to where the
// policy is not to round.
func (t *Tariff) wholeFen(base number, rate int64, round rounding) (Fen, error) {
	due, exact, err := base.times(rate, int64(round.unit), round.up)
	if err == nil && !exact && t.policy.Rounding == NoRounding {
		return 0, fault(inexact, "base", base.exact().String(), "不取整时应交数不是整数分，请用 Assess", "without rounding the dues are no whole number of fen; use Assess")
	}
	return due, err
}

// inexact is the code of an answer in fen that the policy forbids to round.
const inexact regulation.Code = "inexact-amount"

func outside(r regulation.FenRange, value string) error {
	if r.Min == r.Max {
		return fault(regulation.AmountOutOfRange, "base", value, "须为"+r.Min.String()+"元", "has to be "+r.Min.String()+" yuan")
	}
	return fault(regulation.AmountOutOfRange, "base", value,
		"不在"+r.String()+"元之内（含两端）", "not within "+r.String()+" yuan (both inclusive)")
}

func noAmountFor(c Category, value string) error {
	l := c.Label()
	return fault(regulation.ConflictingField, "base", value, l.Zh+"党员定额交纳，不填金额", "a fixed amount is due ("+l.En+"); give no amount")
}
