"""The words of the trade as frozen data; no room below it, no input or output."""
