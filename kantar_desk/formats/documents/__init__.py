"""Files that people have, as text with structure: one module per format, an explicit registry, one guard."""
