"""Django's PostgreSQL engine, with a cheaper look at whether a kept connection still lives."""

import select

from django.db.backends.postgresql import base
from psycopg.pq import TransactionStatus


class DatabaseWrapper(base.DatabaseWrapper):
    """Before each request Django asks an idle connection `SELECT 1`; its socket tells the same without a round trip."""

    def is_usable(self) -> bool:
        if self.connection is None or self.connection.closed:
            return False
        if self.connection.info.transaction_status != TransactionStatus.IDLE:
            return super().is_usable()
        watched = select.poll()
        watched.register(self.connection.fileno(), select.POLLIN)
        # Something to read on an idle connection is the server's farewell, or a notice: then it is worth asking.
        return not watched.poll(0) or super().is_usable()
