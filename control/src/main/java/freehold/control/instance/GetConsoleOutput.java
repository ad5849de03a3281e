package freehold.control.instance;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.hosting.GuestId;
import freehold.model.Api;
import freehold.model.ec2.GetConsoleOutputRequest;
import freehold.model.ec2.GetConsoleOutputResult;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/// Shows what an instance has written to its serial port. It is always the newest, whether or not `Latest` is asked for: EC2
/// keeps an older copy, this cloud keeps none.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetConsoleOutput.html>
public final class GetConsoleOutput implements Query<GetConsoleOutputRequest, GetConsoleOutputResult> {
    /// Bytes that are shown: the newest.
    static final int OUTPUT_LIMIT = 64 * 1024;

    private final Consoles consoles;

    public GetConsoleOutput(Consoles consoles) {
        this.consoles = consoles;
    }

    @Override
    public Api<GetConsoleOutputRequest, GetConsoleOutputResult> api() {
        return GetConsoleOutputRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId", "Latest");
    }

    @Override
    public GetConsoleOutputResult handle(GetConsoleOutputRequest request, Call call) {
        var instance = Instances.named(request.instanceId(), call);
        var place = instance.place();
        byte[] output = place == null ? new byte[0] : consoles.of(place.host(), new GuestId(instance.id().value()));
        int excess = Math.max(0, output.length - OUTPUT_LIMIT);
        return GetConsoleOutputResult.builder()
                .instanceId(instance.id().value())
                .timestamp(place == null ? instance.stateSince() : call.now())
                .output(Base64.getEncoder().encodeToString(Arrays.copyOfRange(output, excess, output.length)))
                .build();
    }
}
