"""The only door through which anything changes or is asked."""
