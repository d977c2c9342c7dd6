"""What a change of the order table becomes."""

from functions.common.activities import ActivityType

ORDER_ACTIVITY = ActivityType(
    name="ORDER_ACTIVITY",
    processed_by="orderDataProcessor",
    id_attribute="orderId",
    id_name="sourceOrderId",
    time_attribute="createdAt",
)
