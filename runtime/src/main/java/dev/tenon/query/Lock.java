package dev.tenon.query;

/** Whether the rows that a query returns are locked until the transaction ends. */
enum Lock {
    NONE("", ""),
    UPDATE("for update", ""),
    UPDATE_SKIP_LOCKED("for update", "skip locked"),
    UPDATE_NOWAIT("for update", "nowait"),
    SHARE("for share", "");

    private final String strength;
    private final String wait;

    Lock(String strength, String wait) {
        this.strength = strength;
        this.wait = wait;
    }

    String strength() {
        return strength;
    }

    String waitOption() {
        return wait;
    }
}
