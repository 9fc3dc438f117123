package dev.tenon.it.deferred;

import dev.tenon.Deferred;
import dev.tenon.Ref;
import dev.tenon.annotation.DeferredGroup;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Has a story that is read by itself, a photo with its caption, and a scan that is large. */
@Entity
class Artefact {
    @Id
    long id;

    @Version
    int version;

    String title;

    Deferred<@Nullable String> story = Deferred.of(null);

    @DeferredGroup("media")
    Deferred<byte @Nullable []> photo = Deferred.of(null);

    @DeferredGroup("media")
    Deferred<@Nullable String> caption = Deferred.of(null);

    @Lob
    Deferred<byte @Nullable []> scan = Deferred.of(null);

    @ManyToOne
    @Nullable
    Ref<Vitrine> vitrine;

    Artefact() {}

    Artefact(long id, String title) {
        this.id = id;
        this.title = title;
    }
}
