package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.GuestId;
import freehold.model.ec2.GetConsoleOutputRequest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class GetConsoleOutputTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void showsWhatTheGuestHasWritten() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        cloud.settle();
        var answer = alice.call("GetConsoleOutput", "InstanceId", id, "Latest", "true");
        assertThat(answer.text("instanceId")).isEqualTo(id);
        assertThat(Base64.getDecoder().decode(answer.text("output")))
                .isEqualTo(cloud.machines().getFirst().console(new GuestId(id)))
                .isNotEmpty();
        assertThat(answer.text("timestamp")).startsWith("2026-");
    }

    @Test
    void isEmptyWhenThereIsNoGuest() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        assertThat(alice.call("GetConsoleOutput", "InstanceId", id).text("output")).isEmpty();
        cloud.settle();
        alice.call("TerminateInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(alice.call("GetConsoleOutput", "InstanceId", id).text("output")).isEmpty();
    }

    @Test
    void showsTheNewest64KiB() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        cloud.settle();
        var noisy = new byte[GetConsoleOutput.OUTPUT_LIMIT + 5];
        noisy[noisy.length - 1] = 'x';
        var answer = new GetConsoleOutput((_, _) -> noisy)
                .handle(GetConsoleOutputRequest.builder().instanceId(id).build(), cloud.see(alice));
        var output = Base64.getDecoder().decode(answer.output());
        assertThat(output).hasSize(GetConsoleOutput.OUTPUT_LIMIT).endsWith('x');
    }

    @Test
    void anotherAccountsConsoleIsNotThere() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        assertThat(cloud.signIn("bob").code("GetConsoleOutput", "InstanceId", id)).isEqualTo("InvalidInstanceID.NotFound");
        assertThat(alice.code("GetConsoleOutput")).isEqualTo("MissingParameter");
    }
}
