"""Overview: where the work stands, how far people agree, and the report."""
