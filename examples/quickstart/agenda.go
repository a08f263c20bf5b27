package main

import (
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/agenda"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// ahead is how many days the agenda looks forward.
const ahead = 90

// agendaGroup is what one kind of body is to do: the branches themselves, their
// committees, the groups; each organization above by its name.
type agendaGroup struct {
	body  regulation.Text
	n     int
	lines []agendaLine
}

// agendaLine is one duty on one day, of one or more organizations.
type agendaLine struct {
	due  calendar.Date
	text regulation.Text
	orgs []string
}

// upcoming puts what is due together by the body that is to act, then by day
// and duty.
func upcoming(law *regulation.Law, t *township, facts factsOf, on calendar.Date) ([]agendaGroup, error) {
	a, err := agenda.Of(law, t.tree, facts, agenda.Within(on, ahead), on)
	if err != nil {
		return nil, err
	}
	var out []agendaGroup
	type key struct {
		body regulation.Text
		due  calendar.Date
		rule regulation.RuleID
	}
	group, line := map[regulation.Text]int{}, map[key]int{}
	for x := range a.Due() {
		body, who := x.By.Body.Label(), x.By.Org
		if x.By.Body == agenda.Above {
			name := t.orgName(x.By.Org)
			body = regulation.Text{Zh: body.Zh + "：" + name, En: body.En + ": " + name}
			who = x.Finding.Subject
		}
		i, ok := group[body]
		if !ok {
			i = len(out)
			group[body] = i
			out = append(out, agendaGroup{body: body})
		}
		g := &out[i]
		g.n++
		k := key{body, x.Due, x.Finding.Rule}
		j, ok := line[k]
		if !ok {
			rule, _ := regulation.RuleByID(x.Finding.Rule)
			j = len(g.lines)
			line[k] = j
			g.lines = append(g.lines, agendaLine{due: x.Due, text: rule.Title})
		}
		g.lines[j].orgs = append(g.lines[j].orgs, t.orgName(who))
	}
	return out, nil
}

// names lists organizations, the first few of them unless all are asked for.
func (x agendaLine) names(l regulation.Lang, all bool) string {
	const few = 3
	sep := regulation.Text{Zh: "、", En: ", "}.In(l)
	if all || len(x.orgs) <= few+1 {
		return strings.Join(x.orgs, sep)
	}
	return strings.Join(x.orgs[:few], sep) + regulation.Text{
		Zh: "等" + strconv.Itoa(len(x.orgs)) + "个", En: " and " + strconv.Itoa(len(x.orgs)-few) + " more"}.In(l)
}
