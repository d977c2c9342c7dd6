"""A DNS server for Route 53's hosted zones: plain records, and pairs with failover routing.

Source: Route 53 developer guide, "Active-active and active-passive failover" and "How Route 53 chooses records when
health checking is configured": a primary is answered while it is healthy, the secondary while only that one is, and the
primary again when neither is. UDP on loopback; other routing policies and aliases are not answered.
"""

from __future__ import annotations

import logging
import socket
import threading
import time
from collections.abc import Sequence
from typing import Any

import dns.exception
import dns.flags
import dns.message
import dns.name
import dns.rcode
import dns.rdatatype
import dns.rrset
from ministack.services import route53

from sandbox.aws.health_checks import HealthChecks
from sandbox.aws.hooks import Hook
from sandbox.aws.settings import LOOPBACK

logger = logging.getLogger("sandbox.aws.dns")

HOOKS = (
    Hook("services.route53:_zones", None, "DNS answers"),
    Hook("services.route53:_records", None, "DNS answers"),
)
_LARGEST = 4096

Record = dict[str, Any]


class DnsServer:
    """Answers from what Route 53 holds at the moment of the question."""

    def __init__(self, health: HealthChecks) -> None:
        self._health = health
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None

    def start(self) -> int:
        """Answer from now on, if not yet; returns the port."""
        with self._lock:
            if self._socket is None:
                self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
                self._socket.bind((LOOPBACK, 0))
                threading.Thread(target=self._serve, args=(self._socket,), name="dns", daemon=True).start()
            return int(self._socket.getsockname()[1])

    def _serve(self, listener: socket.socket) -> None:
        while True:
            packet, sender = listener.recvfrom(_LARGEST)
            try:
                answer = self.answer(dns.message.from_wire(packet), time.time())
                listener.sendto(answer.to_wire(max_size=_LARGEST), sender)
            except dns.exception.DNSException:
                logger.exception("a packet from %s is no question", sender)
            except OSError:
                logger.exception("%s could not be answered", sender)

    def answer(self, query: dns.message.Message, now: float) -> dns.message.Message:
        """The answer to a query, as the zone's own name server gives it."""
        response = dns.message.make_response(query)
        question = query.question[0] if query.question else None
        found = _zone_of(question.name) if question is not None else None
        if question is None or found is None:
            response.set_rcode(dns.rcode.REFUSED)
            return response
        response.flags |= dns.flags.AA
        account, records = found
        name = question.name.canonicalize()
        named = [record for record in records if dns.name.from_text(record["Name"]) == name]
        typed = [record for record in named if record["Type"] == dns.rdatatype.to_text(question.rdtype)]
        chosen = self._choose(account, typed, now)
        if chosen is not None:
            response.answer.append(_rrset(question.name, chosen))
        else:
            # An empty answer of a name that is there, or no such name; the SOA says for how long that holds.
            response.set_rcode(dns.rcode.NOERROR if named else dns.rcode.NXDOMAIN)
            authority = next(record for record in records if record["Type"] == "SOA")
            response.authority.append(_rrset(dns.name.from_text(authority["Name"]), authority))
        return response

    def _choose(self, account: str, records: Sequence[Record], now: float) -> Record | None:
        pair = {record["Failover"]: record for record in records if record.get("Failover")}
        if not pair:
            return next((record for record in records if record.get("ResourceRecords")), None)
        primary, secondary = pair.get("PRIMARY"), pair.get("SECONDARY")
        healthy = {place: self._is_healthy(account, record, now) for place, record in pair.items()}
        return secondary if healthy.get("SECONDARY") and not healthy.get("PRIMARY") else primary

    def _is_healthy(self, account: str, record: Record, now: float) -> bool:
        check = record.get("HealthCheckId")
        return check is None or self._health.is_healthy(account, check, now)


def _zone_of(name: dns.name.Name) -> tuple[str, list[Record]] | None:
    """Account and records of the hosted zone that a name lies in, the longest that fits."""
    best: tuple[int, str, list[Record]] | None = None
    for (account, key), zone in list(route53._zones._data.items()):
        origin = dns.name.from_text(zone["name"])
        if name.is_subdomain(origin) and (best is None or len(origin) > best[0]):
            best = len(origin), account, list(route53._records.get_scoped(account, "us-east-1", key) or [])
    return best and best[1:]


def _rrset(name: dns.name.Name, record: Record) -> dns.rrset.RRset:
    return dns.rrset.from_text_list(name, int(record["TTL"]), "IN", record["Type"], record["ResourceRecords"])
