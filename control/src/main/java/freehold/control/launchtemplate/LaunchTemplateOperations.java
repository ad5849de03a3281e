package freehold.control.launchtemplate;

import freehold.control.operation.Operation;
import java.util.List;
import java.util.function.Predicate;

/// This concept's operations.
public final class LaunchTemplateOperations {
    private LaunchTemplateOperations() {}

    /// @param isHonoured whether a launch honours a parameter of RunInstances
    public static List<Operation<?, ?>> all(Predicate<String> isHonoured) {
        var warnings = new Warnings(isHonoured);
        return List.of(
                new CreateLaunchTemplate(warnings),
                new CreateLaunchTemplateVersion(warnings),
                new ModifyLaunchTemplate(),
                new DescribeLaunchTemplates(),
                new DescribeLaunchTemplateVersions(),
                new DeleteLaunchTemplate(),
                new DeleteLaunchTemplateVersions());
    }
}
