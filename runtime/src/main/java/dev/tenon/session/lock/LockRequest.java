package dev.tenon.session.lock;

import dev.tenon.LockWait;
import jakarta.persistence.LockModeType;
import java.util.Objects;

/**
 * What somebody asks for, in the words of Jakarta Persistence.
 *
 * @param mode not {@code NONE}
 * @param waiting what happens where somebody else has the lock
 */
public record LockRequest(LockModeType mode, LockWait waiting) {
    public LockRequest {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(waiting, "wait");
    }

    /** Whether the database locks the row at once. */
    boolean isPessimistic() {
        return mode == LockModeType.PESSIMISTIC_READ
                || mode == LockModeType.PESSIMISTIC_WRITE
                || mode == LockModeType.PESSIMISTIC_FORCE_INCREMENT;
    }

    /** Whether others may still read the row under a lock of their own. */
    boolean isShared() {
        return mode == LockModeType.PESSIMISTIC_READ;
    }

    /** Whether the version is raised, changed or not. */
    boolean increments() {
        return mode == LockModeType.OPTIMISTIC_FORCE_INCREMENT
                || mode == LockModeType.WRITE
                || mode == LockModeType.PESSIMISTIC_FORCE_INCREMENT;
    }

    /** Whether the version is compared before the commit. */
    boolean isVerifiedAtCommit() {
        return mode == LockModeType.OPTIMISTIC || mode == LockModeType.READ;
    }

    /** Whether it is about the version. */
    boolean needsVersion() {
        return increments() || isVerifiedAtCommit();
    }

    /** The words of the locking clause. */
    String strength() {
        return isShared() ? "for share" : "for update";
    }

    /** The rest of it. */
    String waitOption() {
        return switch (waiting) {
            case WAIT -> "";
            case NOWAIT -> "nowait";
            case SKIP_LOCKED -> "skip locked";
        };
    }
}
