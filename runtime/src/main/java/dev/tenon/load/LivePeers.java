package dev.tenon.load;

import java.util.ArrayList;
import java.util.List;

/** The peers of a session that still could load something: what ends with it. */
final class LivePeers {
    private static final int FIRST_SWEEP = 64;

    private List<EntryPeers> groups = List.of();
    private int nextSweep = FIRST_SWEEP;

    void add(EntryPeers group) {
        if (groups.isEmpty()) {
            groups = new ArrayList<>(4);
        } else if (groups.size() >= nextSweep) {
            groups.removeIf(EntryPeers::isEmpty);
            nextSweep = Math.max(FIRST_SWEEP, groups.size() * 2);
        }
        groups.add(group);
    }

    void end() {
        groups.forEach(EntryPeers::end);
        groups = List.of();
        nextSweep = FIRST_SWEEP;
    }
}
