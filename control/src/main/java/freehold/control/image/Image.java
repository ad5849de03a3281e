package freehold.control.image;

import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import java.time.Instant;

/// A machine image. Its disk lies in the host's image store under its id.
///
/// @param name           unique in the account
/// @param recipe         what it was built from; images of one recipe replace each other
/// @param digest         of the recipe, as it was when this was built
/// @param isPublic       whether every account may launch it
/// @param rootDeviceName `/dev/xvda`
/// @param diskBytes      virtual size of the disk
/// @param bootMode       `legacy-bios`, `uefi` or `uefi-preferred`
/// @param loginUser      who an SSH client logs in as
/// @param minMemoryMib   the least memory it runs in
public record Image(
        ImageId id,
        AccountId owner,
        String name,
        String recipe,
        String digest,
        String description,
        boolean isPublic,
        String architecture,
        String rootDeviceName,
        long diskBytes,
        String bootMode,
        String loginUser,
        int minMemoryMib,
        Instant created,
        Tags tags)
        implements Taggable {
    public static final ResourceType<Image> TYPE = ResourceType.of("image", Image.class, ImageId.FORM);

    /// Who owns what the operator publishes; EC2's clients know this owner as `amazon`.
    public static final AccountId OPERATOR = new AccountId("000000000001");

    /// The name of its disk's content, as EC2 has one for every image.
    public String snapshot() {
        return "snap-" + id.value().substring("ami-".length());
    }

    /// Whole GiB of its disk, rounded up: the least that a volume made from it may have.
    public int diskGib() {
        return Math.toIntExact((diskBytes + (1L << 30) - 1) >> 30);
    }

    @Override
    public Image withTags(Tags newTags) {
        return new Image(id, owner, name, recipe, digest, description, isPublic, architecture, rootDeviceName, diskBytes, bootMode,
                loginUser, minMemoryMib, created, newTags);
    }
}
