"""A QEMU guest started as by hand, its console, its power button, and SSH into it."""

import pathlib
import socket
import subprocess
import threading
import time

from . import metadata, network

POWER_OFF_LIMIT_SECONDS = 60


class Guest:
    """Runs from construction to close(); the console is kept with the time of each line."""

    def __init__(self, disk, directory, login_user, key, memory_mib=512, firmware=None):
        self.directory = pathlib.Path(directory)
        self.login_user = login_user
        self.key = key
        self.console = []
        self.unfinished = ""  # a login prompt waits on such a line
        self.began = time.monotonic()
        self.monitor = self.directory / "monitor"
        command = [
            "qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "max", "-smp", "2", "-m", str(memory_mib),
            "-drive", f"file={disk},format=qcow2,if=virtio",
            "-netdev", f"tap,id=net,ifname={network.TAP},script=no,downscript=no",
            "-device", f"virtio-net-pci,netdev=net,mac={metadata.MAC}", "-device", "virtio-rng-pci",
            "-smbios", "type=1,manufacturer=Amazon EC2,product=t3.nano,uuid=ec2e1916-9099-7caf-fd21-012345abcdef,"
                       "serial=ec2e1916-9099-7caf-fd21-012345abcdef",
            "-display", "none", "-serial", "stdio", "-monitor", f"unix:{self.monitor},server=on,wait=off",
            *(["-bios", firmware] if firmware else []),
        ]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        threading.Thread(target=self._read_console, daemon=True).start()

    def _read_console(self):
        for chunk in iter(lambda: self.process.stdout.read1(4096), b""):
            *lines, self.unfinished = (self.unfinished + chunk.decode(errors="replace")).split("\n")
            self.console.extend((self.seconds(), line.rstrip()) for line in lines)

    def seconds(self):
        return time.monotonic() - self.began

    def wait_for_console(self, text, limit_seconds):
        """Seconds from power on to the console line (finished or not) that contains the text."""
        while True:
            for at, line in [*self.console, (self.seconds(), self.unfinished)]:
                if text in line:
                    return at
            if self.seconds() > limit_seconds or self.process.poll() is not None:
                raise AssertionError(f"the console did not say {text!r} in {limit_seconds} s:\n{self.last_lines()}")
            time.sleep(0.02)

    def last_lines(self, count=25):
        return "\n".join(f"    {at:7.2f} {line}" for at, line in self.console[-count:])

    def wait_for_banner(self, limit_seconds):
        """Seconds from power on to the first byte of an SSH server."""
        while self.seconds() < limit_seconds and self.process.poll() is None:
            try:
                with socket.create_connection((network.GUEST, 22), timeout=0.2) as connection:
                    connection.settimeout(2)
                    if connection.recv(4) == b"SSH-":
                        return self.seconds()
            except OSError:
                time.sleep(0.02)
        raise AssertionError(f"no SSH banner in {limit_seconds} s:\n{self.last_lines()}")

    def ssh(self, command, key=None, check=True):
        """What a command in the guest prints; it fails when the login or the command does."""
        done = subprocess.run(
            ["ssh", "-i", key or self.key, *SSH_OPTIONS, f"{self.login_user}@{network.GUEST}", command],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False)
        if check and done.returncode != 0:
            raise AssertionError(f"{command!r} ended with {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout.strip()

    def copy_in(self, source, target):
        """By SFTP, as today's scp does."""
        subprocess.run(["scp", "-q", "-i", self.key, *SSH_OPTIONS, source,
                        f"{self.login_user}@{network.GUEST}:{target}"], check=True, timeout=60)

    def press_power_button(self):
        """Seconds until the guest has powered itself off."""
        pressed = time.monotonic()
        with socket.socket(socket.AF_UNIX) as monitor:
            monitor.connect(str(self.monitor))
            monitor.recv(1024)
            monitor.send(b"system_powerdown\n")
            self.process.wait(POWER_OFF_LIMIT_SECONDS)
        return time.monotonic() - pressed

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()


SSH_OPTIONS = ["-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
               "-o", "LogLevel=ERROR", "-o", "IdentitiesOnly=yes", "-o", "ConnectTimeout=10", "-o", "ServerAliveInterval=5"]
