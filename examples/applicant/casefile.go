package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/members"
)

// caseFile is the JSON form: the input of development.replay, and besides an id and
// a name.
type caseFile struct {
	ID   string       `json:"id"`
	Name members.Name `json:"name"`
	caseHead
	Applicant json.RawMessage   `json:"applicant"`
	Events    []json.RawMessage `json:"events"`
}

// caseHead is the fields of development.Case save those that are read one by one.
type caseHead struct {
	AsOf       json.RawMessage `json:"asOf"`
	Mode       json.RawMessage `json:"mode"`
	Transition json.RawMessage `json:"transition"`
	OrgKind    json.RawMessage `json:"orgKind"`
	Able       json.RawMessage `json:"able"`
}

// readCase reads the JSON form. Every problem is told, not the first alone.
func readCase(law *regulation.Law, raw []byte) (*file, []problem) {
	f := &file{}
	if err := syntax(raw); err != nil {
		return f, []problem{*err}
	}
	var form caseFile
	problems := fields("", raw, &form)
	if len(problems) == 1 && problems[0].path == "" {
		return f, problems // no object at all
	}
	if form.ID != "" {
		id, err := members.ParseID(form.ID)
		if err != nil {
			problems = append(problems, problem{path: "id", err: regulation.At("", err).(*regulation.Fault)})
		}
		f.id = id
	}
	f.name = form.Name
	for _, x := range []struct {
		name string
		raw  json.RawMessage
		into any
	}{
		{"asOf", form.AsOf, &f.c.AsOf}, {"mode", form.Mode, &f.c.Mode}, {"transition", form.Transition, &f.c.Transition},
		{"orgKind", form.OrgKind, &f.c.OrgKind}, {"able", form.Able, &f.c.Able},
	} {
		if x.raw != nil {
			if err := json.Unmarshal(x.raw, x.into); err != nil {
				problems = append(problems, problem{path: x.name, err: unreadable(err)})
			}
		}
	}
	if form.Applicant != nil {
		problems = append(problems, fields("applicant", form.Applicant, &f.c.Applicant)...)
	}
	f.c.Events = make([]development.Entry, len(form.Events))
	for i, raw := range form.Events {
		problems = append(problems, fields(entryPath(i), raw, &f.c.Events[i])...)
	}
	if f.c.AsOf.IsZero() {
		f.c.AsOf = lastDay(f.c.Events)
	}
	told := func(path string) bool {
		return slices.ContainsFunc(problems, func(p problem) bool { return p.path == path || strings.HasPrefix(path, p.path+".") && p.path != "" })
	}
	for err := range f.c.Problems(law) {
		fault := regulation.At("", err).(*regulation.Fault)
		if !told(fault.Path) {
			problems = append(problems, problem{path: fault.Path, err: fault})
		}
	}
	slices.SortStableFunc(problems, func(a, b problem) int {
		i, _ := entryOf(a.path)
		j, _ := entryOf(b.path)
		return i - j
	})
	return f, problems
}

// syntax says where a text stops being JSON, by line and column.
func syntax(raw []byte) *problem {
	var any json.RawMessage
	err := json.Unmarshal(raw, &any)
	var broken *json.SyntaxError
	if !errors.As(err, &broken) {
		return nil
	}
	before := raw[:max(0, min(int(broken.Offset)-1, len(raw)))]
	line := bytes.Count(before, []byte("\n")) + 1
	return &problem{line: line, err: fault("invalid-json", "不是正确的JSON，请检查这里的逗号、引号和括号", "no proper JSON: look at the commas, quotes and brackets here")}
}

// fields reads a JSON object strictly, and names every field that cannot be read.
func fields(path string, raw []byte, into any) []problem {
	join := func(name string) string {
		if path == "" {
			return name
		}
		return path + "." + name
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(raw, &all); err != nil || all == nil {
		return []problem{{path: path, err: fault("invalid-json", "应是一个带花括号的对象", "an object in braces is asked for")}}
	}
	var problems []problem
	for _, name := range slices.Sorted(maps.Keys(all)) {
		one, _ := json.Marshal(map[string]json.RawMessage{name: all[name]})
		if err := strict(one, reflect.New(reflect.TypeOf(into).Elem()).Interface()); err != nil {
			problems = append(problems, problem{path: join(name), err: unreadable(err)})
			delete(all, name)
		}
	}
	good, _ := json.Marshal(all)
	_ = strict(good, into) // every field has been read once
	return problems
}

func strict(raw []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	return d.Decode(into)
}

// unreadable says in both languages why a field cannot be read, without repeating
// what stands in it.
func unreadable(err error) *regulation.Fault {
	var known regulation.Problem
	switch {
	case errors.As(err, &known), regulation.CodeOf(err) != "error":
		return regulation.At("", err).(*regulation.Fault)
	case strings.Contains(err.Error(), "unknown field"):
		return fault(regulation.UnknownField, "没有这个字段", "there is no such field")
	}
	return fault("invalid-json", "值的类型不对", "a value of another type is asked for")
}

func entryPath(i int) string { return "events[" + itoa(i) + "]" }
