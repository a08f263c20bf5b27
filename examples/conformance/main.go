// Command conformance runs the conformance corpus against the library or
// against any other program.
//
//	conformance [-v] [PATH...]             the library itself
//	conformance -impl 'COMMAND' [PATH...]  a program that answers over a pipe
//	conformance -serve                     be that program: the library's own end of the pipe
//
// Without a PATH the embedded corpus is run, otherwise the files named and the
// .json files below the folders named. Every failing test is printed with its
// id, file, basis, comment and the differences; -v also prints the tests that
// passed or were skipped. The last line is "N passed, N failed, N skipped". The
// exit code is 1 when a test failed and 2 when the run could not begin.
//
// COMMAND is split at spaces; what stands in single or double quotes stays
// together. It is started once. For every test it reads one line,
//
//	{"id":"fees.assess/0001","op":"fees.assess","in":{…}}
//
// and writes one line before it may read the next,
//
//	{"id":"fees.assess/0001","want":{…}}
//	{"id":"fees.assess/0001","error":"missing-base"}
//	{"id":"fees.assess/0001","unsupported":true}
//
// within the time of -timeout. Its standard error is passed on. When it ends or
// does not answer in time it is stopped, and the tests that remain fail.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"time"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/compliance/vectors"
	"github.com/dangwu-go/dangwu/compliance/wire"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// The exit codes.
const (
	allPassed = iota
	someFailed
	notRun
)

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("conformance", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprint(stderr, "usage: conformance [-v] [-impl 'COMMAND' [-timeout D]] [PATH...]\n       conformance -serve\n")
		flags.PrintDefaults()
	}
	verbose := flags.Bool("v", false, "also print the tests that passed or were skipped")
	command := flags.String("impl", "", "run the tests against this `command` instead of the library")
	timeout := flags.Duration("timeout", 10*time.Second, "how long the command may take for a line")
	serving := flags.Bool("serve", false, "answer the lines of standard input")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return allPassed
	case err != nil:
		return notRun
	}
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })

	fail := func(err error) int {
		fmt.Fprintln(stderr, "conformance:", err)
		return notRun
	}
	if *serving {
		if len(given) > 1 || flags.NArg() > 0 {
			return fail(errors.New("-serve stands alone"))
		}
		if err := serve(wire.NewServer(regulation.National()), stdin, stdout); err != nil {
			fmt.Fprintln(stderr, "conformance:", err)
			return someFailed
		}
		return allPassed
	}
	if given["timeout"] && (!given["impl"] || *timeout <= 0) {
		return fail(errors.New("-timeout takes a time above zero and goes with -impl"))
	}
	files, err := load(flags.Args())
	if err != nil {
		return fail(err)
	}
	if !given["impl"] {
		return report(stdout, *verbose, files, vectors.Library())
	}
	words, err := split(*command)
	if err != nil {
		return fail(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	p, err := start(ctx, words, *timeout, stderr)
	if err != nil {
		return fail(err)
	}
	defer p.stop()
	return report(stdout, *verbose, files, p.answer)
}

// report runs the tests, prints what is to be seen and gives the exit code.
func report(w io.Writer, verbose bool, files []vectors.File, impl vectors.Implementation) int {
	var count [vectors.Skipped + 1]int
	for r := range vectors.Run(files, impl) {
		count[r.Outcome]++
		switch {
		case r.Outcome == vectors.Failed:
			fmt.Fprintf(w, "FAIL %s (%s)\n     basis: %s\n", r.Test.ID, r.File, r.Test.Basis)
			if r.Test.Comment != "" {
				fmt.Fprintf(w, "     comment: %s\n", r.Test.Comment)
			}
			for _, d := range r.Diffs {
				fmt.Fprintf(w, "     %s\n", strings.ReplaceAll(d, "\n", " "))
			}
		case verbose && r.Outcome == vectors.Skipped:
			fmt.Fprintf(w, "skip %s (%s)\n", r.Test.ID, r.File)
		case verbose:
			fmt.Fprintf(w, "ok   %s (%s)\n", r.Test.ID, r.File)
		}
	}
	if count[vectors.Passed]+count[vectors.Failed] == 0 {
		fmt.Fprintln(w, "nothing was tested: the implementation has none of these operations")
	}
	fmt.Fprintf(w, "%d passed, %d failed, %d skipped\n", count[vectors.Passed], count[vectors.Failed], count[vectors.Skipped])
	if count[vectors.Failed] > 0 {
		return someFailed
	}
	return allPassed
}
