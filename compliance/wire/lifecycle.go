package wire

import (
	"encoding"
	"encoding/json"
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
	"github.com/dangwu-go/dangwu/lifecycle/transfer"
	"github.com/dangwu-go/dangwu/members"
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

// optional reads a field that holds an object or an array of facts, if it is given.
func (f *fields) optional(name string, v any) {
	if raw, ok := f.raw(name); ok {
		decode(name, raw, v, f.add)
	}
}

// id reads the optional id of a matter. What is no id is not repeated in the
// error: it may be the number of a person.
func (f *fields) id() members.ID {
	raw, given := f.raw("id")
	if !given {
		return ""
	}
	var s string
	if raw[0] != '"' || json.Unmarshal(raw, &s) != nil || s == "" {
		f.add("id", &regulation.Fault{Code: "invalid-id", Message: regulation.Text{
			Zh: "须为字符串，且不能为空", En: "has to be a string that is not empty"}})
	}
	return members.ID(s)
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

// replay gives the report of a case that was read without faults.
func replay[C, R any](s *Server, f *fields, c C, run func(*regulation.Law, C) (R, error)) any {
	if len(f.faults) > 0 {
		return nil
	}
	r, err := run(s.law, c)
	f.add("", err)
	return r
}

// development is development.replay.
func (s *Server) development(f *fields) any {
	c := development.Case{
		AsOf: f.date("asOf", true), Mode: text[development.Mode](f, "mode"),
		Transition: text[development.Transition](f, "transition"),
		OrgKind:    text[orgtree.Kind](f, "orgKind"),
	}
	f.optional("able", &c.Able)
	f.nested("applicant", &c.Applicant)
	f.nested("events", &c.Events)
	f.problems(c.Problems(s.law))
	return replay(s, f, c, development.Replay)
}

// membership is standing.replay.
func (s *Server) membership(f *fields) any {
	c := standing.Case{AsOf: f.date("asOf", true), Mode: text[standing.Mode](f, "mode"), ID: f.id()}
	f.nested("member", &c.Member)
	f.optional("series", &c.Series)
	f.nested("events", &c.Events)
	f.problems(c.Problems(s.law))
	return replay(s, f, c, standing.Replay)
}

// transfer is transfer.replay.
func (s *Server) transfer(f *fields) any {
	c := transfer.Case{
		AsOf: f.date("asOf", true), Mode: text[transfer.Mode](f, "mode"), ID: f.id(),
		DuesFollow: text[transfer.DuesFollow](f, "duesFollow"), ExactlySix: text[transfer.Paper](f, "exactlySix"),
	}
	f.nested("person", &c.Person)
	f.optional("from", &c.From)
	f.optional("to", &c.To)
	f.optional("validDays", &c.ValidDays)
	c.Unverified, _ = f.flag("unverified")
	f.nested("events", &c.Events)
	f.problems(c.Problems(s.law))
	return replay(s, f, c, transfer.Replay)
}
