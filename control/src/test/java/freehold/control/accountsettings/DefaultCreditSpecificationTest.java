package freehold.control.accountsettings;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultCreditSpecificationTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void isTheFamilysOwnAtFirst() {
        assertThat(mode("t2")).isEqualTo("standard");
        assertThat(mode("t3")).isEqualTo("unlimited");
        assertThat(alice.code("GetDefaultCreditSpecification", "InstanceFamily", "m5")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void holdsForLaunchesThatSayNothing() {
        var before = run();
        var answer = alice.call("ModifyDefaultCreditSpecification", "InstanceFamily", "t3", "CpuCredits", "standard");
        assertThat(answer.text("instanceFamilyCreditSpecification/cpuCredits")).isEqualTo("standard");
        assertThat(mode("t3")).isEqualTo("standard");
        assertThat(mode("t3a")).isEqualTo("unlimited");
        assertThat(credits(run())).isEqualTo("standard");
        assertThat(credits(run("CreditSpecification.CpuCredits", "unlimited"))).isEqualTo("unlimited");
        assertThat(credits(before)).isEqualTo("unlimited");
    }

    @Test
    void refusesWhatCanNotBe() {
        assertThat(alice.code("ModifyDefaultCreditSpecification", "InstanceFamily", "t3", "CpuCredits", "endless")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("ModifyDefaultCreditSpecification", "InstanceFamily", "c5", "CpuCredits", "standard")).isEqualTo("InvalidParameterValue");
    }

    private String mode(String family) {
        return alice.call("GetDefaultCreditSpecification", "InstanceFamily", family).text("instanceFamilyCreditSpecification/cpuCredits");
    }

    private String run(String... more) {
        var params = new ArrayList<>(List.of("ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1"));
        params.addAll(List.of(more));
        return alice.call("RunInstances", params.toArray(String[]::new)).text("instancesSet/item/instanceId");
    }

    private String credits(String id) {
        return alice.call("DescribeInstanceCreditSpecifications", "InstanceId.1", id).text("//cpuCredits");
    }
}
