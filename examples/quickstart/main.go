// Quickstart reads the roster and the pay sheet of a branch and prints what
// every member owes for the month and why, the rows it could not decide, and
// what the regulations say of the branch.
//
//	go run ./examples/quickstart            # a made-up branch of thirty, in Chinese
//	go run ./examples/quickstart -lang en
//	go run ./examples/quickstart -dir DIR   # your own roster.csv and pay.csv
//
// The two files are CSV in UTF-8 with the Chinese headings of the sample in
// this folder; columns may stand in any order. Names are printed as 陈* unless
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

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

//go:embed sample/*.csv
var sample embed.FS

// sampleDay is the day for which the sample is made up.
const sampleDay = "2026-06-30"

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// options are the flags as typed values.
type options struct {
	lang    regulation.Lang
	asOf    calendar.Date
	month   calendar.Month
	policy  fees.Policy
	reveal  bool
	explain string
	files   fs.FS
}

// run is the whole program: 0 when the report was printed, 1 when the files
// could not be read, 2 when the flags are wrong.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	if err == flag.ErrHelp {
		return 0
	}
	if err != nil {
		fmt.Fprintln(stderr, regulation.ErrorText(err, o.lang))
		return 2
	}
	b, err := readBranch(o.files)
	if err != nil {
		fmt.Fprintln(stderr, regulation.ErrorText(err, o.lang))
		return 1
	}
	law := regulation.National()
	tariff, err := fees.Compile(law, o.policy)
	if err != nil {
		fmt.Fprintln(stderr, regulation.ErrorText(err, o.lang))
		return 2
	}
	dues := assess(tariff, b, o.month)
	p := &printer{w: stdout, lang: o.lang, reveal: o.reveal}
	if o.explain != "" {
		return p.explain(tariff, dues, o.explain)
	}
	p.dues(dues, o.month)
	p.problems(append(b.problems, dues.problems...))
	p.findings(compliance.Check(law, b.facts(o.asOf), compliance.Scope{AsOf: o.asOf}), o.asOf)
	return 0
}

func parse(args []string, stderr io.Writer) (options, error) {
	o := options{lang: regulation.Chinese}
	set := flag.NewFlagSet("quickstart", flag.ContinueOnError)
	set.SetOutput(stderr)
	dir := set.String("dir", "", "folder with roster.csv and pay.csv; the made-up sample when left out")
	lang := set.String("lang", "zh", "zh or en")
	asOf := set.String("asof", "", "day of the check, as 2026-06-30; today when -dir is given")
	month := set.String("month", "", "month of the dues, as 2026-06; the month of -asof when left out")
	rounding := set.String("rounding", "", "fen-half-up, fen-down, jiao-half-up, yuan-down, yuan-half-up, yuan-up")
	notice := set.String("notice-from", "", "for months of 2017: first month under the notice of that year, as 2017-06")
	set.BoolVar(&o.reveal, "reveal", false, "print names in full")
	set.StringVar(&o.explain, "explain", "", "number of one member, as D001: show how the amount came about")
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
	return o, nil
}
