package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class ModifyInstanceMetadataOptionsTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    private static final String SHOWN = "reservationSet/item/instancesSet/item/metadataOptions/";

    @Test
    void changesWhatIsSaidAndKeepsTheRest() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano", "MetadataOptions.HttpPutResponseHopLimit", "5");
        cloud.settle();
        var answer = alice.call("ModifyInstanceMetadataOptions", "InstanceId", id, "HttpTokens", "required");
        assertThat(answer.text("instanceId")).isEqualTo(id);
        assertThat(answer.text("instanceMetadataOptions/state")).isEqualTo("applied");
        assertThat(answer.text("instanceMetadataOptions/httpTokens")).isEqualTo("required");
        assertThat(answer.text("instanceMetadataOptions/httpPutResponseHopLimit")).isEqualTo("5");
        alice.call("ModifyInstanceMetadataOptions", "InstanceId", id, "HttpPutResponseHopLimit", "7", "InstanceMetadataTags", "enabled");
        alice.call("ModifyInstanceMetadataOptions", "InstanceId", id, "HttpEndpoint", "disabled");
        alice.call("ModifyInstanceMetadataOptions", "InstanceId", id, "HttpProtocolIpv6", "enabled");
        var shown = alice.call("DescribeInstances", "InstanceId.1", id);
        assertThat(shown.text(SHOWN + "httpTokens")).isEqualTo("required");
        assertThat(shown.text(SHOWN + "httpPutResponseHopLimit")).isEqualTo("7");
        assertThat(shown.text(SHOWN + "instanceMetadataTags")).isEqualTo("enabled");
        assertThat(shown.text(SHOWN + "httpEndpoint")).isEqualTo("disabled");
        assertThat(shown.text(SHOWN + "httpProtocolIpv6")).isEqualTo("enabled");
    }

    @Test
    void refusesWhatCanNotBe() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        cloud.settle();
        assertThat(alice.code("ModifyInstanceMetadataOptions", "InstanceId", id, "HttpTokens", "maybe")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("ModifyInstanceMetadataOptions", "InstanceId", id, "HttpPutResponseHopLimit", "65")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("ModifyInstanceMetadataOptions", "InstanceId", id, "HttpProtocolIpv6", "perhaps")).isEqualTo("InvalidParameterValue");
        alice.call("TerminateInstances", "InstanceId.1", id);
        assertThat(alice.code("ModifyInstanceMetadataOptions", "InstanceId", id, "HttpTokens", "required")).isEqualTo("IncorrectInstanceState");
    }
}
