"""A real SMTP server on loopback for tests: writes every message it takes into a folder, byte for byte.

Usage: smtp_sink.py FOLDER. Prints the port it listens on, then serves until it is killed.
Addresses that begin with "refused" are refused.
"""
import asyncio
import pathlib
import sys

from aiosmtpd.smtp import SMTP

folder = pathlib.Path(sys.argv[1])


class Keep:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused"):
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Keep.count += 1
        part = folder / f"{Keep.count:04}.part"
        part.write_bytes("".join(f"X-Rcpt: {a}\n" for a in envelope.rcpt_tos).encode() + b"\n" + envelope.original_content)
        part.rename(folder / f"{Keep.count:04}.eml")
        return "250 OK"


async def main():
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(Keep(), hostname="sink"), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
