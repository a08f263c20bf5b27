package members

import (
	"fmt"
	"io"
	"strconv"
)

// veil changes every byte of a personal text, and a second time changes it
// back. Personal texts are kept veiled, so that nothing that looks into a value
// by reflection (a foreign struct printed with %v, a dump, a diff of a test)
// shows them by mistake. It is no encryption: whoever wants the text calls
// Reveal.
func veil(s string) string {
	if s == "" {
		return ""
	}
	b := []byte(s)
	for i := range b {
		b[i] ^= 0xda
	}
	return string(b)
}

// redacted prints a redacted text under any verb of fmt.
func redacted(w fmt.State, verb rune, typ, text string) {
	switch {
	case verb == 'v' && w.Flag('#'):
		text = typ + "(" + strconv.Quote(text) + ")"
	case verb == 'q':
		text = strconv.Quote(text)
	}
	_, _ = io.WriteString(w, text)
}
