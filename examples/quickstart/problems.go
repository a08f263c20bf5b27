package main

import (
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// place is the file, and the line where it is known.
func (x problem) place() string {
	if x.row > 0 {
		return x.file + ":" + strconv.Itoa(x.row)
	}
	return x.file
}

// text is what is wrong, with the column in front.
func (x problem) text(l regulation.Lang) string {
	text := regulation.ErrorText(x.err, l)
	if x.column == "" {
		return text
	}
	return x.column + regulation.Text{Zh: "：", En: ": "}.In(l) + text
}
