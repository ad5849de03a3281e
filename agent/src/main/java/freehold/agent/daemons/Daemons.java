package freehold.agent.daemons;

import freehold.agent.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All daemons that a host of guests needs.
public final class Daemons {
    private static final Logger log = LoggerFactory.getLogger(Daemons.class);

    private final boolean systemd = Files.isDirectory(Path.of("/run/systemd/system"));

    /// Starts those that don't run, and tells Open vSwitch that this host is OVN's.
    ///
    /// @return those that were started
    public List<Daemon> start() {
        var started = new ArrayList<Daemon>();
        for (var daemon : Daemon.values()) {
            if (!daemon.isRunning()) {
                if (daemon == Daemon.LIBVIRTD) {
                    KvmDevice.openToGuests();
                }
                daemon.start(systemd);
                started.add(daemon);
                log.atInfo().addKeyValue("daemon", daemon).log("daemon started");
            }
            if (daemon == Daemon.OPEN_VSWITCH) {
                joinOvn();
            }
        }
        return started;
    }

    /// Stops them, the last first.
    public void stop(Collection<Daemon> which) {
        for (var daemon : Arrays.asList(Daemon.values()).reversed()) {
            if (which.contains(daemon)) {
                daemon.stop(systemd);
                log.atInfo().addKeyValue("daemon", daemon).log("daemon stopped");
            }
        }
    }

    /// Whether the kernel has no datapath of Open vSwitch's, so that packets are switched by its daemon. Holds once it runs.
    public static boolean isUserspace() {
        return !Files.isDirectory(Path.of("/sys/module/openvswitch"));
    }

    /// What OVN's name for this host is. Holds once Open vSwitch runs.
    public static String chassis() {
        return Command.run("ovs-vsctl", "get", "open_vswitch", ".", "external-ids:system-id").replace("\"", "");
    }

    /// One machine: the databases are here, and tunnels would lead to ourselves.
    /// <https://man7.org/linux/man-pages/man8/ovn-controller.8.html>
    private static void joinOvn() {
        var set = new ArrayList<>(List.of("ovs-vsctl", "set", "open_vswitch", ".", "external-ids:ovn-remote=unix:/run/ovn/ovnsb_db.sock",
                "external-ids:ovn-encap-type=geneve", "external-ids:ovn-encap-ip=127.0.0.1"));
        if (isUserspace()) {
            set.add("external-ids:ovn-bridge-datapath-type=netdev");
        }
        Command.run(set);
    }

    /// Takes back what [#start] told Open vSwitch, and the bridge that OVN made for it.
    public static void leaveOvn() {
        for (var key : List.of("ovn-remote", "ovn-encap-type", "ovn-encap-ip", "ovn-bridge-datapath-type", "ovn-bridge-mappings")) {
            Command.run("ovs-vsctl", "--if-exists", "remove", "open_vswitch", ".", "external-ids", key);
        }
        Command.run("ovs-vsctl", "--if-exists", "del-br", "br-int");
    }
}
