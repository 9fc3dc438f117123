package dev.tenon.it.deferred.values;

import dev.tenon.Deferred;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Built by its constructor, which takes the holder. */
@Entity
class Charter {
    @Id
    private final long id;

    private Deferred<String> text;

    Charter(long id, Deferred<String> text) {
        this.id = id;
        this.text = text;
    }

    String text() {
        return text.get();
    }

    boolean isRead() {
        return text.isLoaded();
    }

    void rewrite(String other) {
        text = Deferred.of(other);
    }
}
