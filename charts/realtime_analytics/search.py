"""What makes events findable: the OpenSearch domain, the queue of what it did not take, and the role that it obeys."""

from __future__ import annotations

from charts.blocks.operator_role import OperatorRole
from charts.blocks.queue import Queue
from charts.blocks.role import Role
from charts.blocks.scope import Scope
from charts.blocks.search_domain import SearchDomain
from charts.realtime_analytics.foundation import Foundation
from charts.realtime_analytics.messaging import Messaging

INDEX = "events"
"""The alias of the indexes, one a day; the functions' own default of SEARCH_INDEX."""
MINUTE = 60
"""Seconds."""


class Search:
    """Domain and queue; both are encrypted with the system's key. The functions work the same without them."""

    def __init__(self, scope: Scope, foundation: Foundation, messaging: Messaging) -> None:
        knobs = scope.settings.realtime_analytics
        search = knobs.search
        self.admin = OperatorRole(
            scope,
            "search-admin",
            purpose="Taken on by people to say who may do what in the search store; its fine-grained access obeys it",
            principals=search.admins,
            mfa_minutes=search.admin_mfa_minutes,
        )
        self.domain = SearchDomain(
            scope,
            "real-time-analytics",
            engine=search.engine,
            nodes=search.nodes,
            masters=search.masters,
            key=foundation.key,
            master=self.admin,
            log_retention_days=knobs.log_retention_days,
        )
        self.domain.grant_administer(self.admin)
        self.waiting = Queue(
            scope,
            "analytics-reindex",
            retention_days=knobs.alerts.queue_retention_days,
            visibility_timeout=search.reindex.visibility_minutes * MINUTE,
            key=foundation.key,
            dead_letters=messaging.dead_letters,
            max_receives=search.reindex.max_receives,
        )

    @property
    def variables(self) -> dict[str, str]:
        """What the event processor's environment says of the search store."""
        return {"OPENSEARCH_DOMAIN": self.domain.name, "REINDEX_QUEUE_URL": self.waiting.url}

    def grant_process(self, role: Role) -> None:
        """Allow the role to index events, to count them, and to queue what was not indexed."""
        self.domain.grant_index(role, INDEX)
        self.domain.grant_count(role, INDEX)
        self.waiting.grant_send(role)
