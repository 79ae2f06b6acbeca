"""What goes wrong around the database, said so that an operator can act on it."""


class DatabaseFailure(Exception):
    """The database cannot be used; the message is for the operator, in one or two sentences."""


REASONS = {
    "No space left on device": "The disk is full: free some space, then start again.",
    "Read-only file system": "The file system of the data folder is read-only.",
    "Permission denied": "The data folder is not writable for the account that runs the database.",
    "Disk quota exceeded": "The disk quota is used up: free some space, then start again.",
    "could not create shared memory segment": "The machine refuses shared memory to the database.",
}


def explain(output: str, *, otherwise: str) -> str:
    """One sentence for the operator from what PostgreSQL printed."""
    for phrase, sentence in REASONS.items():
        if phrase in output:
            return sentence
    last = [line for line in output.splitlines() if line.strip()][-3:]
    return "\n".join([otherwise, *last])
