package freehold.control.launchtemplate;

import freehold.model.ec2.ValidationError;
import freehold.model.ec2.ValidationWarning;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a launch from a template will not take: a template may say it, and EC2 warns of it
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ValidationWarning.html>).
///
/// @param isHonoured whether a launch honours a parameter
record Warnings(Predicate<String> isHonoured) {
    /// @return null if there is nothing to say
    @Nullable ValidationWarning of(LaunchParameters parameters) {
        var errors = parameters.paths().stream()
                .filter(isHonoured.negate())
                .map(path -> ValidationError.builder()
                        .code("UnsupportedOperation")
                        .message("The parameter " + path + " of RunInstances is not supported in this region.")
                        .build())
                .toList();
        return errors.isEmpty() ? null : ValidationWarning.builder().errors(errors).build();
    }
}
