package remit

import (
	"encoding/json"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Line is what one organization collected, remits and keeps (上缴留存明细). An amount that
// is not known is [Unknown].
type Line struct {
	ID        string
	Collected fees.Fen // by itself
	Total     fees.Fen // by itself and all below
	Received  fees.Fen // remitted to it
	Remits    fees.Fen // 0 for one at the top that remits nothing
	Exact     fees.Exact
	Share     Share         // unset where nothing is remitted, or no rule says how much
	Keeps     fees.Fen      // Collected + Received - Remits
	Passes    fees.Fen      // large extras of itself and all below, on their way to the Centre
	PayTo     string        // id of the receiver, or ToCentre; empty where nothing is remitted
	Due       calendar.Date // last day for remitting, inclusive; unset where no rule gives one
	Basis     []regulation.Citation
	Source    string // the local text of a share by kind
}

// Text says in a sentence what the organization collected, remits and keeps.
func (l Line) Text() regulation.Text {
	zh, en := "", ""
	add := func(f fees.Fen, z, e string) {
		if f == Unknown {
			zh, en = zh+z+"未知，", en+e+" unknown, "
			return
		}
		zh, en = zh+z+f.String()+"元，", en+e+" "+f.String()+", "
	}
	add(l.Collected, "本级收取", "collected")
	if l.Total != l.Collected {
		add(l.Total, "连同下级共", "with all below")
	}
	if l.Received != 0 {
		add(l.Received, "下级上缴", "received")
	}
	if l.PayTo != "" || !l.Share.IsZero() {
		add(l.Remits, "应上缴", "remits")
	}
	add(l.Keeps, "留存", "keeps")
	return regulation.Text{Zh: zh[:len(zh)-len("，")], En: en[:len(en)-len(", ")]}
}

// MarshalJSON gives id, collected, total, received, remits, exact, share, keeps, passes,
// payTo, due, basis, source and text, each as far as it is known.
func (l Line) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		ID        string                `json:"id"`
		Collected *fees.Fen             `json:"collected,omitempty"`
		Total     *fees.Fen             `json:"total,omitempty"`
		Received  *fees.Fen             `json:"received,omitempty"`
		Remits    *fees.Fen             `json:"remits,omitempty"`
		Exact     fees.Exact            `json:"exact,omitzero"`
		Share     Share                 `json:"share,omitzero"`
		Keeps     *fees.Fen             `json:"keeps,omitempty"`
		Passes    fees.Fen              `json:"passes"`
		PayTo     string                `json:"payTo,omitempty"`
		Due       calendar.Date         `json:"due,omitzero"`
		Basis     []regulation.Citation `json:"basis"`
		Source    string                `json:"source,omitempty"`
		Text      regulation.Text       `json:"text"`
	}{l.ID, known(l.Collected), known(l.Total), known(l.Received), known(l.Remits), l.Exact, l.Share, known(l.Keeps),
		l.Passes, l.PayTo, l.Due, array(l.Basis), l.Source, l.Text()})
}

// Report is the dues of a year in a tree of organizations.
type Report struct {
	Year calendar.Year
	AsOf calendar.Date
	Orgs []Line // in the order of the case
	// Collected by all, Left the tree by shares, Kept in it; Collected = Kept + Left,
	// to the fen, and Unknown where something that they need is.
	Collected, Left, Kept fees.Fen
	Passes                fees.Fen // large extras that left the tree for the Centre
	// Unknown lists the organizations that did not say what they collected, or of
	// which no rule says how much they remit.
	Unknown []string
	// Findings by organizations in the order of the case, with the id of the
	// organization as Subject and that of a use as Part.
	Findings []regulation.Finding
}

// MarshalJSON gives the answer of fees.remit: orgs, left, passes, collected, kept,
// unknown, findings. Sums that are not known are left out.
func (r Report) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Orgs      []Line               `json:"orgs"`
		Left      *fees.Fen            `json:"left,omitempty"`
		Passes    fees.Fen             `json:"passes"`
		Collected *fees.Fen            `json:"collected,omitempty"`
		Kept      *fees.Fen            `json:"kept,omitempty"`
		Unknown   []string             `json:"unknown"`
		Findings  []regulation.Finding `json:"findings"`
	}{array(r.Orgs), known(r.Left), r.Passes, known(r.Collected), known(r.Kept), array(r.Unknown), array(r.Findings)})
}

func known(f fees.Fen) *fees.Fen {
	if f == Unknown {
		return nil
	}
	return &f
}

// array makes an empty JSON array of a nil slice.
func array[T any](s []T) []T { return append([]T{}, s...) }
