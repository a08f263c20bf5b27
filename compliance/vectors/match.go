package vectors

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// Match compares an answer with a want as the package comment says. It gives
// the differences, each with the path to it; none when the answer matches. An
// answer or a want that is not one JSON value is a difference too. The keys of
// absent are those of the answer itself, not of objects inside it.
func Match(want, got json.RawMessage, absent []string) []string {
	w, err := value(want)
	if err != nil {
		return []string{"want: " + err.Error()}
	}
	g, err := value(got)
	if err != nil {
		return []string{"answer: " + err.Error()}
	}
	diffs := match("", w, g)
	o, _ := g.(map[string]any)
	for _, key := range absent {
		if _, there := o[key]; there {
			diffs = append(diffs, key+": must be absent")
		}
	}
	return diffs
}

// value reads one JSON value with its numbers as they are written.
func value(raw json.RawMessage) (any, error) {
	if len(bytes.TrimSpace(raw)) == 0 {
		return nil, errors.New("there is none")
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.New("something follows the value")
	}
	return v, nil
}

func match(path string, want, got any) []string {
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			return differ(path, want, got)
		}
		var diffs []string
		for _, key := range slices.Sorted(maps.Keys(w)) {
			diffs = append(diffs, matchKey(join(path, key), key, w[key], g)...)
		}
		return diffs
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			return differ(path, want, got)
		}
		var diffs []string
		for i := range w {
			diffs = append(diffs, match(fmt.Sprintf("%s[%d]", path, i), w[i], g[i])...)
		}
		return diffs
	}
	if want != got {
		return differ(path, want, got)
	}
	return nil
}

// matchKey compares one key of an object, which may end in + or -.
func matchKey(path, key string, want any, got map[string]any) []string {
	list, isList := want.([]any)
	mark := key[max(len(key)-1, 0):]
	if !isList || mark != "+" && mark != "-" {
		g, there := got[key]
		if !there {
			return []string{path + ": missing, want " + show(want)}
		}
		return match(path, want, g)
	}
	name := key[:len(key)-1]
	elements, ok := got[name].([]any)
	if !ok {
		return []string{path + ": the answer has no array " + name}
	}
	var diffs []string
	for _, w := range list {
		found := slices.ContainsFunc(elements, func(g any) bool { return len(match("", w, g)) == 0 })
		switch {
		case mark == "+" && !found:
			diffs = append(diffs, path+": "+show(w)+" is missing in "+show(elements))
		case mark == "-" && found:
			diffs = append(diffs, path+": "+show(w)+" must not be in "+show(elements))
		}
	}
	return diffs
}

func differ(path string, want, got any) []string {
	if path == "" {
		path = "answer"
	}
	return []string{path + ": want " + show(want) + ", got " + show(got)}
}

// show writes a value as JSON on one line, cut at 500 characters.
func show(v any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return fmt.Sprint(v)
	}
	return cut(strings.TrimSuffix(b.String(), "\n"))
}

// cut keeps the first 500 characters of a text.
func cut(s string) string {
	n := 0
	for i := range s {
		if n++; n > 500 {
			return s[:i] + "…"
		}
	}
	return s
}

func join(path, key string) string {
	return strings.TrimPrefix(path+"."+key, ".")
}
