package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"github.com/dangwu-go/dangwu/compliance/agenda"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// icsCalendar is the calendar in the making.
type icsCalendar struct {
	*ics.Calendar
	d                        *data
	o                        options
	events, overdue, undated int
}

func newCalendar(d *data, o options) *icsCalendar {
	c := &icsCalendar{Calendar: ics.NewCalendarFor("dangwu"), d: d, o: o}
	c.SetProductId("-//dangwu//agenda//" + strings.ToUpper(o.lang.String()))
	c.SetMethod(ics.MethodPublish)
	name := c.text("党务待办", "Party affairs: due")
	if o.actor.org != "" {
		name += " " + clean(d.nameOf(o.actor.org))
	}
	if o.actor.body != 0 {
		name += " " + o.actor.body.Label().In(o.lang)
	}
	c.SetXWRCalName(name)
	return c
}

func (c *icsCalendar) text(zh, en string) string { return regulation.Text{Zh: zh, En: en}.In(c.o.lang) }

// serialize writes the calendar with the line ends and the folding of RFC 5545,
// whatever the system.
func (c *icsCalendar) serialize(w io.Writer) error {
	return c.SerializeTo(w, ics.WithNewLine("\r\n"), ics.WithLineLength(75))
}

// day is where an item stands in the calendar; unset where it has no day.
func (c *icsCalendar) day(i agenda.Item) calendar.Date {
	switch i.State {
	case agenda.Coming:
		return i.Due
	case agenda.Late, agenda.Missed:
		return c.d.AsOf
	}
	if i.Since.Before(c.d.AsOf) { // it has been open for long
		return calendar.Date{}
	}
	return i.Since
}

// add writes an item down as an event.
func (c *icsCalendar) add(i agenda.Item) {
	on := c.day(i)
	if on.IsZero() {
		c.undated++
		return
	}
	c.events++
	e := c.AddEvent(uid(i))
	e.SetDtStampTime(c.d.AsOf.Time())
	// A later file with the same event replaces this one.
	e.SetSequence(calendar.MustParse("2000-01-01").DaysUntil(c.d.AsOf))
	e.SetAllDayStartAt(on.Time())
	e.SetAllDayEndAt(on.AddDays(1).Time()) // the end is the first day after
	e.SetSummary(c.summary(i))
	e.SetDescription(c.description(i))
	e.AddCategory(i.Process.Label().In(c.o.lang))
	e.AddCategory(i.By.Body.Label().In(c.o.lang))
	e.SetClass(ics.ClassificationPrivate)
	e.SetTimeTransparency(ics.TransparencyTransparent) // the day stays free
	if i.State == agenda.Late || i.State == agenda.Missed {
		c.overdue++
		e.SetPriority(1)
	}
	if c.o.alarm >= 0 {
		a := e.AddAlarm()
		a.SetAction(ics.ActionDisplay)
		a.SetDescription(c.summary(i))
		a.SetTrigger(trigger(min(c.o.alarm, c.d.AsOf.DaysUntil(on))))
	}
}

// trigger is nine in the morning, so many days before the day of the event.
func trigger(days int) string {
	switch days {
	case 0:
		return "PT9H"
	case 1:
		return "-PT15H"
	}
	return fmt.Sprintf("-P%dDT15H", days-1)
}

// uid names an item for good: the same whatever the language, the day of today and the
// state, so that an import replaces and does not double.
func uid(i agenda.Item) string {
	day := i.Due
	if day.IsZero() {
		day = i.Since
	}
	h := sha256.Sum256([]byte(strings.Join([]string{i.Process.String(), i.Kind.String(), i.Subject, i.Step,
		string(i.Finding.Rule), i.Finding.Part, i.Finding.Period.String(), day.String()}, "\x00")))
	return hex.EncodeToString(h[:16]) + "@dangwu"
}

// summary is what the calendar shows in the day: a mark, what to do, whose.
func (c *icsCalendar) summary(i agenda.Item) string {
	mark := ""
	switch {
	case i.State == agenda.Late || i.State == agenda.Missed:
		mark = c.text("【", "[") + i.State.Label().In(c.o.lang) + c.text("】", "] ")
	case i.State == agenda.Open:
		mark = c.text("【可办】", "[may begin] ")
	}
	if i.Kind == agenda.Proposal {
		mark += c.text("提请研究：", "to consider: ")
	}
	whose := c.d.nameOf(i.Org)
	if i.Subject != i.Org {
		whose = i.Subject + c.text("，", ", ") + whose
	}
	return clean(mark + i.Label().In(c.o.lang) + c.text("（", " (") + whose + c.text("）", ")"))
}

// description says who has to do what by when, with the article.
func (c *icsCalendar) description(i agenda.Item) string {
	l := c.o.lang
	lines := []string{i.Text().In(l)}
	if t := i.Finding.Text().In(l); i.Finding.Rule != "" && !strings.Contains(lines[0], t) {
		lines = append(lines, t)
	}
	if r := i.Finding.Remedy().In(l); r != "" {
		lines = append(lines, c.text("办法：", "To do: ")+r)
	}
	if s := i.Source().In(l); s != "" {
		lines = append(lines, c.text("依据：", "Basis: ")+s)
	}
	who := i.Who().In(l)
	if i.By.Org != "" {
		who += c.text("（", " (") + c.d.nameOf(i.By.Org) + c.text("）", ")")
	}
	lines = append(lines, c.text("责任主体：", "Who acts: ")+who)
	if i.Subject != i.Org {
		lines = append(lines, c.text("档案编号：", "File: ")+i.Subject)
	}
	for n := range lines {
		lines[n] = clean(lines[n])
	}
	return strings.Join(lines, "\n")
}

// clean takes out control characters, which no text of a calendar may hold.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}
