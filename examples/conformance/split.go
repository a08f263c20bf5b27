package main

import (
	"errors"
	"strings"
)

// split cuts a command into words at spaces. What stands between single or
// double quotes belongs to one word, quotes of the other kind included; there
// is no escape character, so that a path may hold backslashes.
func split(command string) ([]string, error) {
	var words []string
	var word strings.Builder
	var quote rune // the quote that is open
	inWord := false
	for _, r := range command {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote != 0:
			word.WriteRune(r)
		case r == '\'' || r == '"':
			quote, inWord = r, true
		case strings.ContainsRune(" \t\r\n", r):
			if inWord {
				words = append(words, word.String())
				word.Reset()
			}
			inWord = false
		default:
			word.WriteRune(r)
			inWord = true
		}
	}
	if quote != 0 {
		return nil, errors.New("-impl: a quote is not closed")
	}
	if inWord {
		words = append(words, word.String())
	}
	if len(words) == 0 || words[0] == "" {
		return nil, errors.New("-impl: no command")
	}
	return words, nil
}
