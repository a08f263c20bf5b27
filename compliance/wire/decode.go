package wire

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// decode reads nested facts as strictly as fields does the outermost object:
// names in their letter case, none repeated, none unknown. v points to a struct
// with json tags; every fault goes to add with its path.
func decode(path string, raw json.RawMessage, v any, add func(path string, err error)) {
	into(path, raw, reflect.ValueOf(v).Elem(), add)
}

func into(path string, raw json.RawMessage, v reflect.Value, add func(string, error)) {
	if v.Kind() == reflect.Struct && v.NumField() > 0 && v.Type().Field(0).Tag.Get("json") != "" {
		structure(path, raw, v, add) // also where the type reads itself strictly: the paths are better
		return
	}
	switch p := v.Addr().Interface().(type) {
	case json.Unmarshaler, encoding.TextUnmarshaler:
		leaf(path, raw, p, add)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		p := reflect.New(v.Type().Elem())
		into(path, raw, p.Elem(), add)
		v.Set(p)
	case reflect.Slice:
		var elements []json.RawMessage
		if len(raw) == 0 || raw[0] != '[' || json.Unmarshal(raw, &elements) != nil {
			add(path, invalid(path, raw, "须为数组", "has to be an array"))
			return
		}
		s := reflect.MakeSlice(v.Type(), len(elements), len(elements))
		for i, e := range elements {
			into(fmt.Sprintf("%s[%d]", path, i), e, s.Index(i), add)
		}
		v.Set(s)
	default:
		leaf(path, raw, v.Addr().Interface(), add)
	}
}

// structure reads an object into a struct, field by field in the order of the
// names, so that equal input gives equal faults.
func structure(path string, raw json.RawMessage, v reflect.Value, add func(string, error)) {
	values, err := object(raw)
	if err != nil {
		add(path, err)
		return
	}
	byName := map[string]int{}
	known := []string{}
	for i := range v.NumField() {
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		byName[name] = i
		known = append(known, name)
	}
	names := []string{}
	for name := range values {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		at := strings.TrimPrefix(path+"."+shown(name), ".")
		if i, ok := byName[name]; ok {
			into(at, values[name], v.Field(i), add)
			continue
		}
		list := strings.Join(known, " | ")
		add(at, &regulation.Fault{Code: regulation.UnknownField, Message: regulation.Text{
			Zh: "未知的字段，可用：" + list, En: "unknown field, known: " + list}})
	}
}

// leaf reads one value. What is wrong with it is said by its own type where
// that can, and otherwise is invalid- with the name of the field.
func leaf(path string, raw json.RawMessage, p any, add func(string, error)) {
	err := json.Unmarshal(raw, p)
	if err == nil && string(raw) == "null" && !nullable(p) {
		err = errors.New("null")
	}
	var own *regulation.Fault
	var day *calendar.Error
	switch {
	case err == nil:
	case errors.As(err, &own), errors.As(err, &day):
		add(path, err)
	default:
		fault := invalid(path, raw, "取值的类型不对", "not a value of this field's type")
		if _, money := p.(*fees.Amount); money {
			fault.Code = regulation.InvalidAmount // whatever the field is called
		}
		add(path, fault)
	}
}

// nullable reports whether a type reads null as unknown: those that write it.
func nullable(p any) bool {
	m, ok := p.(json.Marshaler)
	if !ok {
		return false
	}
	b, err := m.MarshalJSON()
	return err == nil && string(b) == "null"
}

func invalid(path string, raw json.RawMessage, zh, en string) *regulation.Fault {
	name := path[strings.LastIndex(path, ".")+1:]
	name, _, _ = strings.Cut(name, "[")
	return &regulation.Fault{Code: regulation.Code("invalid-" + kebab(name)), Value: regulation.Short(string(raw)),
		Message: regulation.Text{Zh: zh, En: en}}
}
