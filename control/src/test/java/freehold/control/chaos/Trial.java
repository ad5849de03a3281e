package freehold.control.chaos;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.kernel.Fault;
import freehold.sim.Mishap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One scenario on a cloud of its own, with one death on the way.
final class Trial {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration STEP = Duration.ofMillis(50);

    /// After which each sweep has been: what is left of something whose record is gone, no change tells anyone of.
    private static final Duration SWEPT = Duration.ofMinutes(6);

    final MortalJournal journal = new MortalJournal();
    final MortalHosts hosts = new MortalHosts();
    final TestCloud cloud = TestCloud.withHosts(2, 1, journal);
    final Ec2 alice = cloud.signIn("alice");
    private final Scenario scenario;

    Trial(Scenario scenario) {
        this.scenario = scenario;
        cloud.willSuffer(hosts);
        scenario.prepare().accept(this);
        cloud.settle();
    }

    /// When the process that is control plane and agents dies.
    sealed interface Death {
        void arm(Trial trial);

        record AtAppend(int number, boolean isDurable) implements Death {
            @Override
            public void arm(Trial trial) {
                trial.journal.dieAt(number, isDurable);
            }

            @Override
            public String toString() {
                return (isDurable ? "after" : "before") + " append " + number;
            }
        }

        record AtHost(int number, Mishap how) implements Death {
            @Override
            public void arm(Trial trial) {
                trial.hosts.dieAt(number, how);
            }

            @Override
            public String toString() {
                return how + " at request " + number + " to a host";
            }
        }
    }

    /// What the scenario does when nobody dies.
    record Length(int appends, int steps) {}

    Length undisturbed() {
        int appends = journal.appends();
        int steps = hosts.steps();
        scenario.act().accept(this);
        cloud.settle();
        var length = new Length(journal.appends() - appends, hosts.steps() - steps);
        check();
        return length;
    }

    void with(Death death) {
        death.arm(this);
        boolean isAcknowledged = attempt();
        for (var waited = Duration.ZERO; !isDead() && waited.compareTo(PATIENCE) < 0; waited = waited.plus(STEP)) {
            cloud.time().advance(STEP);
        }
        if (!isDead()) {
            throw new AssertionError("nobody died " + death + ": " + cloud);
        }
        journal.takeOver();
        cloud.restart();
        if (!isAcknowledged) {
            askAgain();
        }
        cloud.settle();
        cloud.time().advance(SWEPT);
        check();
    }

    private boolean isDead() {
        return journal.isWriterDead() || hosts.hasStruck();
    }

    private void check() {
        try {
            scenario.expect().accept(this);
            CloudLaws.check(cloud);
        } catch (AssertionError broken) {
            throw new AssertionError(cloud + ": " + broken.getMessage(), broken);
        }
    }

    private boolean attempt() {
        try {
            scenario.act().accept(this);
            return true;
        } catch (Fault failed) {
            if (!journal.isWriterDead()) {
                throw failed;
            }
            return false;
        }
    }

    /// As clients do that got no answer. That it was done already is an answer too.
    private void askAgain() {
        try {
            scenario.act().accept(this);
        } catch (Fault done) {
            if (!done.code().endsWith(".Duplicate") && !done.code().endsWith(".NotFound")) {
                throw done;
            }
        }
    }

    Xml launch(String... more) {
        var params = new ArrayList<>(List.of("ImageId", cloud.image(), "InstanceType", "t3.micro"));
        params.addAll(List.of(more));
        return alice.call("RunInstances", params.toArray(String[]::new));
    }

    /// The one instance that there is.
    String instance() {
        return alice.call("DescribeInstances").text("//instanceId");
    }

    List<String> states() {
        return alice.call("DescribeInstances").texts("//instanceState/name");
    }
}
