package main

import (
	"bytes"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the sample anew")

const sample = "../sample"

// The committed sample is what the program makes, byte by byte.
func TestSampleIsGenerated(t *testing.T) {
	if *update {
		require.NoError(t, write(sample))
	}
	files, err := Files()
	require.NoError(t, err)
	again, err := Files()
	require.NoError(t, err)
	assert.True(t, maps.EqualFunc(files, again, bytes.Equal), "the same seed gives the same bytes")
	total := 0
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(sample, name))
		require.NoError(t, err)
		assert.True(t, bytes.Equal(want, got), name)
		total += len(want)
	}
	assert.Less(t, total, 200_000)
	there, err := os.ReadDir(sample)
	require.NoError(t, err)
	assert.Len(t, there, len(files))
}

func TestWrite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	require.NoError(t, write(dir))
	assert.FileExists(t, filepath.Join(dir, "pay.csv"))
	assert.Error(t, write(filepath.Join(dir, "pay.csv")), "a file is no folder")
}
