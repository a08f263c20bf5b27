// Quickstart reads a made-up township of some forty Party organizations and six
// hundred members, with a year of meetings, terms of office, pay and payments,
// and prints the tree, what the regulations say of it, the dues of every
// branch, the rows it could not use, and what is due in the next 90 days.
//
//	go run ./examples/quickstart                   # in Chinese
//	go run ./examples/quickstart -lang en -v       # in English, everything
//	go run ./examples/quickstart -html page.html   # a page that needs no server
//	go run ./examples/quickstart -dir DIR          # your own files
//
// The files are CSV in UTF-8 in the forms of the packages orgtree and members;
// those of the folder sample are an example. organizations.csv and members.csv
// are needed, the others may be left out. Names are printed as 陈* unless
// -reveal is given.
package main

import (
	"embed"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

//go:embed sample/*.csv
var sample embed.FS

// sampleDay is the day for which the sample is made up, and sampleRecords the
// days whose meetings it has.
const (
	sampleDay     = "2026-01-20"
	sampleRecords = "2025-01-01..2026-01-21"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// options are the flags as typed values.
type options struct {
	lang     regulation.Lang
	asOf     calendar.Date
	month    calendar.Month
	policy   fees.Policy
	reveal   bool
	all      bool
	explain  string
	html     string
	complete calendar.Span
	files    fs.FS
}

// run is the whole program: 0 when the report was written, 1 when the files
// could not be read or the page not be written, 2 when the flags are wrong.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	if err == flag.ErrHelp {
		return 0
	}
	fail := func(code int, err error) int {
		fmt.Fprintln(stderr, regulation.ErrorText(err, o.lang))
		return code
	}
	if err != nil {
		return fail(2, err)
	}
	law := regulation.National()
	tariff, err := fees.Compile(law, o.policy)
	if err != nil {
		return fail(2, err)
	}
	t, err := readTownship(o.files, o.asOf)
	if err != nil {
		return fail(1, err)
	}
	p := &printer{w: stdout, lang: o.lang, reveal: o.reveal, all: o.all}
	r, err := newReport(law, tariff, t, o)
	if err != nil {
		return fail(1, err)
	}
	if o.explain != "" {
		return p.explain(r, o.explain)
	}
	if o.html != "" {
		if err := writePage(o.html, r); err != nil {
			return fail(1, err)
		}
		return 0
	}
	p.report(r)
	return 0
}

func parse(args []string, stderr io.Writer) (options, error) {
	o := options{lang: regulation.Chinese}
	set := flag.NewFlagSet("quickstart", flag.ContinueOnError)
	set.SetOutput(stderr)
	dir := set.String("dir", "", "folder with organizations.csv, members.csv and the other files; the made-up township when left out")
	lang := set.String("lang", "zh", "zh or en")
	asOf := set.String("asof", "", "day of the check, as 2026-06-30; today when -dir is given")
	month := set.String("month", "", "month of the dues, as 2026-06; the month of -asof when left out")
	rounding := set.String("rounding", "", "fen-half-up, fen-down, jiao-half-up, yuan-down, yuan-half-up, yuan-up")
	notice := set.String("notice-from", "", "for months of 2017: first month under the notice of that year, as 2017-06")
	complete := set.String("complete", "", "days for which the meetings on record are complete, as 2025-01-01..2026-01-01, the last day not included; from the month of the first meeting on record to that of the last when left out")
	set.BoolVar(&o.reveal, "reveal", false, "print names in full")
	set.BoolVar(&o.all, "v", false, "print everything")
	set.StringVar(&o.explain, "explain", "", "number of one member, as P001: show how the dues of the month came about")
	set.StringVar(&o.html, "html", "", "write a page to this file, in both languages, and no text")
	if err := set.Parse(args); err != nil {
		return o, err
	}
	l, err := regulation.ParseLang(*lang)
	if err != nil {
		return o, regulation.At("-lang", err)
	}
	o.lang = l
	if set.NArg() > 0 {
		return o, regulation.UnknownWord("argument", set.Arg(0))
	}
	if *dir != "" {
		o.files = os.DirFS(*dir)
		o.asOf, err = calendar.FromTime(time.Now())
	} else {
		o.files, _ = fs.Sub(sample, "sample")
		o.asOf = calendar.MustParse(sampleDay)
		o.complete = calendar.MustParseSpan(sampleRecords)
	}
	if *asOf != "" {
		o.asOf, err = calendar.Parse(*asOf)
	}
	if err != nil {
		return o, regulation.At("-asof", err)
	}
	o.month = o.asOf.Month()
	if *month != "" {
		if o.month, err = calendar.ParseMonth(*month); err != nil {
			return o, regulation.At("-month", err)
		}
	}
	if *notice != "" {
		if o.policy.NoticeFrom, err = calendar.ParseMonth(*notice); err != nil {
			return o, regulation.At("-notice-from", err)
		}
	}
	if *rounding != "" {
		if o.policy.Rounding, err = fees.ParseRounding(*rounding); err != nil {
			return o, regulation.At("-rounding", err)
		}
	}
	if *complete != "" {
		if o.complete, err = calendar.ParseSpan(*complete); err != nil {
			return o, regulation.At("-complete", err)
		}
	}
	return o, nil
}
