package freehold.wire.audit;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.kernel.store.Json;
import freehold.model.Params;
import freehold.model.ec2.Ec2Apis;
import freehold.wire.Caller;
import freehold.wire.Origin;
import freehold.wire.RequestId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditRecordTest {
    static final Caller CALLER = new Caller(
            new AccountId("111122223333"), "AKIDEXAMPLE", "arn:aws:iam::111122223333:root", "local-1", Origin.at("192.0.2.7"), "aws-cli/2");

    @Test
    void hasCloudTrailsNames() {
        var json = Json.write(record("CreateSecurityGroup", Map.of("GroupName", "web"), "<groupId>sg-0123456789abcdef0</groupId>", null));
        assertThat(json).contains(
                "\"eventTime\":\"2026-01-02T03:04:05Z\"", "\"eventName\":\"CreateSecurityGroup\"", "\"eventSource\":\"ec2.amazonaws.com\"",
                "\"userIdentity\":{\"type\":\"Root\"", "\"accessKeyId\":\"AKIDEXAMPLE\"", "\"sourceIPAddress\":\"192.0.2.7\"",
                "\"requestID\":\"r-1\"", "\"requestParameters\":{\"GroupName\":\"web\"}", "\"resources\":[{\"id\":\"sg-0123456789abcdef0\"}]",
                "\"readOnly\":false").doesNotContain("errorCode", "\n");
    }

    @Test
    void saysWhoIsToBlame() {
        assertThat(record("DescribeVpcs", Map.of(), "", Fault.client("DryRunOperation", 412, "")).errorCode()).isEqualTo("Client.DryRunOperation");
        assertThat(record("DescribeVpcs", Map.of(), "", Fault.internal("a secret detail", null)).errorCode()).isEqualTo("Server.InternalError");
    }

    @Test
    void keepsSecretsToItself() {
        assertThat(record("RunInstances", Map.of("UserData", "c2VjcmV0", "ImageId", "ami-1", "LaunchTemplate.Version", "1"), "", null)
                .requestParameters())
                .containsEntry("UserData", Discretion.HIDDEN).containsEntry("ImageId", "ami-1").containsEntry("LaunchTemplate.Version", "1");
        assertThat(record("ModifyInstanceAttribute", Map.of("UserData.Value", "c2VjcmV0"), "", null).requestParameters().values()).containsOnly(Discretion.HIDDEN);
        assertThat(record("ImportKeyPair", Map.of("PublicKeyMaterial", "c2VjcmV0"), "", null).requestParameters().values()).containsOnly(Discretion.HIDDEN);
        assertThat(record("DescribeVpcs", Map.of("UserDate", "c2VjcmV0"), "", null).requestParameters().values())
                .as("nobody knows what a misspelt parameter is").containsOnly(Discretion.HIDDEN);
    }

    @Test
    void tellsOfListsWithTheirPlaces() {
        assertThat(record("TerminateInstances", Map.of("InstanceId.7", "i-1"), "", null).requestParameters()).containsEntry("InstanceId.7", "i-1");
    }

    @Test
    void hasItsLimits() {
        var many = new HashMap<String, String>();
        for (int i = 1; i <= 1000; i++) {
            many.put("InstanceId." + i, "i".repeat(1000));
        }
        assertThat(record("TerminateInstances", many, "", null).requestParameters())
                .hasSize(Discretion.PARAMETER_LIMIT + 1)
                .allSatisfy((_, value) -> assertThat(value.length()).isLessThan(Discretion.LENGTH_LIMIT + 4));
    }

    @Test
    void findsIdsOfWhatWasMadeAndNothingElse() {
        var answer = "<a>key-0123456789abcdef0</a><b>subnet-cidr-assoc-0123456789abcdef0</b><c>A-0123456789abcdef0</c><d>0123456789abcdef0</d><e>x-0123456789abcdefg</e>";
        assertThat(record("CreateKeyPair", Map.of(), answer, null).resources()).extracting(AuditRecord.Resource::id)
                .containsExactly("key-0123456789abcdef0", "subnet-cidr-assoc-0123456789abcdef0");
        assertThat(record("DescribeKeyPairs", Map.of(), answer, null).resources()).isEmpty();
    }

    private static AuditRecord record(String action, Map<String, String> params, String answer, Fault fault) {
        return AuditRecord.of(CALLER, Instant.parse("2026-01-02T03:04:05.678901Z"), Ec2Apis.SERVICE, action, Ec2Apis.find(action),
                Params.of(params), answer.getBytes(StandardCharsets.UTF_8), fault, new RequestId("r-1"));
    }
}
