package freehold.server.demo;

import freehold.kernel.time.Timeline;
import freehold.server.Failure;
import freehold.server.Home;
import freehold.server.Wait;
import freehold.server.client.Answer;
import freehold.server.client.Ec2;
import freehold.server.machine.Ssh;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// An instance as its owner sees it: through the API, and from inside.
record Guest(Ec2 ec2, Home home, Timeline time) {
    private static final Duration STATE_LIMIT = Duration.ofSeconds(120);
    /// A slow machine without KVM boots a guest in some ten seconds.
    private static final Duration SSH_LIMIT = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final String INSTANCE = "reservationSet/item/instancesSet/item";

    /// @return its public address
    String waitUntilRunning(String id) throws Exception {
        waitUntil(id, "running");
        var address = describe(id).text(INSTANCE + "/ipAddress");
        if (address.isEmpty()) {
            throw Failure.failed(id + " runs, but has no public address.");
        }
        return address;
    }

    String waitUntil(String id, String state) throws Exception {
        return Wait.until(time, STATE_LIMIT, PAUSE, () -> reached(id, state))
                .orElseThrow(() -> Failure.failed(id + " is not " + state + " after " + STATE_LIMIT.toSeconds() + " s; the log " + home.log() + " says more."));
    }

    private Optional<String> reached(String id, String state) throws Exception {
        var now = describe(id);
        var is = now.text(INSTANCE + "/instanceState/name");
        if (is.equals("terminated") && !state.equals("terminated")) {
            throw Failure.failed(id + " was terminated: " + now.text(INSTANCE + "/stateReason/message") + ".");
        }
        return is.equals(state) ? Optional.of(is) : Optional.empty();
    }

    private Answer describe(String id) throws Exception {
        return ec2.call("DescribeInstances", "InstanceId.1", id);
    }

    Ssh waitForSsh(Ssh ssh) throws Exception {
        var last = new AtomicReference<>("");
        return Wait.until(time, SSH_LIMIT, PAUSE, () -> {
                    var outcome = command(ssh, "true").run();
                    last.set(outcome.lastLine());
                    return outcome.succeeded() ? Optional.of(ssh) : Optional.<Ssh>empty();
                })
                .orElseThrow(() -> Failure.failed("SSH does not let us in at " + ssh.address() + " after " + SSH_LIMIT.toSeconds()
                        + " s (" + last.get() + "); `aws ec2 get-console-output --instance-id " + ssh.instance() + "` shows what the guest wrote."));
    }

    /// Runs a command inside and answers what it wrote.
    String run(Ssh ssh, String command) throws Exception {
        var outcome = command(ssh, command).run();
        if (!outcome.succeeded()) {
            throw Failure.failed("in the instance, `" + command + "` failed: " + outcome.lastLine() + ".");
        }
        return outcome.text().strip();
    }

    private static freehold.server.machine.Program command(Ssh ssh, String command) {
        return ssh.command(List.of(command), "-o", "BatchMode=yes", "-o", "ConnectTimeout=1");
    }
}
