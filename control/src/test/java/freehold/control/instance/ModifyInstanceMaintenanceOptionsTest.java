package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.GuestId;
import org.junit.jupiter.api.Test;

class ModifyInstanceMaintenanceOptionsTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    private static final String SHOWN = "reservationSet/item/instancesSet/item/";

    @Test
    void isDefaultUnlessALaunchSaysOtherwise() {
        assertThat(shown(InstanceRuns.run(cloud, alice, "t3.nano"), "maintenanceOptions/autoRecovery")).isEqualTo("default");
        var id = InstanceRuns.run(cloud, alice, "t3.nano", "MaintenanceOptions.AutoRecovery", "disabled");
        assertThat(shown(id, "maintenanceOptions/autoRecovery")).isEqualTo("disabled");
        assertThat(alice.filtered("DescribeInstances", "maintenance-options.auto-recovery", "disabled").texts("//instanceId")).containsExactly(id);
        assertThat(alice.code("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1",
                "MaintenanceOptions.AutoRecovery", "sometimes")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void aGuestThatCrashesIsBootedAgain() {
        var id = running();
        cloud.machines().getFirst().crash(new GuestId(id));
        cloud.settle();
        assertThat(shown(id, "instanceState/name")).isEqualTo("running");
    }

    @Test
    void aGuestThatCrashesStaysDownIfItIsToldTo() {
        var id = running();
        assertThat(alice.call("ModifyInstanceMaintenanceOptions", "InstanceId", id, "AutoRecovery", "disabled").text("autoRecovery"))
                .isEqualTo("disabled");
        cloud.machines().getFirst().crash(new GuestId(id));
        cloud.settle();
        assertThat(shown(id, "instanceState/name")).isEqualTo("stopped");
        assertThat(shown(id, "stateReason/code")).isEqualTo("Server.InternalError");
        alice.call("StartInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(shown(id, "instanceState/name")).isEqualTo("running");
    }

    @Test
    void recoversAgainOnceItMay() {
        var id = running();
        alice.call("ModifyInstanceMaintenanceOptions", "InstanceId", id, "AutoRecovery", "disabled");
        alice.call("ModifyInstanceMaintenanceOptions", "InstanceId", id, "AutoRecovery", "default");
        cloud.machines().getFirst().crash(new GuestId(id));
        cloud.settle();
        assertThat(shown(id, "instanceState/name")).isEqualTo("running");
        assertThat(alice.code("ModifyInstanceMaintenanceOptions", "InstanceId", id)).isEqualTo("MissingParameter");
        assertThat(alice.code("ModifyInstanceMaintenanceOptions", "InstanceId", id, "RebootMigration", "disabled")).isEqualTo("UnsupportedOperation");
    }

    private String running() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        cloud.settle();
        return id;
    }

    private String shown(String id, String path) {
        return alice.call("DescribeInstances", "InstanceId.1", id).text(SHOWN + path);
    }
}
