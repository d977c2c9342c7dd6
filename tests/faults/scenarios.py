"""Every function of functions/ that Lambda runs, and what it is put through."""

from tests.faults import file_pipeline, realtime_analytics, stream_processing
from tests.faults.scenario import Scenario

SCENARIOS: tuple[type[Scenario], ...] = (
    file_pipeline.Files,
    file_pipeline.SeveralAtOnce,
    file_pipeline.LongFile,
    file_pipeline.ManyRejects,
    file_pipeline.UploadGivenUp,
    file_pipeline.Changes,
    file_pipeline.Looks,
    stream_processing.Users,
    stream_processing.Orders,
    stream_processing.DailyCount,
    stream_processing.Inputs,
    realtime_analytics.Requests,
    realtime_analytics.Events,
    realtime_analytics.SearchDownEvents,
    realtime_analytics.Question,
    realtime_analytics.Documents,
    realtime_analytics.Alerts,
)
