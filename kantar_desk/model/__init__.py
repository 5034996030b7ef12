"""What is true without a disk or a screen: frozen values and their own rules."""
