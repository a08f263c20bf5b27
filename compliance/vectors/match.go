package vectors

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Match compares an answer with a want as the package comment says. It gives
// the differences, each with the path to it; none when the answer matches. An
// answer or a want that is no JSON is a difference too.
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

// value reads JSON with its numbers as they are written.
func value(raw json.RawMessage) (any, error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	var v any
	err := d.Decode(&v)
	return v, err
}

func match(path string, want, got any) []string {
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			return differ(path, want, got)
		}
		var diffs []string
		for _, key := range sorted(w) {
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
			return []string{path + ": missing, want " + print(want)}
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
		if found != (mark == "+") {
			diffs = append(diffs, path+": "+map[bool]string{true: "must not hold ", false: "does not hold "}[found]+print(w)+" in "+print(elements))
		}
	}
	return diffs
}

func differ(path string, want, got any) []string {
	if path == "" {
		path = "answer"
	}
	return []string{path + ": want " + print(want) + ", got " + print(got)}
}

func print(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(b)
}

func sorted(m map[string]any) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func join(path, key string) string {
	return strings.TrimPrefix(path+"."+key, ".")
}
