"""An instance metadata service that insists on version 2, and remembers what it was asked."""

import http.server
import json
import threading

from . import network

TOKEN = "AQAEtesttoken=="
MAC = "52:54:00:12:34:56"


class Instance:
    """Who the guest is told to be. Change the fields between boots."""

    def __init__(self, key, user_data):
        self.id = "i-0123456789abcdef0"
        self.type = "t3.nano"
        self.hostname = "ip-10-9-0-5.ec2.internal"
        self.key = key
        self.user_data = user_data

    def documents(self):
        """Everything below /latest: a leaf is bytes or text, a directory a dict."""
        leaf = {
            "device-number": "0",
            "interface-id": "eni-0123456789abcdef0",
            "local-ipv4s": network.GUEST,
            "mac": MAC,
            "subnet-ipv4-cidr-block": "10.9.0.0/24",
        }
        meta = {
            "ami-id": "ami-0123456789abcdef0",
            "hostname": self.hostname,
            "instance-id": self.id,
            "instance-type": self.type,
            "local-hostname": self.hostname,
            "local-ipv4": network.GUEST,
            "mac": MAC,
            "network": {"interfaces": {"macs": {MAC: leaf}}},
            "placement": {"availability-zone": "local-1a", "region": "local-1"},
            "public-keys": {"0": {"openssh-key": self.key}},
        }
        identity = {"instanceId": self.id, "instanceType": self.type, "region": "local-1"}
        tree = {"meta-data": meta, "dynamic": {"instance-identity": {"document": json.dumps(identity)}}}
        return tree if self.user_data is None else {**tree, "user-data": self.user_data}


def serve(instance):
    """Answers at 169.254.169.254:80 until shutdown() of what this returns."""

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_PUT(self):
            ttl = self.headers.get("X-aws-ec2-metadata-token-ttl-seconds")
            self.answer(200 if self.path == "/latest/api/token" and ttl else 400, TOKEN)

        def do_GET(self):
            if self.headers.get("X-aws-ec2-metadata-token") != TOKEN:
                return self.answer(401)
            found = find(instance.documents(), self.path.strip("/").split("/")[1:])
            return self.answer(404) if found is None else self.answer(200, found)

        def answer(self, status, body=""):
            body = body.encode() if isinstance(body, str) else body
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer((network.METADATA, 80), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def find(tree, path):
    """The leaf at a path, or the listing of a directory as EC2 writes it."""
    for name in path:
        if not isinstance(tree, dict) or name not in tree:
            return None
        tree = tree[name]
    if not isinstance(tree, dict):
        return tree
    if path and path[-1] == "public-keys":
        return "\n".join(f"{index}=test-key" for index in tree)
    return "\n".join(name + "/" * isinstance(below, dict) for name, below in tree.items())
