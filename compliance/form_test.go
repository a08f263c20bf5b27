package compliance_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/orgtree"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFormOf(t *testing.T) {
	const (
		none      = compliance.NoForm
		joint     = compliance.JointBranchForm
		branch    = compliance.BranchForm
		general   = compliance.GeneralBranchForm
		committee = compliance.CommitteeForm
	)
	type forms = []compliance.FormKind
	for _, x := range []struct {
		unit               orgtree.UnitKind
		full, probationary int
		need               bool
		form               compliance.FormKind
		others             forms
		unverified         bool
		basis              string
	}{
		{orgtree.Village, 0, 0, false, none, forms{}, false, "branch-work-2018:4:1"},
		{orgtree.Village, 0, 1, false, joint, forms{}, false, "rural-2018"},
		{orgtree.Village, 2, 0, false, joint, forms{}, false, "rural-2018"},
		{orgtree.SOE, 2, 9, true, joint, forms{}, false, "branch-work-2018:5:3"},
		{orgtree.Village, 3, 0, false, branch, forms{}, false, "branch-work-2018:4:1"},
		{orgtree.Village, 49, 0, false, branch, forms{}, false, ""},
		{orgtree.Village, 49, 0, true, general, forms{branch}, false, "rural-2018"},
		{orgtree.Village, 50, 0, true, branch, forms{}, false, ""},
		{orgtree.Village, 50, 1, false, general, forms{branch}, false, "rural-2018"},
		{orgtree.Village, 99, 0, true, general, forms{branch}, false, ""},
		{orgtree.Village, 100, 0, false, general, forms{branch}, false, ""},
		{orgtree.Village, 100, 0, true, committee, forms{branch, general}, false, ""},

		{orgtree.StateOrgan, 49, 0, false, branch, forms{}, false, "branch-work-2018:4:1"},
		{orgtree.StateOrgan, 49, 0, true, general, forms{branch, committee}, false, "state-organs-2019:6"},
		{orgtree.StateOrgan, 48, 2, false, general, forms{branch}, false, "state-organs-2019:6"},
		{orgtree.StateOrgan, 51, 0, false, general, forms{}, false, "state-organs-2019:6"},
		{orgtree.StateOrgan, 99, 0, false, general, forms{}, false, ""},
		{orgtree.StateOrgan, 99, 0, true, committee, forms{general}, false, "state-organs-2019:5:1"},
		{orgtree.StateOrgan, 90, 10, false, committee, forms{}, false, "state-organs-2019:5:1"},

		{orgtree.SOE, 49, 0, false, branch, forms{}, false, ""},
		{orgtree.SOE, 99, 0, false, branch, forms{general}, true, ""},
		{orgtree.SOE, 99, 0, true, committee, forms{branch, general}, true, "soe-2019:4:1"},
		{orgtree.SOE, 30, 0, true, committee, forms{branch}, false, "soe-2019:4:1"},
		{orgtree.SOE, 100, 0, false, committee, forms{}, false, "soe-2019:4:1"},

		{orgtree.Community, 49, 0, false, branch, forms{}, false, ""},
		{orgtree.University, 50, 0, false, branch, forms{general}, true, ""},
		{orgtree.Enterprise, 99, 0, true, branch, forms{general}, true, ""},
		{orgtree.NonPublic, 100, 0, false, branch, forms{general, committee}, true, ""},
	} {
		f, err := compliance.FormOf(regulation.National(), compliance.FormFacts{Unit: x.unit, FullMembers: known(x.full), Probationary: known(x.probationary), NeedAndApproval: x.need})
		require.NoError(t, err)
		assert.Equal(t, x.form.String(), f.Form.String(), x)
		assert.Equal(t, x.others, f.Alternatives, x)
		assert.Equal(t, x.unverified, f.Unverified, x)
		assert.NotEmpty(t, f.Basis)
		if x.basis != "" {
			assert.True(t, slices.ContainsFunc(f.Basis, func(c regulation.Citation) bool { return c.String() == x.basis }), "%v: %v", x, f.Basis)
		}
		if f.Form == branch || f.Form == joint {
			assert.Equal(t, &compliance.CommitteeSize{Required: x.full >= 7, Min: 3, UsualMax: 5, Max: 7}, f.Committee, x)
		} else {
			assert.Nil(t, f.Committee)
		}
	}
	for full, required := range map[int]bool{6: false, 7: true} {
		f, err := compliance.FormOf(regulation.National(), compliance.FormFacts{Unit: orgtree.OtherUnit, FullMembers: known(full), Probationary: known(9)})
		require.NoError(t, err)
		assert.Equal(t, required, f.Committee.Required)
		b, err := json.Marshal(f)
		require.NoError(t, err)
		assert.Contains(t, string(b), `"alternatives":[]`)
	}
}

func TestFormRefuses(t *testing.T) {
	ok := compliance.FormFacts{Unit: orgtree.Village, FullMembers: known(9), Probationary: known(0)}
	for code, change := range map[regulation.Code]func(*compliance.FormFacts){
		"missing-unit":         func(x *compliance.FormFacts) { x.Unit = 0 },
		"missing-full-members": func(x *compliance.FormFacts) { x.FullMembers = compliance.Number{} },
		"missing-probationary": func(x *compliance.FormFacts) { x.Probationary = compliance.Number{} },
		"no-value":             func(x *compliance.FormFacts) { x.On = day("2018-10-27") },
	} {
		x := ok
		change(&x)
		f, err := compliance.FormOf(regulation.National(), x)
		assert.ErrorIs(t, err, code)
		assert.Empty(t, f)
	}
	_, err := compliance.FormOf(nil, ok)
	assert.ErrorIs(t, err, regulation.MissingLaw)
	ok.On = day("2018-10-28") // before the sector texts: villages and organs by the branch regulations alone
	ok.FullMembers = known(60)
	f, err := compliance.FormOf(regulation.National(), ok)
	require.NoError(t, err)
	assert.Equal(t, compliance.BranchForm, f.Form)
	ok.Unit = orgtree.StateOrgan
	f, err = compliance.FormOf(regulation.National(), ok)
	require.NoError(t, err)
	assert.Equal(t, compliance.BranchForm, f.Form)
	assert.True(t, f.Unverified)
}
