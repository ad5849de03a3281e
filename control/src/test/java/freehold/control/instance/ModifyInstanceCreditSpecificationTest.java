package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class ModifyInstanceCreditSpecificationTest {
    private final TestCloud cloud = TestCloud.withHosts(2);
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void changesThoseThatBurstAndSaysWhichDoNot() {
        var bursts = InstanceRuns.run(cloud, alice, "t3.nano");
        var steady = InstanceRuns.run(cloud, alice, "m5.large");
        var answer = alice.call("ModifyInstanceCreditSpecification",
                "InstanceCreditSpecification.1.InstanceId", bursts, "InstanceCreditSpecification.1.CpuCredits", "standard",
                "InstanceCreditSpecification.2.InstanceId", steady, "InstanceCreditSpecification.2.CpuCredits", "standard");
        assertThat(answer.texts("successfulInstanceCreditSpecificationSet/item/instanceId")).containsExactly(bursts);
        assertThat(answer.texts("unsuccessfulInstanceCreditSpecificationSet/item/instanceId")).containsExactly(steady);
        assertThat(answer.text("unsuccessfulInstanceCreditSpecificationSet/item/error/code")).isEqualTo("InstanceCreditSpecification.NotSupported");
        assertThat(alice.call("DescribeInstanceCreditSpecifications", "InstanceId.1", bursts).text("//cpuCredits")).isEqualTo("standard");
    }

    @Test
    void refusesWhatCanNotBe() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        assertThat(alice.code("ModifyInstanceCreditSpecification", "InstanceCreditSpecification.1.InstanceId", id,
                "InstanceCreditSpecification.1.CpuCredits", "endless")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("ModifyInstanceCreditSpecification", "InstanceCreditSpecification.1.InstanceId", id)).isEqualTo("MissingParameter");
        alice.call("TerminateInstances", "InstanceId.1", id);
        assertThat(alice.call("ModifyInstanceCreditSpecification", "InstanceCreditSpecification.1.InstanceId", id,
                "InstanceCreditSpecification.1.CpuCredits", "standard").text("//error/code")).isEqualTo("IncorrectInstanceState");
    }
}
