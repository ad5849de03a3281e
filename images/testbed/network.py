"""One tap device in a network namespace that ends with the process: nothing of the test touches the machine's own network."""

import ctypes
import os
import socket
import struct
import subprocess
import threading

GATEWAY = "10.9.0.1"
GUEST = "10.9.0.5"
METADATA = "169.254.169.254"
TAP = "tap0"
MTU = 1442  # as OVN offers behind Geneve

CLONE_NEWNET = 0x40000000


def enter():
    """Moves this process, and what it starts, into a new network namespace with a tap device."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "no network namespace for the test; is this root?")
    for command in (
        "ip link set lo up",
        f"ip tuntap add dev {TAP} mode tap",
        f"ip address add {GATEWAY}/24 dev {TAP}",
        f"ip address add {METADATA}/32 dev {TAP}",
        f"ip link set {TAP} up",
    ):
        subprocess.run(command.split(), check=True)


def serve_dhcp():
    """Gives every asker the guest's address, with classless routes (option 121) and an MTU (option 26) as the cloud does."""
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, TAP.encode())
    server.bind(("", 67))
    threading.Thread(target=_answer_forever, args=(server,), daemon=True).start()


def _answer_forever(server):
    while True:
        question, _ = server.recvfrom(2048)
        kind = {1: 2, 3: 5}.get(_message_type(question))  # DISCOVER: OFFER, REQUEST: ACK
        if kind is not None:
            server.sendto(_answer(question, kind), ("255.255.255.255", 68))


def _message_type(question):
    at = 240
    while at < len(question) and question[at] != 255:
        if question[at] == 53:
            return question[at + 2]
        at += 1 if question[at] == 0 else 2 + question[at + 1]
    return None


def _answer(question, kind):
    address = socket.inet_aton
    fixed = bytearray(question[:240])
    fixed[0] = 2
    fixed[16:20] = address(GUEST)
    fixed[20:24] = address(GATEWAY)
    options = {
        53: bytes([kind]),
        54: address(GATEWAY),
        51: struct.pack(">I", 3600),
        1: address("255.255.255.0"),
        3: address(GATEWAY),
        6: address(GATEWAY),
        26: struct.pack(">H", MTU),
        121: bytes([32]) + address(METADATA) + address("0.0.0.0") + bytes([0]) + address(GATEWAY),
    }
    return bytes(fixed) + b"".join(bytes([code, len(value)]) + value for code, value in options.items()) + b"\xff"
