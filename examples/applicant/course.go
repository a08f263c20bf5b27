package main

import (
	"io"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// The measures of the drawing, in pixels of its own view box.
const (
	courseWide  = 400
	railX       = 17
	textX       = 38
	dayX        = courseWide - 4
	stageHigh   = 38
	stepHigh    = 27
	smallHigh   = 17
	smallLetter = 5.9 // width of half a Chinese character in small print
)

// drawing is the course as a picture in one language.
type drawing struct {
	Alone  bool // a file of its own, not part of a page
	Lang   string
	Wide   int
	High   int
	Title  string
	Whose  string
	Stages []stageView
	Steps  []stepView
	Rails  []railView
	Legend []legendView
}

type stageView struct {
	Y    int
	Name string
	Mark string
}

type stepView struct {
	Y, CX, CY, SignY int
	Mark             string
	Sign             string
	Name             string
	Day              string
	Small            []smallView
	Describe         string
}

type smallView struct {
	Y    int
	Text string
	Days bool // when it may or must be done, not when it was
}

// railView is the line between two steps.
type railView struct {
	From, To int
	Done     bool
}

type legendView struct {
	CX, CY, SignY, TextX, Y int
	Mark, Sign              string
	Name                    string
}

// draws gives the drawing of a page in both languages.
func (a *answer) draws() []drawing {
	return []drawing{a.draw(regulation.Chinese, false), a.draw(regulation.English, false)}
}

// draw lays the course out from top to bottom.
func (a *answer) draw(l regulation.Lang, alone bool) drawing {
	d := drawing{Alone: alone, Lang: l.String(), Wide: courseWide, Title: a.title().In(l), Whose: a.whose().In(l)}
	y := 6
	if alone {
		y = 40
		if d.Whose != "" {
			y += 18
		}
	}
	numbers := [2][]string{{"一", "二", "三", "四", "五"}, {"1", "2", "3", "4", "5"}}
	zh := 0
	if l == regulation.English {
		zh = 1
	}
	last, lastDone := 0, false
	for i, s := range a.course() {
		y += stageHigh
		d.Stages = append(d.Stages, stageView{Y: y - 12, Mark: s.mark.id(),
			Name: numbers[zh][i] + regulation.Text{Zh: "、", En: ". "}.In(l) + s.name.In(l)})
		for _, c := range s.steps {
			v := stepView{Y: y + 17, CX: railX, CY: y + 12, SignY: y + 17, Mark: c.mark.id(), Sign: c.mark.sign(), Name: itoa(c.n) + " " + c.name.In(l)}
			if !c.on.IsZero() {
				v.Day = c.on.String()
			}
			v.Describe = itoa(c.n) + " " + c.name.In(l) + regulation.Text{Zh: "：", En: ": "}.In(l) + c.mark.name().In(l)
			if r := c.remark(l); r != "" {
				v.Describe += regulation.Text{Zh: "，", En: ", "}.In(l) + r
			}
			if last > 0 {
				d.Rails = append(d.Rails, railView{last, v.Y - 5, lastDone && (c.mark == done || c.mark == missing)})
			}
			last, lastDone = v.Y-5, c.mark == done || c.mark == missing
			y += stepHigh
			for _, line := range c.small(l) {
				v.Small = append(v.Small, smallView{Y: y + 9, Text: line})
				y += smallHigh
			}
			if !c.days.IsZero() {
				for _, line := range wrap([]string{c.days.In(l)}, (courseWide-textX)/smallLetter) {
					v.Small = append(v.Small, smallView{Y: y + 9, Text: line, Days: true})
					y += smallHigh
				}
			}
			d.Steps = append(d.Steps, v)
		}
	}
	y += 24
	x, gap := 10, 10
	if l == regulation.English {
		gap = 14 // letters are not all of one width
	}
	for m := range mark(len(markWords)) {
		name := m.name().In(l)
		wide := 20 + int(float64(width(name))*6.3)
		if x+wide > courseWide {
			x, y = 10, y+24
		}
		d.Legend = append(d.Legend, legendView{CX: x + 4, CY: y - 4, SignY: y + 1, TextX: x + 20, Y: y, Mark: m.id(), Sign: m.sign(), Name: name})
		x += wide + gap
	}
	d.High = y + 12
	return d
}

// small is the lines below the name of a step: how often, and the days of its parts.
func (c courseStep) small(l regulation.Lang) []string {
	var words []string
	if c.times > 1 {
		words = append(words, regulation.Text{Zh: "共" + itoa(c.times) + "次", En: itoa(c.times) + " times"}.In(l))
	}
	for _, p := range c.parts {
		words = append(words, p.name.In(l)+" "+p.on.String())
	}
	return wrap(words, (courseWide-textX)/smallLetter)
}

// wrap joins words to lines of so many columns at most; a word that is longer is
// broken at its spaces or characters.
func wrap(words []string, most float64) []string {
	const between = " · "
	var lines []string
	line := ""
	for _, w := range words {
		switch {
		case line == "":
			line = w
		case float64(width(line+between+w)) <= most:
			line += between + w
		default:
			lines, line = append(lines, line), w
		}
		for float64(width(line)) > most {
			head, tail := split(line, most)
			lines, line = append(lines, head), tail
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// split breaks a line before it grows too wide: at the last space, or at the last
// character where there is none.
func split(line string, most float64) (head, tail string) {
	at, space := 0, 0
	for i, r := range line {
		if i > 0 && float64(width(line[:i]+string(r))) > most {
			break
		}
		if r == ' ' {
			space = i
		}
		at = i + len(string(r))
	}
	if space > 0 && at < len(line) && line[at] < 0x80 && line[at] != ' ' {
		at = space
	}
	return strings.TrimRight(line[:at], " "), strings.TrimLeft(line[at:], " ")
}

// renderCourse writes the drawing as a file of its own, in the language asked for.
func renderCourse(w io.Writer, a *answer) error {
	return pageTemplate().ExecuteTemplate(w, "alone", a.draw(a.lang, true))
}
