package dev.tenon.it.deferred.values;

import dev.tenon.Deferred;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.MappedSuperclass;

/** Has a remark, out of reach for others. */
@MappedSuperclass
@Access(AccessType.FIELD)
abstract class Remarked {
    private Deferred<String> remark = Deferred.of(null);

    String remark() {
        return remark.get();
    }

    void remark(String text) {
        remark = Deferred.of(text);
    }

    boolean knowsRemark() {
        return remark.isLoaded();
    }
}
