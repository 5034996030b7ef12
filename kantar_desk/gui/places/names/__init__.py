"""Names: the register of who and what is meant, with spellings, mentions and proposals."""
