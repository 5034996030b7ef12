"""Answers computed from model values: pure functions, no disk, no screen, the same input gives the same result."""
