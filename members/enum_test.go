package members

import (
	"encoding"
	"fmt"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type enumeration interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
	Label() regulation.Text
}

// noHoles proves that a list is the whole enumeration: numbers from 1 without a
// gap, a word and two labels each, all different, and text that reads back.
func noHoles[E enumeration, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, all []E, w *words[E]) {
	t.Helper()
	what := fmt.Sprintf("%T", all)
	seen := map[string]bool{}
	require.NotEmpty(t, all)
	for i, e := range all {
		require.Equal(t, i+1, int(e), what)
		text, err := e.MarshalText()
		require.NoError(t, err, what)
		require.Equal(t, e.String(), string(text))
		require.Nil(t, checkWord(e.String()), e.String())
		l := e.Label()
		require.NotEmpty(t, l.Zh, what)
		require.NotEmpty(t, l.En, what)
		for _, s := range []string{e.String(), l.Zh} {
			require.False(t, seen[s], "%s: %s twice", what, s)
			seen[s] = true
			got, f := w.read(s)
			require.Nil(t, f)
			require.Equal(t, e, got, s)
		}
		var back E
		require.NoError(t, P(&back).UnmarshalText(text))
		require.Equal(t, e, back)
	}
	for _, bad := range []E{0, E(len(all) + 1), 255} {
		require.Empty(t, bad.String(), what)
		require.True(t, bad.Label().IsZero(), what)
		_, err := bad.MarshalText()
		require.Error(t, err, what)
	}
	for _, s := range []string{"", "no-such-word", "虚构者", strings.ToUpper(all[0].String())} {
		back := all[0]
		err := P(&back).UnmarshalText([]byte(s))
		require.Error(t, err, what)
		require.Equal(t, "unknown-"+regulation.Code(w.what), regulation.CodeOf(err))
		require.Equal(t, all[0], back, "left as it was")
		require.NotContains(t, err.Error()+regulation.ZhOf(err), "虚构者")
		require.Contains(t, regulation.ZhOf(err), all[0].String())
	}
	all[0] = 77
	require.NotEqual(t, all, w.all(), "a fresh slice")
}

func TestEnumerations(t *testing.T) {
	noHoles(t, AllSexes(), &sexWords)
	noHoles(t, AllStandings(), &standingWords)
	noHoles(t, AllExits(), &exitWords)
	noHoles(t, AllRights(), &rightWords)
	noHoles(t, AllLimitKinds(), &limitKindWords)
	noHoles(t, AllWhyNots(), &whyNotWords)
	noHoles(t, AllGrounds(), &groundWords)
	noHoles(t, AllRollPlaces(), &rollPlaceWords)
	noHoles(t, AllMeetingKinds(), &meetingKindWords)
	noHoles(t, AllPresences(), &presenceWords)
	noHoles(t, AllPosts(), &postWords)
	noHoles(t, AllAccessions(), &accessionWords)
	noHoles(t, AllMatters(), &matterWords)
	noHoles(t, AllFormats(), &formatWords)
}

func TestRightsSet(t *testing.T) {
	assert.Equal(t, "vote,elect,stand", EveryRight.String())
	assert.Equal(t, "表决权、选举权、被选举权", EveryRight.Text().Zh)
	assert.Equal(t, "none", Rights(0).Text().En)
	assert.False(t, EveryRight.Has(0))
	assert.False(t, Rights(255).Has(4))
	for r := range EveryRight.All() {
		assert.Equal(t, Vote, r)
		break
	}
}

func TestMeetingKindsSet(t *testing.T) {
	s := KindsOf(Evaluation, LifeMeeting, 0, 200)
	assert.Equal(t, "life-meeting;evaluation", s.String())
	assert.True(t, s.Has(LifeMeeting) && s.Has(Evaluation) && !s.Has(PartyDay) && !s.Has(0) && !s.Has(9))
	var back MeetingKinds
	for _, text := range []string{"evaluation;life-meeting", "组织生活会；民主评议党员", " 民主评议党员、 life-meeting "} {
		require.NoError(t, back.UnmarshalText([]byte(text)), text)
		assert.Equal(t, s, back)
	}
	for _, text := range []string{"x", "life-meeting;life-meeting", "life-meeting,evaluation"} {
		assert.Error(t, back.UnmarshalText([]byte(text)), text)
		assert.Equal(t, s, back)
	}
	for i := range MeetingKinds(256) {
		text, _ := (i &^ 1).MarshalText()
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, i&^1, back)
	}
}

func TestCodesAreKebabAndUnique(t *testing.T) {
	seen := map[regulation.Code]bool{}
	for _, c := range AllCodes() {
		assert.Nil(t, checkWord(string(c)), c)
		assert.False(t, seen[c], c)
		seen[c] = true
	}
}
