"""Annotation sets in other people's files: bundle to file and back, with every loss named beforehand."""
