"""Review: colleagues' sets beside mine, the differences, decisions and comments."""
