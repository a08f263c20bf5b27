package main

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// maxQuoted is how long a cell in quotes may be, in bytes. No cell of a pay sheet
// is that long: beyond it a quotation mark was left open, and the rows after it
// must not vanish into one cell.
const maxQuoted = 4096

// readCSV reads a CSV file in UTF-8, with commas, tabs or semicolons between the
// cells, whichever makes the row of headings readable.
func readCSV(raw []byte) (*grid, error) {
	text, err := decode(raw)
	if err != nil {
		return nil, err
	}
	var first *grid
	for _, comma := range []byte{',', '\t', ';'} {
		g := &grid{csv: true, lines: records(text, comma)}
		if _, ok := findHeader(g); ok {
			return g, nil
		}
		if first == nil {
			first = g
		}
	}
	return first, nil
}

// decode takes the byte-order mark off, and refuses what is not UTF-8.
func decode(raw []byte) (string, error) {
	const again = "请在表格软件中另存为“CSV UTF-8（逗号分隔）”后再试"
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return "", fault("invalid-encoding", "文件是UTF-16编码。"+again, `the file is UTF-16; save it as "CSV UTF-8" and try again`)
	case !utf8.Valid(raw):
		return "", fault("invalid-encoding", "文件不是UTF-8编码，可能是GBK编码。"+again, `the file is not UTF-8; it may be GBK. Save it as "CSV UTF-8" and try again`)
	}
	return string(bytes.TrimPrefix(raw, []byte("\ufeff"))), nil
}

// records splits a text into rows. The package encoding/csv stops at the first row
// whose quotes do not pair, and skips empty ones; here every line of the text
// belongs to exactly one row, and a damaged row is one line long.
func records(text string, comma byte) (out []line) {
	for n := 1; text != ""; {
		cells, size, ok := record(text, comma)
		lines := strings.Count(text[:size], "\n")
		if !ok {
			size, lines = strings.IndexByte(text, '\n')+1, 1
			if size == 0 {
				size = len(text)
			}
		}
		out = append(out, line{n: n, cells: cells, damaged: !ok})
		text, n = text[size:], n+lines
	}
	return out
}

// record reads one row, and tells how many bytes it takes. False when its quotes do
// not pair.
func record(text string, comma byte) (cells []cell, size int, ok bool) {
	for at := 0; ; {
		var value string
		if at < len(text) && text[at] == '"' {
			end := at + 1
			for {
				next := strings.IndexByte(text[end:], '"')
				if next < 0 || end+next-at > maxQuoted {
					return nil, 0, false
				}
				end += next + 1
				if end >= len(text) || text[end] != '"' {
					break
				}
				end++ // two quotation marks are one inside the cell
			}
			value = strings.NewReplacer(`""`, `"`, "\r\n", "\n").Replace(text[at+1 : end-1])
			at = end
			if swallows(value, comma) {
				return nil, 0, false
			}
			if rest := text[at:]; rest != "" && rest[0] != comma && rest[0] != '\n' && !strings.HasPrefix(rest, "\r\n") {
				return nil, 0, false
			}
		} else {
			end := at
			for end < len(text) && text[end] != comma && text[end] != '\n' {
				end++
			}
			value, at = text[at:end], end
		}
		cells = append(cells, cell{text: unwrap(trim(value))})
		switch {
		case at < len(text) && text[at] == comma:
			at++
		default:
			at += len(text[at:]) - len(strings.TrimPrefix(strings.TrimPrefix(text[at:], "\r"), "\n"))
			return cells, at, true
		}
	}
}

// swallows reports whether a cell looks like several rows: two quotes that do not
// pair, in two rows, make one cell of all that is between them.
func swallows(value string, comma byte) bool {
	return strings.Contains(value, "\n") && strings.Count(value, string(comma)) > 2
}

// unwrap takes off what spreadsheets put around digits to keep them as text: ="001"
// and a leading apostrophe.
func unwrap(s string) string {
	if len(s) >= 3 && strings.HasPrefix(s, `="`) && strings.HasSuffix(s, `"`) {
		return trim(s[2 : len(s)-1])
	}
	return strings.TrimPrefix(s, "'")
}
