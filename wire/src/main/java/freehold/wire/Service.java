package freehold.wire;

import freehold.model.Api;
import freehold.model.ServiceModel;
import org.jspecify.annotations.Nullable;

/// One AWS service behind the endpoint: `ec2`, `sts`. A request is for the service its signature is scoped to.
public interface Service {
    ServiceModel model();

    /// What does the action of that name, or null where there is none: the caller is told `InvalidAction`.
    @Nullable Action find(String action);

    /// The model of the action of that name, or null where there is none.
    @Nullable Api<?, ?> api(String action);
}
