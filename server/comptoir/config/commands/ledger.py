import argparse
from time import perf_counter

from comptoir.config.session import usable_data_folder


def arguments(parser: argparse.ArgumentParser) -> None:
    """What to do with it; verifying is all there is."""
    parser.add_argument("action", choices=["verify"], help="recompute every balance of every organization")


def run(chosen: argparse.Namespace) -> int:
    """Prove all wallets from their entries; exit code 1 at the first difference, which is named."""
    from comptoir.config.database.attached import attached
    from comptoir.config.database.direct import direct
    from comptoir.wallet.queries.verify import counted, differences

    folder = usable_data_folder()
    started = perf_counter()
    with attached(folder), direct(folder, alias="owner") as owner, owner.transaction(), owner.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        organizations, lots, entries = counted(cursor)
        difference = next(differences(cursor), None)
    if difference is not None:
        print(f"NO  {difference}")
        return 1
    seconds = perf_counter() - started
    print(f"ok  {organizations} organizations, {lots} lots, {entries} entries: every balance proved in {seconds:.1f} s")
    return 0
