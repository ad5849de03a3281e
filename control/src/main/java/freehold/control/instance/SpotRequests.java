package freehold.control.instance;

import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.model.ec2.RunInstancesRequest;

/// Who keeps the requests that spot instances are launched for. Of what becomes of the instances it is told as [Transitions].
public interface SpotRequests {
    /// Keeps the request of an instance that was launched at once, within the commit that launched it.
    ///
    /// @param asked what was to be launched
    /// @param own   tags that the cloud itself puts on what is launched
    void launched(Instance instance, RunInstancesRequest asked, Tags own, Change call);
}
