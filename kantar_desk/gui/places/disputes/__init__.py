"""Disputes: one question across documents, as sheet, matrix or timeline."""
