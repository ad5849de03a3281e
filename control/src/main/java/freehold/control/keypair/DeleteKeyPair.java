package freehold.control.keypair;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DeleteKeyPairRequest;
import freehold.model.ec2.DeleteKeyPairResult;
import java.util.Optional;
import java.util.Set;

/// Forgets a key pair. Instances that have it keep it. One that isn't there is forgotten already, and that is no error.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteKeyPair.html>
public final class DeleteKeyPair implements Command<DeleteKeyPairRequest, DeleteKeyPairResult> {
    @Override
    public Api<DeleteKeyPairRequest, DeleteKeyPairResult> api() {
        return DeleteKeyPairRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("KeyName", "KeyPairId");
    }

    @Override
    public DeleteKeyPairResult handle(DeleteKeyPairRequest request, Change call) {
        var found = find(request, call);
        found.ifPresent(key -> call.remove(KeyPair.TYPE, key.id()));
        return DeleteKeyPairResult.builder()
                .return_(true)
                .keyPairId(found.map(key -> key.id().value()).orElse(null))
                .build();
    }

    private static Optional<KeyPair> find(DeleteKeyPairRequest request, Change call) {
        var id = request.keyPairId();
        var name = request.keyName();
        if (id != null && name != null) {
            throw Fault.client("InvalidParameterCombination", "The parameter KeyName cannot be used with the parameter KeyPairId");
        }
        if (id != null) {
            return call.find(KeyPair.TYPE, new KeyPairId(id));
        }
        if (name == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter KeyName or KeyPairId");
        }
        return KeyPair.named(call, name);
    }
}
