package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DescribeInstanceCreditSpecificationsTest {
    private static final String OPERATION = "DescribeInstanceCreditSpecifications";
    private final TestCloud cloud = TestCloud.withHosts(2);
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void listsThoseThatAreNamedOrAllThatAreUnlimited() {
        var standard = InstanceRuns.run(cloud, alice, "t3.nano", "CreditSpecification.CpuCredits", "standard");
        var unlimited = InstanceRuns.run(cloud, alice, "t3.nano");
        assertThat(alice.call(OPERATION).texts("instanceCreditSpecificationSet/item/instanceId")).containsExactly(unlimited);
        assertThat(alice.call(OPERATION, "InstanceId.1", standard).text("instanceCreditSpecificationSet/item/cpuCredits")).isEqualTo("standard");
        assertThat(alice.filtered(OPERATION, "instance-id", unlimited).text("instanceCreditSpecificationSet/item/cpuCredits")).isEqualTo("unlimited");
    }

    @Test
    void refusesATypeThatDoesNotBurst() {
        var id = InstanceRuns.run(cloud, alice, "m5.large");
        assertThat(alice.call(OPERATION).count("instanceCreditSpecificationSet/item")).isZero();
        assertThat(alice.code(OPERATION, "InstanceId.1", id)).isEqualTo("InstanceCreditSpecification.NotSupported");
        assertThat(cloud.signIn("bob").code(OPERATION, "InstanceId.1", id)).isEqualTo("InvalidInstanceID.NotFound");
    }
}
