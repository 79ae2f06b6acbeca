"""On a full disk the web processes died one after the other: their figures were files mapped into memory."""

from pathlib import Path

import pytest

from comptoir.config.supervisor import metrics_folder as folders


def test_figures_are_kept_off_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = tmp_path / "shm"
    memory.mkdir()
    monkeypatch.setattr(folders, "SHARED_MEMORY", memory)
    ours, theirs = tmp_path / "a", tmp_path / "b"
    folders.clear_metrics(ours)
    kept = folders.metrics_folder(ours)
    assert kept.parent == memory
    assert kept.stat().st_mode & 0o777 == 0o700
    assert folders.metrics_folder(theirs) != kept

    (kept / "counter_1.db").touch()
    folders.clear_metrics(ours)
    assert list(kept.iterdir()) == []
    folders.drop_metrics(ours)
    assert not kept.exists()


def test_without_shared_memory_they_stay_with_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "SHARED_MEMORY", tmp_path / "nowhere")
    folders.clear_metrics(tmp_path)
    assert folders.metrics_folder(tmp_path) == tmp_path / "run" / "metrics"
    assert (tmp_path / "run" / "metrics").is_dir()
