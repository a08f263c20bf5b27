package calendar

// text is what the parsers read: UnmarshalText has bytes, Parse a string, and
// neither should have to copy for the other.
type text interface{ string | []byte }

// number reads in[from:to] as ASCII digits, or returns -1.
func number[S text](in S, from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		c := in[i] - '0'
		if c > 9 {
			return -1
		}
		n = n*10 + int(c)
	}
	return n
}

func appendYear(b []byte, y int) []byte {
	return append(b, byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10))
}

func appendTwo(b []byte, n int) []byte {
	return append(b, byte('0'+n/10), byte('0'+n%10))
}
