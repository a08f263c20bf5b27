package main

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/agenda"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

// data is the JSON of an input.
type data struct {
	AsOf          calendar.Date `json:"asOf"`
	Organizations []struct {
		ID     string       `json:"id"`
		Name   string       `json:"name"`
		Kind   orgtree.Kind `json:"kind"`
		Parent string       `json:"parent"`
	} `json:"organizations"`
	Branches []compliance.Branch `json:"branches"` // facts, as package compliance describes them
	Files    []agenda.File       `json:"files"`    // without "above", the committee above in the tree counts

	tree *orgtree.Tree
}

// decode reads the JSON and refuses what it does not know.
func decode(text []byte) (*data, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	var out data
	if err := d.Decode(&out); err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fault("", "JSON之后还有内容", "something follows the JSON")
	}
	orgs := make([]orgtree.Org, len(out.Organizations))
	for i, o := range out.Organizations {
		orgs[i] = orgtree.Org(o)
	}
	var err error
	if out.tree, err = orgtree.New(orgs); err != nil {
		return nil, err
	}
	for i := range out.Files {
		if f := &out.Files[i]; f.Above == "" {
			f.Above = out.committeeAbove(f.Org)
		}
	}
	return &out, nil
}

// committeeAbove is the next committee above a branch; a general branch in between
// neither consents nor approves.
func (d *data) committeeAbove(org string) string {
	n, ok := d.tree.Find(org)
	if !ok {
		return ""
	}
	for up := range d.tree.Ancestors(n) {
		if d.tree.Kind(up) == orgtree.Committee {
			return d.tree.ID(up)
		}
	}
	return ""
}

// nameOf is the name of an organization, or its id where it has none.
func (d *data) nameOf(org string) string {
	if n, ok := d.tree.Find(org); ok && d.tree.Name(n) != "" {
		return d.tree.Name(n)
	}
	return org
}

// agenda lays the duties of the branches and the steps of the files together.
func (d *data) agenda(days int) (*agenda.Agenda, error) {
	law, span := regulation.National(), agenda.Within(d.AsOf, days)
	facts := map[string]compliance.Branch{}
	for _, b := range d.Branches {
		facts[b.ID] = b
	}
	branch := func(n orgtree.Node) (compliance.Branch, bool) {
		b, ok := facts[d.tree.ID(n)]
		return b, ok
	}
	orgs, err := agenda.Of(law, d.tree, branch, span, d.AsOf)
	if err != nil {
		return nil, err
	}
	files, err := agenda.Files(law, slices.Values(d.Files), span, d.AsOf)
	if err != nil {
		return nil, err
	}
	return agenda.Join(orgs, files), nil
}
