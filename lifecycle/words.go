package lifecycle

import "github.com/dangwu-go/dangwu/compliance/regulation"

// Words is the table behind an enumeration; see regulation.Words.
type Words[E ~uint8] = regulation.Words[E]

// Word is one value of it.
type Word = regulation.Word
