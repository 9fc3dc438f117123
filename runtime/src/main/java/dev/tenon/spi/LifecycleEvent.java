package dev.tenon.spi;

/** What can happen to an entity, as Jakarta's callback annotations name it. */
public enum LifecycleEvent {
    /** {@code persist} is about to make it new in a session. */
    PRE_PERSIST,
    /** Its row was inserted. */
    POST_PERSIST,
    /** Its row is about to be updated. */
    PRE_UPDATE,
    /** Its row was updated. */
    POST_UPDATE,
    /** {@code remove} is about to mark it. */
    PRE_REMOVE,
    /** Its row was deleted. */
    POST_REMOVE,
    /** Its row was read. */
    POST_LOAD
}
