package freehold.agent.checkup;

import freehold.agent.Command;
import freehold.agent.checkup.Finding.Verdict;
import freehold.agent.daemons.Daemon;
import freehold.kernel.time.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks at every engine.
public final class Checkup {
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+[\\w.+~-]*");

    private final boolean isUp;
    private final Timeline time;

    /// @param isUp whether the cloud runs, so that its daemons should
    public Checkup(boolean isUp, Timeline time) {
        this.isUp = isUp;
        this.time = time;
    }

    /// @param memory folder that remembers how KVM was found
    public List<Finding> run(Path memory) throws IOException {
        var found = new ArrayList<Finding>();
        var qemu = program("QEMU", "qemu-system-x86", "qemu-system-x86_64", "--version");
        found.add(qemu);
        found.add(kvm(qemu.verdict() == Verdict.GOOD, memory));
        found.add(program("qemu-img", "qemu-utils", "qemu-img", "--version"));
        found.add(daemon(program("libvirt", "libvirt-daemon-system", "libvirtd", "--version"), Daemon.VIRTLOGD, Daemon.LIBVIRTD));
        found.add(daemon(program("Open vSwitch", "openvswitch-switch", "ovs-vsctl", "--version"), Daemon.OPEN_VSWITCH));
        found.add(daemon(program("OVN", "ovn-central ovn-host", "ovn-nbctl", "--version"), Daemon.OVN_CENTRAL, Daemon.OVN_HOST));
        found.add(program("nftables", "nftables", "nft", "--version"));
        found.add(program("tayga", "tayga", "tayga", "--help"));
        found.add(program("iproute2", "iproute2", "ip", "-Version"));
        found.add(program("ethtool", "ethtool", "ethtool", "--version"));
        found.add(program("mmdebstrap", "mmdebstrap", "mmdebstrap", "--version"));
        found.add(program("OpenSSH", "openssh-client", "ssh", "-V"));
        return found;
    }

    private static Finding program(String engine, String packages, String... command) {
        if (Stream.of((System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin").split(":"))
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, command[0])))) {
            return new Finding(engine, "", Verdict.MISSING, "apt-get install " + packages + " (`freehold up` does it)");
        }
        var said = Command.attempt(command);
        var version = VERSION.matcher(said.output());
        return said.isOk()
                ? new Finding(engine, version.find() ? version.group() : "", Verdict.GOOD, "")
                : new Finding(engine, "", Verdict.MISSING, "does not run: " + said.output().lines().findFirst().orElse("it says nothing"));
    }

    private Finding daemon(Finding program, Daemon... daemons) {
        if (program.verdict() != Verdict.GOOD) {
            return program;
        }
        boolean runs = Stream.of(daemons).allMatch(Daemon::isRunning);
        if (isUp && !runs) {
            return new Finding(program.engine(), program.version(), Verdict.MISSING, "does not run, though the cloud does: `freehold down`, then `freehold up`");
        }
        return new Finding(program.engine(), program.version(), Verdict.GOOD, runs ? "runs" : "`freehold up` starts it");
    }

    private Finding kvm(boolean hasQemu, Path memory) throws IOException {
        if (!Files.exists(Path.of("/dev/kvm"))) {
            return new Finding("KVM", "", Verdict.MEAGRE, "no /dev/kvm: guests are emulated, and slow. Switch virtualization on in the firmware, or nested "
                    + "virtualization on the machine below; `modprobe kvm_intel` or `kvm_amd`");
        }
        if (!hasQemu) {
            return new Finding("KVM", "", Verdict.MEAGRE, "can't be tried without QEMU");
        }
        if (!Files.isWritable(Path.of("/dev/kvm"))) {
            return new Finding("KVM", "", Verdict.MEAGRE, "/dev/kvm is not ours to open: ask again as root");
        }
        return KvmProbe.works(memory, time)
                ? new Finding("KVM", "", Verdict.GOOD, "a guest has been booted with it")
                : new Finding("KVM", "", Verdict.MEAGRE, "/dev/kvm is there, but a guest that was booted with it did not reach 64-bit mode, or later than in "
                        + "emulation: guests are emulated, and slow. Look at nested virtualization on the machine below");
    }
}
