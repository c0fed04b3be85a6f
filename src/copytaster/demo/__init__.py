"""The built-in wire: self-written copy served on loopback over real HTTP."""
