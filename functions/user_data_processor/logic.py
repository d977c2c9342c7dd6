"""What a change of the user table becomes."""

from functions.common.activities import ActivityType

USER_ACTIVITY = ActivityType(
    name="USER_ACTIVITY",
    processed_by="userDataProcessor",
    id_attribute="userId",
    id_name="sourceUserId",
    time_attribute="timestamp",
)
