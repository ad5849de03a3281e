package freehold.control.securitygroup;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A rule of a security group: `sgr-…`.
public record SecurityGroupRuleId(String value) implements Id {
    public static final IdForm FORM = new IdForm("sgr", "InvalidSecurityGroupRuleId.Malformed", "InvalidSecurityGroupRuleId.NotFound", "The security group rule ID '%s' does not exist");

    public SecurityGroupRuleId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
