package base

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

func fault(code regulation.Code, path, value, zh, en string) *regulation.Fault {
	return &regulation.Fault{Code: code, Path: path, Value: value, Message: regulation.Text{Zh: zh, En: en}}
}

func missing(field, zh, en string) *regulation.Fault {
	return fault(regulation.Code("missing-"+field), "", "", zh, en)
}

// unknown is the error for a value of an enumeration that does not exist.
func unknown[E fmt.Stringer](what string, value int, all []E) *regulation.Fault {
	words := make([]string, len(all))
	for n, e := range all {
		words[n] = e.String()
	}
	return regulation.UnknownWord(what, strconv.Itoa(value), words...)
}

// faults collects what is wrong, so that the one of the first class can be given.
type faults struct{ list []error }

func (f *faults) add(path string, err *regulation.Fault) {
	f.list = append(f.list, regulation.At(path, err))
}

// classes is the order in which errors are given when several apply.
var classes = []string{"invalid-", "negative-", "missing-", "unknown-", string(regulation.ConflictingField),
	string(regulation.NotApplicable), string(regulation.CountMismatch), string(regulation.AmountOutOfRange), string(regulation.NoSchedule)}

func class(err error) int {
	code := string(regulation.CodeOf(err))
	return slices.IndexFunc(classes, func(c string) bool {
		return code == c || strings.HasSuffix(c, "-") && strings.HasPrefix(code, c)
	})
}

// sorted orders the faults by class, those of one class as they were found.
func (f *faults) sorted() []error {
	slices.SortStableFunc(f.list, func(a, b error) int { return class(a) - class(b) })
	return f.list
}

func (f *faults) first() error {
	if len(f.list) == 0 {
		return nil
	}
	return f.sorted()[0]
}
