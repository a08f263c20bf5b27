// Command agenda writes what is due in the next days as an iCalendar file (RFC 5545),
// which the calendar of a phone imports.
//
//	go run . [-in FILE] [-o FILE] [-asof DAY] [-days 90] [-alarm 3] [-actor FILTER] [-lang zh|en]
//
// Without -in it reads the embedded sample; "-" is the standard input. The JSON holds
// organizations, the facts of branches, and files of development, standing and
// transfer; sample.json shows the form. The day of today comes from -asof or from the
// JSON, never from the clock, so that the same input gives the same file.
//
// Each item is an all-day event on its last day. What is overdue comes on the day of
// today with a mark; what has a first day only, on that day. Items without any day are
// counted at the end and not written.
//
// -actor B1 writes what the organization B1 has to act upon, B1/committee what its
// committee has, /person what persons have. -alarm 3 reminds at nine in the morning
// three days before, -alarm -1 never.
package main

import (
	"bytes"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/dangwu-go/dangwu/compliance/agenda"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

//go:embed sample.json
var sample []byte

func main() {
	var o options
	in := flag.String("in", "", "JSON `file`; the embedded sample without it")
	out := flag.String("o", "", ".ics `file` to write; the standard output without it")
	asOf := flag.String("asof", "", "the `day` of today, as 2026-11-20; that of the JSON without it")
	flag.IntVar(&o.days, "days", 90, "days to look ahead, 0 to 3660")
	flag.IntVar(&o.alarm, "alarm", 3, "days before at which to remind, 0 to 60; -1: never")
	actor := flag.String("actor", "", "only what one `body` has to do: ORG, ORG/BODY or /BODY")
	lang := flag.String("lang", "zh", "language of the texts, zh or en")
	flag.Parse()

	err := o.read(*asOf, *actor, *lang)
	if err == nil && flag.NArg() > 0 {
		err = fmt.Errorf("not understood: %q", flag.Args())
	}
	if err == nil {
		err = write(*in, *out, o, os.Stderr)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "agenda:", regulation.ErrorText(err, o.lang))
		os.Exit(1)
	}
}

// options are the flags.
type options struct {
	asOf  calendar.Date
	days  int
	alarm int
	actor filter
	lang  regulation.Lang
}

func (o *options) read(asOf, actor, lang string) (err error) {
	if o.lang, err = regulation.ParseLang(lang); err != nil {
		return err
	}
	if asOf != "" {
		if o.asOf, err = calendar.Parse(asOf); err != nil {
			return regulation.At("-asof", err)
		}
	}
	if o.days < 0 || o.days > 3660 {
		return fault("-days", "应为0至3660", "0 to 3660 days")
	}
	if o.alarm < -1 || o.alarm > 60 {
		return fault("-alarm", "应为-1至60", "-1 to 60 days")
	}
	o.actor, err = parseFilter(actor)
	return err
}

func fault(path, zh, en string) error {
	return &regulation.Fault{Code: "invalid-flag", Path: path, Message: regulation.Text{Zh: zh, En: en}}
}

// write reads, makes the calendar and writes it; nothing is written beside an error.
func write(in, out string, o options, notes io.Writer) error {
	text := sample
	var err error
	switch in {
	case "":
	case "-":
		text, err = io.ReadAll(os.Stdin)
	default:
		text, err = os.ReadFile(in)
	}
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := run(text, o, &b, notes); err != nil {
		return err
	}
	if out == "" {
		_, err = os.Stdout.Write(b.Bytes())
		return err
	}
	return os.WriteFile(out, b.Bytes(), 0o644)
}

// run makes the calendar of an input, and tells on notes what is not in it.
func run(text []byte, o options, w, notes io.Writer) error {
	d, err := decode(text)
	if err != nil {
		return err
	}
	if !o.asOf.IsZero() {
		d.AsOf = o.asOf
	}
	if d.AsOf.IsZero() {
		return fault("asOf", "没有给出当天日期：用-asof或者JSON中的asOf", "no day of today: give -asof, or asOf in the JSON")
	}
	a, err := d.agenda(o.days)
	if err != nil {
		return err
	}
	c := newCalendar(d, o)
	for i := range a.All() {
		if o.actor.matches(i.By) {
			c.add(i)
		}
	}
	for id, err := range a.Problems() {
		fmt.Fprintf(notes, "%s %s: %s\n", regulation.Text{Zh: "未能使用", En: "not used:"}.In(o.lang), id, regulation.ErrorText(err, o.lang))
	}
	if c.events == 0 {
		return errors.New(regulation.Text{Zh: "没有到期事项，不写日历", En: "nothing is due, so no calendar is written"}.In(o.lang))
	}
	if err := c.serialize(w); err != nil {
		return err
	}
	fmt.Fprintf(notes, regulation.Text{Zh: "%d个日程（其中逾期%d个）；另有%d个事项没有日期，未写入\n",
		En: "%d events (%d of them overdue); %d items without a day are not in it\n"}.In(o.lang), c.events, c.overdue, c.undated)
	return nil
}

// filter chooses items by who acts; the zero filter takes all.
type filter struct {
	org  string
	body agenda.Body
}

func parseFilter(s string) (f filter, err error) {
	f.org = s
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == '/' {
			f.org = s[:i]
			if err := f.body.UnmarshalText([]byte(s[i+1:])); err != nil {
				return filter{}, regulation.At("-actor", err)
			}
			break
		}
	}
	return f, nil
}

func (f filter) matches(a agenda.Actor) bool {
	return (f.org == "" || f.org == a.Org) && (f.body == 0 || f.body == a.Body)
}
