package freehold.control.instance;

import freehold.control.launchtemplate.LaunchParameters;
import freehold.control.launchtemplate.LaunchTemplateVersion;
import freehold.control.launchtemplate.LaunchTemplates;
import freehold.control.operation.Call;
import freehold.control.operation.Conduct;
import freehold.control.operation.Tags;
import freehold.model.ec2.RunInstancesRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A launch from a template: the template's parameters and those of the request laid over them, made one request before
/// anything else looks at it.
///
/// @param own the tags by which instances of a template are found
public record TemplatedLaunch(RunInstancesRequest request, Tags own) {
    static final String ID_TAG = "aws:ec2launchtemplate:id";
    static final String VERSION_TAG = "aws:ec2launchtemplate:version";

    /// @param id      of the template; null if its name is given
    /// @param version null for the template's default
    /// @param over    the request's own parameters
    static TemplatedLaunch of(
            @Nullable String id, @Nullable String name, @Nullable String version, LaunchParameters over, Call call) {
        return of(LaunchTemplates.version(LaunchTemplates.find(id, name, call), version, call), over);
    }

    /// The same from a version that is found already.
    public static TemplatedLaunch of(LaunchTemplateVersion chosen, LaunchParameters over) {
        var all = chosen.parameters().under(over.without(Set.of("LaunchTemplate")));
        for (var path : all.paths()) {
            if (!RunInstances.isHonoured(path)) {
                throw Conduct.notHonoured(RunInstancesRequest.API, path);
            }
        }
        var own = new Tags(Map.of(ID_TAG, chosen.template().value(), VERSION_TAG, Long.toString(chosen.number())));
        return new TemplatedLaunch(all.request(), own);
    }
}
