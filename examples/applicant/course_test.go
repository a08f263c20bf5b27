package main

import (
	"testing"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Five stages of 2, 4, 5, 7 and 7 steps, and every step of the course of the library
// belongs to one of them.
func TestTwentyFiveSteps(t *testing.T) {
	var sizes []int
	named := map[development.Event]bool{}
	for _, s := range development.Chart() {
		sizes = append(sizes, len(s.Steps))
		for _, st := range s.Steps {
			assert.NotEmpty(t, st.Name.Zh)
			assert.NotEmpty(t, st.Name.En)
			for _, e := range append(st.Ends, st.Also...) {
				named[e] = true
			}
		}
	}
	assert.Equal(t, []int{2, 4, 5, 7, 7}, sizes)

	law := answerOf(t, sample(t, "2014.json"), options{}).law
	for _, name := range []string{"2014.json", "2026.json"} {
		f, problems := readFile(law, []byte(sample(t, name)))
		require.Empty(t, problems)
		for day := f.c.Events[0].On.AddDays(-1); !day.After(f.c.AsOf); day = day.AddDays(7) {
			g := *f
			a, err := newAnswer(law, &g, options{asOf: day})
			require.NoError(t, err)
			for _, n := range a.report.Next {
				assert.True(t, named[n.Step], n.Step)
			}
		}
		for _, e := range f.c.Events {
			assert.True(t, named[e.Type], e.Type)
		}
	}
}

// The marks go with the file: on no day is a step done before its day or open after
// it, and what is under way is what the rules say comes next.
func TestMarksFollowTheDays(t *testing.T) {
	for _, name := range []string{"2014.json", "2026.json", "straddling.json"} {
		whole := answerOf(t, sample(t, name), options{})
		final := whole.course()
		last := whole.report.AsOf
		for day := whole.f.c.Events[0].On; !day.After(last); day = day.AddDays(5) {
			a := answerOf(t, sample(t, name), options{asOf: day})
			open := 0
			for i, s := range a.course() {
				for j, c := range s.steps {
					if end := final[i].steps[j]; end.mark == done && end.times < 2 {
						assert.Equal(t, !end.on.After(day), c.mark == done, "%s %s: %d", name, day, c.n)
					}
					if c.mark == now || c.mark == late {
						open++
					}
					assert.NotEqual(t, missing, c.mark, "%s %s: %d", name, day, c.n)
				}
			}
			can, _ := a.ready()
			assert.True(t, len(can) == 0 || open > 0, "%s %s", name, day)
		}
	}
}

func TestMarks(t *testing.T) {
	marks := func(a *answer) map[int]mark {
		m := map[int]mark{}
		for _, s := range a.course() {
			for _, c := range s.steps {
				m[c.n] = c.mark
			}
		}
		return m
	}
	m := marks(answerOf(t, sample(t, "messy-mended.csv"), options{audit: true}))
	assert.Equal(t, missing, m[4], "never filed")
	assert.Equal(t, missing, m[16], "no talk before the approval")
	assert.Equal(t, missing, m[18], "nobody says that it was filed")
	assert.Equal(t, now, m[20])
	assert.Equal(t, late, m[24])
	assert.Equal(t, ahead, m[25])

	head := `{"applicant":{"birth":"1990-01-01"},"events":[`
	m = marks(answerOf(t, head+`{"type":"applied","on":"2026-06-01"},{"type":"withdrawn","on":"2026-06-02"}]}`, options{}))
	assert.Equal(t, done, m[1])
	assert.Equal(t, spared, m[2])
	m = marks(answerOf(t, head+`{"type":"direct-admitted","on":"2026-06-01","level":"central"}]}`, options{}))
	assert.Equal(t, spared, m[1])
	assert.Equal(t, now, m[25])
	m = marks(answerOf(t, head+`{"type":"applied","on":"2026-06-01"}]}`, options{asOf: calendar.MustParse("2026-07-02")}))
	assert.Equal(t, late, m[2])
	assert.Equal(t, ahead, m[3])

	// Sent back, the steps have to be done anew.
	m = marks(answerOf(t, sample(t, "straddling.json")[:len(sample(t, "straddling.json"))-6]+`,
		{"type":"meeting-voted","on":"2026-10-20","due":20,"present":18,"for":10,"secret":true}]}`, options{}))
	assert.Equal(t, now, m[12])
	assert.Equal(t, ahead, m[15])
}

// The drawing keeps its words within its edge.
func TestDrawingFits(t *testing.T) {
	for _, name := range []string{"2014.json", "2026.json", "straddling.json"} {
		a := answerOf(t, sample(t, name), options{})
		for _, d := range a.draws() {
			for _, s := range d.Steps {
				room := float64(dayX - textX)
				if s.Day != "" {
					room -= 70
				}
				assert.LessOrEqual(t, float64(width(s.Name))*6.9, room, s.Name)
				for _, x := range s.Small {
					assert.LessOrEqual(t, float64(width(x.Text))*smallLetter, float64(courseWide-textX), x.Text)
				}
				assert.Less(t, s.Y, d.High)
			}
			require.Len(t, d.Steps, 25)
			require.Len(t, d.Stages, 5)
			require.Len(t, d.Rails, 24)
		}
	}
}

func TestWrap(t *testing.T) {
	assert.Equal(t, []string{"ab · cd", "ef"}, wrap([]string{"ab", "cd", "ef"}, 7))
	assert.Equal(t, []string{"from 1 May", "on"}, wrap([]string{"from 1 May on"}, 10))
	assert.Equal(t, []string{"五个工", "作日"}, wrap([]string{"五个工作日"}, 6))
	assert.Empty(t, wrap(nil, 6))
}
