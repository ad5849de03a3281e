package freehold.control.launchtemplate;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A launch template: `lt-…`.
public record LaunchTemplateId(String value) implements Id {
    public static final IdForm FORM = new IdForm("lt", "InvalidLaunchTemplateId.Malformed", "InvalidLaunchTemplateId.NotFound",
            "The specified launch template, with template ID %s, does not exist.");

    public LaunchTemplateId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
