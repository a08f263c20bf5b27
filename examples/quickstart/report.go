package main

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// report is the answers about the township, from which both the text and the
// page are written.
type report struct {
	options
	t       *township
	found   *found
	dues    *dues
	agenda  []agendaGroup
	records calendar.Span // days for which the records are taken to be complete
	period  calendar.Span // days that were checked
	tariff  *fees.Tariff
	parts   map[string]regulation.Text // names of groups, units and meetings, by id
}

func newReport(law *regulation.Law, tariff *fees.Tariff, t *township, o options) (*report, error) {
	r := &report{options: o, t: t, tariff: tariff, records: o.complete}
	if r.records == (calendar.Span{}) {
		r.records = records(t.meetings, o.asOf)
	}
	r.period = period(o.asOf, r.records)
	facts, err := t.gather(r.records, o.asOf)
	if err != nil {
		return nil, err
	}
	r.parts = partNames(t)
	r.found = check(law, t, facts, r.period, o.asOf)
	if r.agenda, err = upcoming(law, t, facts, o.asOf); err != nil {
		return nil, err
	}
	r.dues = assess(tariff, t, duesSpan(r.period, o.month, o.asOf), o.month, o.asOf)
	return r, nil
}

// duesSpan gives the months whose dues are worked out: from the beginning of
// the days checked to the month asked for, or to that of the day; a month
// before them stands alone.
func duesSpan(checked calendar.Span, month calendar.Month, on calendar.Date) calendar.Span {
	first, last := checked.From.Month(), on.Month()
	if month.Before(first) {
		return month.Span()
	}
	if month.After(last) {
		last = month
	}
	return calendar.Span{From: first.First(), To: last.Next().First()}
}
