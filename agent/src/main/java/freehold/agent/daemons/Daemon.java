package freehold.agent.daemons;

import freehold.agent.Command;
import java.nio.file.Path;
import java.util.List;

/// One engine's daemons: what Debian calls their unit, where they leave their process numbers, how they start and stop
/// where there is no systemd.
///
/// In the order in which they need each other.
public enum Daemon {
    OPEN_VSWITCH(
            "openvswitch-switch.service",
            List.of("/run/openvswitch/ovsdb-server.pid", "/run/openvswitch/ovs-vswitchd.pid"),
            List.of("/usr/share/openvswitch/scripts/ovs-ctl", "start", "--system-id=random", "--no-mlockall"),
            List.of("/usr/share/openvswitch/scripts/ovs-ctl", "stop")),
    OVN_CENTRAL(
            "ovn-central.service",
            List.of("/run/ovn/ovnnb_db.pid", "/run/ovn/ovnsb_db.pid", "/run/ovn/ovn-northd.pid"),
            List.of("/usr/share/ovn/scripts/ovn-ctl", "start_northd"),
            List.of("/usr/share/ovn/scripts/ovn-ctl", "stop_northd")),
    OVN_HOST(
            "ovn-host.service",
            List.of("/run/ovn/ovn-controller.pid"),
            List.of("/usr/share/ovn/scripts/ovn-ctl", "start_controller"),
            List.of("/usr/share/ovn/scripts/ovn-ctl", "stop_controller")),
    VIRTLOGD("virtlogd.service", List.of("/run/virtlogd.pid"), List.of("virtlogd", "--daemon"), List.of()),
    LIBVIRTD("libvirtd.service", List.of("/run/libvirtd.pid"), List.of("libvirtd", "--daemon"), List.of());

    private final String unit;
    private final List<Path> pidFiles;
    private final List<String> start;
    private final List<String> stop;

    Daemon(String unit, List<String> pidFiles, List<String> start, List<String> stop) {
        this.unit = unit;
        this.pidFiles = pidFiles.stream().map(Path::of).toList();
        this.start = start;
        this.stop = stop;
    }

    /// Whether all of its processes are there.
    public boolean isRunning() {
        return pidFiles.stream().allMatch(Daemon::isAlive);
    }

    void start(boolean systemd) {
        Command.run(systemd ? List.of("systemctl", "start", unit) : start);
    }

    /// Harmless if it doesn't run.
    void stop(boolean systemd) {
        if (systemd) {
            Command.run("systemctl", "stop", unit.replace(".service", ".socket"), unit);
        } else if (stop.isEmpty()) {
            pidFiles.stream().filter(Daemon::isAlive).flatMap(file -> Pid.read(file).stream()).forEach(Pid::end);
        } else {
            Command.run(stop);
        }
    }

    private static boolean isAlive(Path pidFile) {
        return Pid.read(pidFile).filter(pid -> pid.isAliveAs(programOf(pidFile))).isPresent();
    }

    /// The OVN databases' servers are Open vSwitch's.
    private static String programOf(Path pidFile) {
        var name = String.valueOf(pidFile.getFileName()).replace(".pid", "");
        return name.endsWith("_db") ? "ovsdb-server" : name;
    }
}
