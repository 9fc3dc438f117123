package dev.tenon.it.events.listening;

/** What several entities have in common. */
interface Audited {
    String subject();
}
