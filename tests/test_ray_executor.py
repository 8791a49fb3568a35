"""Ray as an executor, on a real local Ray."""

from __future__ import annotations

from pathlib import Path

import pytest

from fnloop.scale import RayExecutor
from tests.test_scale import check_cluster

ROOT = Path(__file__).parent.parent


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")  # Ray's own
@pytest.mark.filterwarnings("ignore::FutureWarning")  # of Ray, about its accelerators
def test_it_runs_a_map_of_which_a_worker_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ray = pytest.importorskip("ray")
    monkeypatch.setenv("RAY_TQDM_PATCH_PRINT", "0")  # it would put a `print` of its own into the builtins
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    try:
        executor = RayExecutor(runtime_env={"env_vars": {"PYTHONPATH": str(ROOT)}})
        assert executor._max_workers == 2
        check_cluster(executor, tmp_path)
        waiting = [executor.submit(pow, 2, number) for number in range(3)]
        assert [one.result() for one in waiting] == [1, 2, 4]
        executor.shutdown()
        with pytest.raises(RuntimeError, match="after shutdown"):
            executor.submit(abs, -1)
    finally:
        ray.shutdown()
