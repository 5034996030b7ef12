"""Other people's files: documents in, annotation sets out and back, reports out."""
