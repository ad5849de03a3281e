package freehold.control.networkacl;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A network ACL: `acl-…`.
public record NetworkAclId(String value) implements Id {
    public static final IdForm FORM = new IdForm("acl", "InvalidNetworkAclId.Malformed", "InvalidNetworkAclID.NotFound",
            "The networkAcl ID '%s' does not exist");

    public NetworkAclId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
