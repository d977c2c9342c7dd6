"""A server that gives generated files and takes items without keeping them, so that only the processor is measured.

It speaks as much of S3's GetObject, of the JSON protocols of DynamoDB and Kinesis, and of OpenSearch's bulk protocol
as the processors and loops of single calls need, on loopback, in a process of its own: `python -m tools.bench.traffic`
prints its port.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterator

LAST_MODIFIED = "Thu, 01 Jan 2026 00:00:00 GMT"
_STATUS = json.dumps({"Attributes": {"firstAttemptAt": {"S": "2026-01-01T00:00:00.000000Z"}, "attempts": {"N": "1"}}})
_ANSWERS = {"BatchWriteItem": '{"UnprocessedItems":{}}', "UpdateItem": _STATUS}


def record(number: int) -> str:
    """One order as a JSON line of about 250 bytes."""
    return (
        f'{{"orderId":"order-{number:09}","customerId":"customer-{number % 9973:05}",'
        f'"createdAt":"2026-01-{number % 28 + 1:02}T{number % 24:02}:00:00Z","status":"paid","currency":"EUR",'
        f'"total":{number % 900 + 10}.5,"note":"left at the door, second bell, ask for the caretaker"}}\n'
    )


def records(size: int) -> Iterator[str]:
    """As many lines as fit into `size` bytes."""
    number = taken = 0
    while taken + len(line := record(number)) <= size:
        yield line
        taken += len(line)
        number += 1


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while head := await reader.readuntil(b"\r\n\r\n"):
            request, *lines = head.decode("latin-1").split("\r\n")
            headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
            body = await reader.readexactly(int(headers.get("content-length", 0)))
            method, path, _ = request.split(" ")
            if method == "GET":
                await _file(writer, int(path.rsplit("/", 1)[1].partition(".")[0]))
            else:
                operation = headers.get("x-amz-target", "").rpartition(".")[2] or path.rpartition("/")[2]
                _answer(writer, "application/x-amz-json-1.0", _content(operation, body).encode())
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


def _content(operation: str, body: bytes) -> str:
    """What is answered: for a batch of Kinesis or of OpenSearch one result for each of its records."""
    if operation == "PutRecords":
        results = ['{"SequenceNumber":"1","ShardId":"shardId-000000000000"}'] * body.count(b'"PartitionKey"')
        return f'{{"FailedRecordCount":0,"Records":[{",".join(results)}]}}'
    if operation == "_bulk":
        results = ['{"index":{"status":201}}'] * body.count(b'{"index":{"_index"')
        return f'{{"errors":false,"items":[{",".join(results)}]}}'
    return _ANSWERS.get(operation, "{}")


async def _file(writer: asyncio.StreamWriter, size: int) -> None:
    """The object `<size>.jsonl`, filled up with an empty line's worth of blanks."""
    writer.write(
        f'HTTP/1.1 200 OK\r\nContent-Length: {size}\r\nLast-Modified: {LAST_MODIFIED}\r\nETag: "bench"\r\n\r\n'.encode()
    )
    taken, batch = 0, []
    for line in records(size):
        batch.append(line)
        taken += len(line)
        if len(batch) == 1000:
            writer.write("".join(batch).encode())
            batch.clear()
            await writer.drain()
    writer.write(("".join(batch) + "\n" * (size - taken)).encode())


def _answer(writer: asyncio.StreamWriter, kind: str, body: bytes) -> None:
    writer.write(f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)


async def main() -> None:
    """Serve until standard input closes, which it does when the parent ends, however it ends."""
    server = await asyncio.start_server(_serve, "127.0.0.1", 0, limit=2**20)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
