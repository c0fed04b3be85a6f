"""What can go wrong, as one tree.

CopytasterError
├── ConfigError      the settings file says something we cannot follow (exit 2)
├── UsageError       the command line says something we cannot follow (exit 2)
├── FormatError      bytes that are not what they claim to be
├── FetchError       an address that could not be read this time
├── WorkshopError    the process that reads for us overran, ended or failed; only this reading is lost
├── StoreError       the store could not do what was asked
│   ├── StoreBusy    somebody else holds it
│   ├── StoreBroken  its content cannot be read; it was left as it is
│   └── NotSaved     a decision is not on disk (full, read-only, failing); it may be tried again
└── ExportError      an export that could not be written

Expected trouble on the wire is a value (`model.source.Trouble`), not one of these.
"""


class CopytasterError(Exception):
    """Any of ours. `str()` is one plain sentence for an editor: what, where, and the remedy."""


class ConfigError(CopytasterError):
    """The settings cannot be followed; names file, line, key, what was found and what is expected."""


class UsageError(CopytasterError):
    """The command line cannot be followed."""


class FormatError(CopytasterError):
    """Bytes that cannot be read as the format they claim to be, or as any format we know."""


class FetchError(CopytasterError):
    """An address that could not be read; `kind` is one of `model.source.TROUBLE_KINDS`."""

    def __init__(self, kind: str, message: str, *, retry_after: float | None = None) -> None:
        """`retry_after`: seconds the server asked us to wait, if it said so."""
        super().__init__(message)
        self.kind = kind
        self.retry_after = retry_after


class WorkshopError(CopytasterError):
    """A reading that overran its time or ended the process that did it; the next one is not concerned."""


class StoreError(CopytasterError):
    """The store could not do what was asked."""


class StoreBusy(StoreError):
    """Another process holds the store; the message says who, since when."""


class StoreBroken(StoreError):
    """The store's content cannot be read. Nothing was overwritten."""


class NotSaved(StoreError):
    """A decision did not reach the disk; nothing was changed and it may be entered again."""


class ExportError(CopytasterError):
    """An export could not be written; the old file, if any, is untouched."""
