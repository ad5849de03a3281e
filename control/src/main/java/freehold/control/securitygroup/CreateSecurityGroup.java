package freehold.control.securitygroup;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateSecurityGroupRequest;
import freehold.model.ec2.CreateSecurityGroupResult;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes a group that lets its interfaces reach everything, and nothing reach them.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html>
public final class CreateSecurityGroup implements Command<CreateSecurityGroupRequest, CreateSecurityGroupResult> {
    /// Groups that an account may have.
    static final int LIMIT = 2_500;

    private static final Pattern TEXT = Pattern.compile("[a-zA-Z0-9. _\\-:/()#,@\\[\\]+=&;{}!$*]{1,255}");

    @Override
    public Api<CreateSecurityGroupRequest, CreateSecurityGroupResult> api() {
        return CreateSecurityGroupRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("GroupName", "GroupDescription", "VpcId", "TagSpecification");
    }

    @Override
    public CreateSecurityGroupResult handle(CreateSecurityGroupRequest request, Change call) {
        Tags.check(request.tagSpecifications(), SecurityGroup.TYPE);
        var name = name(requireNonNull(request.groupName()).stripTrailing());
        var description = description(requireNonNull(request.description()));
        var vpcId = request.vpcId();
        var vpc = vpcId == null ? Groups.defaultVpc(call) : call.get(Vpc.TYPE, new VpcId(vpcId));
        if (call.mine(SecurityGroup.TYPE).size() >= LIMIT) {
            throw Fault.client("SecurityGroupLimitExceeded", "The maximum number of security groups has been reached.");
        }
        var group = new SecurityGroup(
                new SecurityGroupId(call.fresh(SecurityGroupId.FORM)),
                call.account(),
                vpc.id(),
                name,
                description,
                OutwardRules.of(vpc, call.random()),
                Tags.of(request.tagSpecifications(), SecurityGroup.TYPE));
        if (!SecurityGroup.claimName(call.tx(), group)) {
            throw Fault.client("InvalidGroup.Duplicate", "The security group '" + name + "' already exists for VPC '" + vpc.id() + "'");
        }
        call.put(SecurityGroup.TYPE, group);
        return CreateSecurityGroupResult.builder()
                .groupId(group.id().value())
                .securityGroupArn(group.arn(call.caller().region()))
                .tags(group.tags().itemsIfAny())
                .build();
    }

    private static String name(String name) {
        if (name.equals(SecurityGroup.DEFAULT)) {
            throw Fault.client("InvalidParameterValue", "Cannot use reserved security group name: " + name);
        }
        if (name.startsWith("sg-")) {
            throw Fault.client("InvalidParameterValue",
                    "Value (" + name + ") for parameter GroupName is invalid. Group names may not be in the format sg-*.");
        }
        return text("GroupName", name);
    }

    /// EC2 takes an empty one for none.
    private static String description(String text) {
        if (text.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain the parameter GroupDescription");
        }
        return text("GroupDescription", text);
    }

    private static String text(String parameter, String value) {
        if (!TEXT.matcher(value).matches()) {
            throw Fault.client("InvalidParameterValue", "Value (" + value + ") for parameter " + parameter + " is invalid. "
                    + (value.isEmpty() ? "The value cannot be empty."
                            : value.length() > 255 ? "The value cannot have more than 255 characters."
                            : value.chars().anyMatch(c -> c > 127) ? "Character sets beyond ASCII are not supported."
                            : "Valid characters are a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*"));
        }
        return value;
    }
}
