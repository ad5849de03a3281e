package freehold.control.tag;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.Params;
import freehold.model.ec2.DeleteTagsRequest;
import freehold.model.ec2.Tag;
import java.util.List;
import java.util.Set;

/// Takes tags from resources: those with the given keys, and the given values where one is given, or all.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteTags.html>
public final class DeleteTags implements Command<DeleteTagsRequest, Empty> {
    private final TaggableTypes types;

    DeleteTags(TaggableTypes types) {
        this.types = types;
    }

    @Override
    public Api<DeleteTagsRequest, Empty> api() {
        return DeleteTagsRequest.API;
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
    public Empty handle(DeleteTagsRequest request, Change call) {
        types.change(call, request.resources(), tags -> request.tags().isEmpty() ? tags.reserved() : without(tags, request.tags()));
        return Empty.ANSWER;
    }

    private static Tags without(Tags tags, List<Tag> gone) {
        var left = tags;
        for (var tag : gone) {
            var key = tag.key();
            if (key == null) {
                throw Fault.client("MissingParameter", "The request must contain the parameter Tag.Key");
            }
            left = left.minus(key, tag.value());
        }
        return left;
    }
}
