package freehold.control.image;

import freehold.control.operation.Tags;
import freehold.kernel.store.Store;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import freehold.kernel.time.Timeline;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Offers a built image to every account: the operator's verb, and none of EC2's operations.
public final class PublishImage {
    private static final Logger log = LoggerFactory.getLogger(PublishImage.class);

    /// Characters of the digest that make an image's name its own.
    private static final int DIGEST_SHOWN = 8;

    private final Store store;
    private final Timeline time;

    public PublishImage(Store store, Timeline time) {
        this.store = store;
        this.time = time;
    }

    /// What a recipe's build says of its disk.
    ///
    /// @param digest hexadecimal; two builds with the same are the same image
    public record Built(
            String recipe,
            String digest,
            String description,
            String architecture,
            String rootDeviceName,
            long diskBytes,
            String bootMode,
            String loginUser,
            int minMemoryMib) {}

    /// @return the image, new or as it was published before
    public Image publish(Built built) {
        var image = store.commit(tx -> newest(tx, built.recipe())
                .filter(known -> known.digest().equals(built.digest()))
                .orElseGet(() -> add(tx, built)));
        log.atInfo().addKeyValue("image", image.id()).addKeyValue("name", image.name()).log("image published");
        return image;
    }

    private Image add(Tx tx, Built built) {
        var image = new Image(
                new ImageId(ImageId.FORM.fresh(time.random())),
                Image.OPERATOR,
                built.recipe() + "-" + built.digest().substring(0, Math.min(DIGEST_SHOWN, built.digest().length())),
                built.recipe(),
                built.digest(),
                built.description(),
                true,
                built.architecture(),
                built.rootDeviceName(),
                built.diskBytes(),
                built.bootMode(),
                built.loginUser(),
                built.minMemoryMib(),
                time.now(),
                Tags.NONE);
        tx.put(Image.TYPE.kind(), image);
        return image;
    }

    /// The newest image of a recipe.
    public Optional<Image> newest(String recipe) {
        return newest(store.view(), recipe);
    }

    private static Optional<Image> newest(View view, String recipe) {
        return view.owned(Image.TYPE.kind(), Image.OPERATOR.value()).stream()
                .filter(image -> image.recipe().equals(recipe))
                .max(Comparator.comparing(Image::created));
    }
}
