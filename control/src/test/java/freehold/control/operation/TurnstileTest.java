package freehold.control.operation;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.TestCloud;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.model.Params;
import freehold.sim.SimTimeline;
import freehold.wire.Caller;
import freehold.wire.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    static final RequestLimits LIMITS = new RequestLimits(
            new Rate(10, 5), new Rate(3, 1), new Rate(4, 2), new Rate(2, 1), new Rate(6, 1), new Rate(100, 10));

    final SimTimeline time = SimTimeline.create();
    final TestCloud cloud = new TestCloud();
    final List<Operation<?, ?>> operations = cloud.operations();
    final Turnstile turnstile = new Turnstile(LIMITS, time, operations);

    @Test
    void letsThroughWhatABucketHoldsAndThenWhatComesBack() {
        assertThat(passes("1", "DescribeKeyPairs", 20)).isEqualTo(10);
        time.advance(Duration.ofSeconds(1));
        assertThat(passes("1", "DescribeKeyPairs", 20)).isEqualTo(5);
        time.advance(Duration.ofHours(1));
        assertThat(passes("1", "DescribeKeyPairs", 20)).isEqualTo(10);
    }

    @Test
    void countsAccountsAndActionsApart() {
        assertThat(passes("1", "DescribeKeyPairs", 20)).isEqualTo(10);
        assertThat(passes("2", "DescribeKeyPairs", 20)).isEqualTo(10);
        assertThat(passes("1", "ImportKeyPair", 20)).isEqualTo(4);
        assertThat(passes("1", "DeleteKeyPair", 20)).isEqualTo(4);
    }

    @Test
    void hasFewerTokensForWhatIsCostlyAndForAllAtOnce() {
        assertThat(passes("1", "CreateKeyPair", 20)).isEqualTo(2);
        assertThat(passes("1", "DescribeVolumes", 20)).isEqualTo(3);
        assertThat(passes("1", "DescribeVolumes", 20, "MaxResults", "5")).isEqualTo(10);
        assertThat(passes("2", "DescribeVolumes", 20, "Filter.1.Name", "size")).isEqualTo(10);
        assertThat(passes("3", "DescribeVolumes", 20, "VolumeId.1", "vol-1")).isEqualTo(10);
    }

    @Test
    void launchesTakeATokenForEachInstance() {
        assertThat(passes("1", "RunInstances", 4, "MaxCount", "60")).as("100 instances at once").isEqualTo(1);
        assertThat(passes("2", "RunInstances", 4, "MaxCount", "25")).isEqualTo(4);
        assertThat(passes("3", "RunInstances", 4, "MaxCount", "1000000")).as("refused later, in its own words").isEqualTo(1);
        assertThat(passes("4", "RunInstances", 4, "MaxCount", "many")).isEqualTo(4);
    }

    @Test
    void consolesHaveTokensOfTheirOwn() {
        assertThat(passes("1", "DescribeVolumes", 20, "MaxResults", "5")).isEqualTo(10);
        int passed = 0;
        while (refusal(new Caller(account("1"), "AKIA", "arn", "local-1", Origin.at("::1"), "console.ec2.amazonaws.com"), "DescribeVolumes") == null) {
            passed++;
        }
        assertThat(passed).isEqualTo(6);
    }

    @Test
    void refusesInTheServicesOwnWords() {
        passes("1", "DescribeKeyPairs", 10);
        var refused = refusal(caller("1"), "DescribeKeyPairs");
        assertThat(refused.code()).isEqualTo("RequestLimitExceeded");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.message()).isEqualTo("Request limit exceeded.");
        assertThat(refused.isOurs()).isFalse();

        passes("1", "GetCallerIdentity", 10);
        assertThat(refusal(caller("1"), "GetCallerIdentity").code()).isEqualTo("Throttling");
    }

    @Test
    void isExactUnderManyThreads() throws InterruptedException {
        var passed = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.startVirtualThread(() -> passed.addAndGet(passes("1", "DescribeKeyPairs", 100))));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(passed).hasValue(10);
    }

    private int passes(String account, String action, int times, String... params) {
        int passed = 0;
        for (int i = 0; i < times; i++) {
            passed += refusal(caller(account), action, params) == null ? 1 : 0;
        }
        return passed;
    }

    private Fault refusal(Caller caller, String action, String... params) {
        var operation = operations.stream().filter(it -> it.api().name().equals(action)).findFirst().orElseThrow();
        try {
            turnstile.pass(operation, caller, Params.of(params.length == 0 ? Map.of() : Map.of(params[0], params[1])));
            return null;
        } catch (Fault refused) {
            return refused;
        }
    }

    private static Caller caller(String account) {
        return new Caller(account(account), "AKIA", "arn", "local-1", Origin.at("127.0.0.1"), "test");
    }

    private static AccountId account(String digit) {
        return new AccountId(digit.repeat(12));
    }
}
