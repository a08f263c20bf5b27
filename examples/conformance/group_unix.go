//go:build unix

package main

import (
	"os/exec"
	"syscall"
)

// ownGroup gives the program a process group of its own, so that what it
// starts, as a shell or "go run" does, can be ended with it.
func ownGroup(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// killGroup kills the program and what it started.
func killGroup(cmd *exec.Cmd) {
	if syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) != nil {
		_ = cmd.Process.Kill()
	}
}
