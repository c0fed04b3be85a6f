"""What is kept on disk: the ledger of marks and the archive of copy."""
