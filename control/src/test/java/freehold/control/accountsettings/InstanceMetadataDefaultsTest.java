package freehold.control.accountsettings;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceMetadataDefaultsTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    private static final String SHOWN = "instancesSet/item/metadataOptions/";

    @Test
    void areNoneAtFirst() {
        var answer = alice.call("GetInstanceMetadataDefaults");
        assertThat(answer.count("accountLevel")).isOne();
        assertThat(answer.count("accountLevel/*")).isZero();
        assertThat(run().text(SHOWN + "httpTokens")).isEqualTo("optional");
    }

    @Test
    void holdForLaunchesThatSayNothing() {
        assertThat(alice.call("ModifyInstanceMetadataDefaults", "HttpTokens", "required", "HttpPutResponseHopLimit", "4",
                "InstanceMetadataTags", "enabled").text("return")).isEqualTo("true");
        var launched = run();
        assertThat(launched.text(SHOWN + "httpTokens")).isEqualTo("required");
        assertThat(launched.text(SHOWN + "httpPutResponseHopLimit")).isEqualTo("4");
        assertThat(launched.text(SHOWN + "instanceMetadataTags")).isEqualTo("enabled");
        assertThat(launched.text(SHOWN + "httpEndpoint")).isEqualTo("enabled");
        var said = run("MetadataOptions.HttpTokens", "optional", "MetadataOptions.HttpPutResponseHopLimit", "1");
        assertThat(said.text(SHOWN + "httpTokens")).isEqualTo("optional");
        assertThat(said.text(SHOWN + "httpPutResponseHopLimit")).isEqualTo("1");
        assertThat(said.text(SHOWN + "instanceMetadataTags")).isEqualTo("enabled");
    }

    @Test
    void stayUntilThereIsNoPreference() {
        alice.call("ModifyInstanceMetadataDefaults", "HttpTokens", "required", "HttpPutResponseHopLimit", "4");
        alice.call("ModifyInstanceMetadataDefaults", "HttpEndpoint", "disabled");
        var both = alice.call("GetInstanceMetadataDefaults");
        assertThat(both.text("accountLevel/httpTokens")).isEqualTo("required");
        assertThat(both.text("accountLevel/httpPutResponseHopLimit")).isEqualTo("4");
        assertThat(both.text("accountLevel/httpEndpoint")).isEqualTo("disabled");
        alice.call("ModifyInstanceMetadataDefaults", "HttpTokens", "no-preference", "HttpPutResponseHopLimit", "-1", "HttpEndpoint", "no-preference");
        assertThat(alice.call("GetInstanceMetadataDefaults").count("accountLevel/*")).isZero();
    }

    @Test
    void areOneAccountsAndNotAnothers() {
        alice.call("ModifyInstanceMetadataDefaults", "HttpTokens", "required");
        assertThat(cloud.signIn("bob").call("GetInstanceMetadataDefaults").count("accountLevel/*")).isZero();
    }

    @Test
    void tokensThatAreRequiredByDefaultMayPassOneRouterMore() {
        alice.call("ModifyInstanceMetadataDefaults", "HttpTokens", "required");
        assertThat(run().text(SHOWN + "httpPutResponseHopLimit")).isEqualTo("2");
        assertThat(run("MetadataOptions.HttpTokens", "optional").text(SHOWN + "httpPutResponseHopLimit")).isEqualTo("1");
    }

    @Test
    void refusesWhatCanNotBe() {
        assertThat(alice.code("ModifyInstanceMetadataDefaults", "HttpTokens", "maybe")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("ModifyInstanceMetadataDefaults", "HttpPutResponseHopLimit", "0")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("ModifyInstanceMetadataDefaults", "HttpTokensEnforced", "enabled")).isEqualTo("UnsupportedOperation");
        alice.call("ModifyInstanceMetadataDefaults", "HttpTokensEnforced", "no-preference");
    }

    private Xml run(String... more) {
        var params = new ArrayList<>(List.of("ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1"));
        params.addAll(List.of(more));
        return alice.call("RunInstances", params.toArray(String[]::new));
    }
}
