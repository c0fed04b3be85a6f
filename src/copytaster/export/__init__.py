"""What goes out at night: one file a format, whole or not at all."""
