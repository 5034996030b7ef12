"""What goes out to be read by people: the report, and tables of differences."""
