package money

import "testing"

func TestNext(t *testing.T) { t.Skip("later") }

func TestLoad(t *testing.T) { t.Skip("later") }

func TestMustParse(t *testing.T) { t.Skip("later") }

func TestSum(t *testing.T) { t.Skip("later") }

func TestShare(t *testing.T) { t.Skip("later") }

func TestSend(t *testing.T) { t.Skip("later") }

func TestIsRound(t *testing.T) { t.Skip("later") }
