package wire

import (
	"encoding"
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/orgtree"
)

// text reads an optional word of an enumeration.
func text[E any, P interface {
	*E
	encoding.TextUnmarshaler
}](f *fields, name string) E {
	e, _ := word(f, name, false, func(s string) (e E, err error) {
		err = P(&e).UnmarshalText([]byte(s))
		return e, err
	})
	return e
}

// problems keeps what a case says is wrong with it, save where the value could not
// be read and is missing for that reason.
func (f *fields) problems(all iter.Seq[error]) {
	unread := map[string]bool{}
	for _, fault := range f.faults {
		unread[fault.Path] = true
	}
	for err := range all {
		if fault := regulation.At("", err).(*regulation.Fault); !unread[fault.Path] {
			f.add("", err)
		}
	}
}

// development is development.replay.
func (s *Server) development(f *fields) any {
	c := development.Case{
		AsOf: f.date("asOf", true), Mode: text[development.Mode](f, "mode"),
		Transition: text[development.Transition](f, "transition"),
	}
	c.OrgKind = text[orgtree.Kind](f, "orgKind")
	if able, given := f.flag("able"); given {
		c.Able = &able
	}
	f.nested("applicant", &c.Applicant)
	f.nested("events", &c.Events)
	f.problems(c.Problems(s.law))
	if len(f.faults) > 0 {
		return nil
	}
	r, err := development.Replay(s.law, c)
	f.add("", err)
	return r
}
