package freehold.control.vpcendpoint;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.DeleteVpcEndpointsRequest;
import freehold.model.ec2.DeleteVpcEndpointsResult;
import freehold.model.ec2.UnsuccessfulItem;
import freehold.model.ec2.UnsuccessfulItemError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/// Ends endpoints, with their interfaces. One that is not there does not keep the others.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcEndpoints.html>
public final class DeleteVpcEndpoints implements Command<DeleteVpcEndpointsRequest, DeleteVpcEndpointsResult> {
    @Override
    public Api<DeleteVpcEndpointsRequest, DeleteVpcEndpointsResult> api() {
        return DeleteVpcEndpointsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcEndpointId");
    }

    @Override
    public DeleteVpcEndpointsResult handle(DeleteVpcEndpointsRequest request, Change call) {
        var unsuccessful = new ArrayList<UnsuccessfulItem>();
        for (var id : new LinkedHashSet<>(request.vpcEndpointIds()).stream().map(VpcEndpointId::new).toList()) {
            call.find(VpcEndpoint.TYPE, id).ifPresentOrElse(endpoint -> delete(call, endpoint), () -> unsuccessful.add(missing(id)));
        }
        return DeleteVpcEndpointsResult.builder().unsuccessful(unsuccessful).build();
    }

    private static void delete(Change call, VpcEndpoint endpoint) {
        endpoint.places().forEach(place -> EndpointInterfaces.end(call.tx(), place));
        call.remove(VpcEndpoint.TYPE, endpoint.id());
    }

    /// In a list EC2 does not spell the code as elsewhere.
    private static UnsuccessfulItem missing(VpcEndpointId id) {
        return UnsuccessfulItem.builder()
                .resourceId(id.value())
                .error(UnsuccessfulItemError.builder()
                        .code("InvalidVpcEndpoint.NotFound")
                        .message("The Vpc Endpoint Id '" + id + "' does not exist")
                        .build())
                .build();
    }
}
