package freehold.wire.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Params;
import freehold.model.ServiceModel;
import freehold.wire.Caller;
import freehold.wire.RequestId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One call, in CloudTrail's own words, so that what reads CloudTrail's files reads these.
///
/// Source: <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html>
///
/// @param errorCode         EC2's code with who is to blame before it, as `Client.DryRunOperation`; absent when all went well
/// @param requestParameters the names as on the wire; values only where they are nobody's secret
/// @param resources         ids in the answer of an action that changes something
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AuditRecord(
        String eventVersion,
        UserIdentity userIdentity,
        String eventTime,
        String eventSource,
        String eventName,
        String awsRegion,
        String sourceIPAddress,
        @Nullable String vpcEndpointId,
        String userAgent,
        @Nullable String errorCode,
        Map<String, String> requestParameters,
        List<Resource> resources,
        String requestID,
        boolean readOnly,
        String eventType,
        String apiVersion,
        boolean managementEvent,
        String recipientAccountId,
        String eventCategory) {
    private static final String VERSION = "1.11";
    private static final int USER_AGENT_LIMIT = 256;

    /// @param type `Root`
    public record UserIdentity(String type, String principalId, String arn, String accountId, String accessKeyId) {}

    public record Resource(String id) {}

    /// What is known of a call when it has been answered.
    ///
    /// @param name    the action, or what was asked for in its place
    /// @param api     null if there is no such action
    /// @param params  null if there were none that could be read
    /// @param members of the answer; empty if it was refused
    public static AuditRecord of(
            Caller caller, Instant at, ServiceModel service, String name, @Nullable Api<?, ?> api, @Nullable Params params,
            byte[] members, @Nullable Fault fault, RequestId id) {
        boolean isReadOnly = name.startsWith("Describe") || name.startsWith("Get") || name.startsWith("List") || name.startsWith("Search");
        var agent = caller.userAgent();
        return new AuditRecord(
                VERSION,
                new UserIdentity("Root", caller.account().value(), caller.principalArn(), caller.account().value(), caller.accessKeyId()),
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                service.name() + ".amazonaws.com",
                name,
                caller.region(),
                caller.origin().ip(),
                caller.origin().vpcEndpoint(),
                agent.length() > USER_AGENT_LIMIT ? agent.substring(0, USER_AGENT_LIMIT) : agent,
                fault == null ? null : (fault.status() < 500 ? "Client." : "Server.") + fault.code(),
                api == null || params == null ? Map.of() : Discretion.tell(api, params),
                isReadOnly ? List.of() : ResourceIds.in(members),
                id.text(),
                isReadOnly,
                "AwsApiCall",
                service.version(),
                true,
                caller.account().value(),
                "Management");
    }
}
