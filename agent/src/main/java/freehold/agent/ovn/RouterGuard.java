package freehold.agent.ovn;

import freehold.agent.Command;
import freehold.kernel.time.Timeline;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps guests from passing themselves off as routers. OVN lets all neighbour discovery pass by every ACL and every check of ports,
/// router advertisements (<https://www.rfc-editor.org/rfc/rfc4861#section-4.2>) among it, and a neighbour would send through the
/// guest that made one. So whatever comes to the integration bridge with such a thing in it is dropped there, before OVN's own
/// tables. The fabric's advertisements begin behind them.
///
/// ovn-controller empties the bridge when it begins anew, so the flow is looked for again and again.
/// <https://man7.org/linux/man-pages/man8/ovs-ofctl.8.html>
public final class RouterGuard implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RouterGuard.class);

    private static final Duration PERIOD = Duration.ofSeconds(5);

    private static final String BRIDGE = "br-int";
    private static final String COOKIE = "cookie=0xf4ee401d";
    private static final String FLOW = COOKIE + ",table=0,priority=65000,icmp6,icmp_type=134,actions=drop";

    private final Timeline.Task watch;

    private RouterGuard(Timeline.Task watch) {
        this.watch = watch;
    }

    /// Stands there when this returns, if the bridge does already.
    public static RouterGuard stand(Timeline time) {
        ensure();
        return new RouterGuard(time.every(PERIOD, RouterGuard::ensure));
    }

    private static void ensure() {
        var flows = Command.attempt("ovs-ofctl", "dump-flows", BRIDGE, COOKIE + "/-1");
        if (!flows.isOk()) {
            log.warn("the integration bridge does not say what flows it has: {}", flows.output());
        } else if (!flows.output().contains("icmp_type=134")) {
            Command.run("ovs-ofctl", "add-flow", BRIDGE, FLOW);
            log.info("guests' router advertisements are dropped");
        }
    }

    @Override
    public void close() {
        watch.cancel();
    }
}
