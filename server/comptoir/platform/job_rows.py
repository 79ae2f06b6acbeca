"""How jobs are written down: for the queue, and for processes that know no Django."""

PUT_JOBS = (
    "SELECT procrastinate_defer_jobs_v1(array_agg(ROW(wanted.queue, wanted.task, wanted.priority, NULL, NULL, "
    "job.arguments, wanted.at)::procrastinate_job_to_defer_v1)) "
    "FROM (SELECT %s::varchar, %s::varchar, %s::integer, %s::jsonb, %s::timestamptz) "
    "AS wanted (queue, task, priority, jobs, at), jsonb_array_elements(wanted.jobs) AS job (arguments)"
)
"""Queue, task, priority, a JSON array of arguments and the earliest moment: what `Task.batch_defer` ends in."""
