"""One file a command; here the parts are put together."""
