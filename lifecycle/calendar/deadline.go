package calendar

// WithinMonths returns the last day, inclusive, on which something is still
// done "within n months" (n个月内) of start. The start day is not counted:
// the period runs out on the same day of the n-th month after it, or on that
// month's last day where it is shorter, as [Date.AddMonths] has it. Within
// one month of 31 January is until 28 or 29 February.
//
// Zero months end on start itself. A negative n, an unset start and a last
// day beyond the supported range give the unset Date.
func WithinMonths(start Date, n int) Date {
	if n < 0 {
		return Date{}
	}
	return start.AddMonths(n)
}

// WithinDays returns the last day, inclusive, on which something is still
// done "within n days" (n日内) of start, counting every day of the week. The
// start day is not counted: within one day is until the day after start.
// For working days see [Workdays.After].
//
// Zero days end on start itself. A negative n, an unset start and a last day
// beyond the supported range give the unset Date.
func WithinDays(start Date, n int) Date {
	if n < 0 {
		return Date{}
	}
	return start.AddDays(n)
}
