package freehold.control.networkinterface;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A permission on a network interface: `eni-perm-…`.
public record NetworkInterfacePermissionId(String value) implements Id {
    public static final IdForm FORM = IdForm.of("eni-perm", "networkInterfacePermission", "InvalidPermissionID");

    public NetworkInterfacePermissionId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
