package dev.tenon.it.identifiers.nested;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The second link, written as Jakarta's examples write an embeddable. */
@Embeddable
class BulkheadKey {
    private @Nullable HullKey hull;
    private int frame;

    protected BulkheadKey() {}

    BulkheadKey(@Nullable HullKey hull, int frame) {
        this.hull = hull;
        this.frame = frame;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BulkheadKey key && Objects.equals(key.hull, hull) && key.frame == frame;
    }

    @Override
    public int hashCode() {
        return Objects.hash(hull, frame);
    }
}
