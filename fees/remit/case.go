package remit

import (
	"bytes"
	"encoding/json"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

// Case is the dues of one year in a tree of organizations, and the question of a day.
type Case struct {
	Year calendar.Year `json:"year,omitzero"` // needed, from 2008
	AsOf calendar.Date `json:"asOf,omitzero"` // needed; what took place later is left out
	Orgs []Org         `json:"orgs"`          // in any order; among equal remainders the earlier comes first

	Shares     []LocalShare   `json:"shares,omitempty"`     // local shares by kind of organization
	NoticeFrom calendar.Month `json:"noticeFrom,omitzero"`  // first month of the notice of 2017, from 2017-01 to 2018-01
	Unverified bool           `json:"unverified,omitempty"` // rules that are known only indirectly speak too
	Carried    bool           `json:"carried,omitempty"`    // an opening balance may be spent (上年结余可以使用)
}

// MaxOrgs is how many organizations a case may have; [RollUp] has no such limit.
const MaxOrgs = 200_000

// MaxLines is how many payments, uses, requests or days one list may have.
const MaxLines = 10_000

// LocalShare is a local rule on the share that organizations of a kind remit to the one
// above (当地规定的上缴比例).
type LocalShare struct {
	Kind   orgtree.Kind `json:"kind,omitempty"`
	Share  Share        `json:"share,omitzero"`
	Source string       `json:"source,omitempty"` // title or number of the local text
}

// Org is an organization with its dues of the year. An unset field is not known.
type Org struct {
	ID     string       `json:"id,omitempty"`     // needed
	Parent string       `json:"parent,omitempty"` // id of the organization above; empty at the top
	Kind   orgtree.Kind `json:"kind,omitempty"`

	// Collected is what its own members paid in the year, extras that stay
	// included. Not given, it is 0.00 where there are organizations below, and
	// unknown elsewhere.
	Collected   fees.Amount `json:"collected,omitzero"`
	LargeExtras fees.Amount `json:"largeExtras,omitzero"` // extras that go to the Centre whole

	Body     Body          `json:"body,omitempty"`
	Share    Share         `json:"share,omitzero"`    // of all that it and those below collected
	Deadline calendar.Date `json:"deadline,omitzero"` // last day for remitting under the local rule, inclusive
	PayTo    string        `json:"payTo,omitempty"`   // id of the receiver; not given: the parent, or the Centre

	Sent    []Sent   `json:"sent,omitzero"` // nil: nobody says what was sent
	Account *Account `json:"account,omitempty"`
}

// Sent is money sent up (已上缴).
type Sent struct {
	On     calendar.Date `json:"on,omitzero"`
	Amount fees.Amount   `json:"amount,omitzero"`
}

// Account is how an organization kept and used its dues in the year (使用和管理情况). What
// is nil or unset nobody says.
type Account struct {
	Income           fees.Amount `json:"income,omitzero"` // other income, as allocations from above
	Interest         fees.Amount `json:"interest,omitzero"`
	InterestCredited *bool       `json:"interestCredited,omitempty"`
	Opening          fees.Amount `json:"opening,omitzero"` // balance brought forward
	Budget           fees.Amount `json:"budget,omitzero"`  // planned spending of the year

	Separate    *bool        `json:"separate,omitempty"`   // an account of its own
	Bank        Bank         `json:"bank,omitempty"`       // where it is
	SameHand    *bool        `json:"sameHand,omitempty"`   // accountant and cashier are one person
	Trained     *bool        `json:"trained,omitempty"`    // staff were trained before they started
	HandedOver  *bool        `json:"handedOver,omitempty"` // staff that changed handed over; nil: no change
	Investments []Investment `json:"investments,omitzero"`

	Uses     []Use     `json:"uses,omitzero"`     // those of the year count
	Requests []Request `json:"requests,omitzero"` // the same

	Reported   []calendar.Date `json:"reported,omitzero"`   // days of reports to the own committee
	ReportedUp []calendar.Date `json:"reportedUp,omitzero"` // and to the department above
	Published  []calendar.Date `json:"published,omitzero"`  // days of showing the members what was collected
	Congress   []calendar.Date `json:"congress,omitzero"`   // days of reports to the member meeting or congress
	Checked    []calendar.Date `json:"checked,omitzero"`    // days of checks
	ReportBy   calendar.Date   `json:"reportBy,omitzero"`   // last day for the yearly report under the local rule
}

// Use is one use of dues (党费使用).
type Use struct {
	ID        string        `json:"id,omitempty"` // needed, the caller's
	On        calendar.Date `json:"on,omitzero"`
	Amount    fees.Amount   `json:"amount,omitzero"`
	Purpose   Purpose       `json:"purpose,omitempty"`
	Cost      Cost          `json:"cost,omitempty"`
	DecidedBy Decider       `json:"decidedBy,omitempty"`
	Earmarked Purpose       `json:"earmarked,omitempty"` // what the money was granted for; unset: nothing in particular
	Reason    string        `json:"reason,omitempty"`    // recorded reason
}

// Request is an application for funds (请拨党费).
type Request struct {
	On calendar.Date `json:"on,omitzero"`
	To string        `json:"to,omitempty"` // id of the organization that was asked
}

type bareCase Case

// UnmarshalJSON reads a case and refuses unknown fields with the code unknown-field.
// The case is not yet checked; see Case.Problems. On an error c stays as it was.
func (c *Case) UnmarshalJSON(b []byte) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	var v bareCase
	if err := d.Decode(&v); err != nil {
		if regulation.CodeOf(err) != "error" {
			return err
		}
		return &regulation.Fault{Code: regulation.UnknownField, Cause: err, Message: regulation.Text{
			Zh: "不是可用的JSON，或者有未知字段", En: "not the JSON of a case, or with an unknown field"}}
	}
	*c = Case(v)
	return nil
}
