package freehold.control.tag;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.Params;
import freehold.model.ec2.CreateTagsRequest;
import java.util.Set;

/// Puts tags on resources, in place of those with the same keys.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html>
public final class CreateTags implements Command<CreateTagsRequest, Empty> {
    private final TaggableTypes types;

    CreateTags(TaggableTypes types) {
        this.types = types;
    }

    @Override
    public Api<CreateTagsRequest, Empty> api() {
        return CreateTagsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("ResourceId", "Tag");
    }

    @Override
    public void require(Params params) {
        TaggableTypes.require(params);
    }

    @Override
    public Empty handle(CreateTagsRequest request, Change call) {
        types.change(call, request.resources(), tags -> tags.plus(request.tags()));
        return Empty.ANSWER;
    }
}
