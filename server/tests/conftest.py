"""What every test may lean on. The database's part is in `database.py` beside this file."""

import os
import tempfile

from hypothesis import HealthCheck, settings

# Settings read the data folder, so tests get one of their own before anything imports them.
os.environ.setdefault("COMPTOIR_TEST_FOLDER", tempfile.mkdtemp(prefix=f"comptoir-tests-{os.getpid()}-"))
os.environ["COMPTOIR_DATA"] = os.environ["COMPTOIR_TEST_FOLDER"]
os.environ["COMPTOIR_RATE_LIMIT"] = "0"
os.environ["DJANGO_SETTINGS_MODULE"] = "comptoir.config.settings"
os.environ.pop("DATABASE_URL", None)

pytest_plugins = ["tests.database"]

# How long a draw takes is no finding; the same code is judged by the same examples, unless somebody goes exploring
# (`HYPOTHESIS_PROFILE=explore`).
_STEADY = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("steady", derandomize=True, database=None, **_STEADY)
settings.register_profile("explore", max_examples=1000, **_STEADY)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
