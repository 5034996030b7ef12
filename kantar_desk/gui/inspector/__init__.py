"""The inspector: what a tag says, row by row, filled by digits."""
