package dev.tenon.session.context;

import dev.tenon.SessionException;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.SelfFilling;

/** What is said about objects that a session cannot work with. */
public final class ObjectErrors {
    private ObjectErrors() {}

    /** A managed object has another identifier now, but its row gets that by the next flush. */
    static SessionException keyIsGivenUp(EntityEntry<?> there) {
        return new SessionException(
                "TN632",
                "persist: " + there + " has got another identifier, but its row has this one still\n"
                        + "help:   call session.flush() before the new object comes; then the identifier is free");
    }

    /** Another object of the session stands for the same row (UOW-2). */
    static SessionException keyIsTaken(EntityEntry<?> there) {
        String name = there.entityClass().getSimpleName();
        return new SessionException(
                "TN632",
                "persist: another object with the identifier of " + there + " is in the session already\n"
                        + "help:   change that one: session.get(" + name
                        + ".class, id); or copy onto it: session.merge(object)");
    }

    /** A row is of one class of its hierarchy for as long as it is there. */
    public static SessionException isOfOtherClass(String attempt, EntityEntry<?> there, Object known, Object other) {
        return new SessionException(
                "TN682",
                attempt + ": the row of " + there + " is of another class than the object\nfound:  the row is of "
                        + known.getClass().getSimpleName() + ", the object of "
                        + other.getClass().getSimpleName()
                        + "\nhelp:   remove the one that is there, call session.flush(), and persist the other one");
    }

    /** The identifier is generated, and there is one: the object was stored before. */
    public static SessionException hasGeneratedIdentifier(String attempt, EntityEntry<?> entry) {
        entry.keyed = true;
        return new SessionException(
                "TN633",
                attempt + ": " + entry
                        + " has its generated identifier already, so it is detached or of another session\n"
                        + "help:   session.merge(object) stores its state; to store a copy, clear the identifier");
    }

    /** An operation needs a managed object. */
    public static SessionException notInSession(String attempt, Object entity) {
        Class<?> type = entity instanceof SelfFilling ? entity.getClass().getSuperclass() : entity.getClass();
        String name = type.getSimpleName();
        return new SessionException(
                "TN631",
                attempt + ": this " + name + " is not in the session: it is new, detached, or of another session\n"
                        + "found:  " + describe(entity, name) + "\n"
                        + "help:   session.get(" + name
                        + ".class, id) gives the one of this session; session.merge(object) copies onto it;"
                        + " session.persist(object) is for new ones");
    }

    /** An operation needs a row, and the next flush inserts it. */
    public static SessionException pending(String attempt, EntityEntry<?> entry) {
        return new SessionException(
                "TN631",
                attempt + ": " + entry + " is pending: it is in the session, and has no row yet\n"
                        + "help:   call session.flush() first, which inserts it");
    }

    /** The object was removed in this session. */
    public static SessionException removed(String attempt, EntityEntry<?> entry) {
        return new SessionException(
                "TN634",
                attempt + ": " + entry + " is removed in this session\n"
                        + "help:   session.persist(object) takes the removal back");
    }

    /** Those who are told of something that is under way try to do it as a whole, or to end it. */
    public static SessionException within(String attempt, String moment) {
        return new SessionException(
                "TN676",
                attempt + ": " + moment + " is under way, and this is called by somebody who is told of it\n"
                        + "help:   change, persist or remove objects, which is written with it; for statements use"
                        + " session.execute(…) or session.connection()");
    }

    /** A managed object is written by flush. */
    public static SessionException inSession(String attempt, EntityEntry<?> entry) {
        return new SessionException(
                "TN657",
                attempt + ": " + entry + " is in the session already\n"
                        + "help:   change it, and the next flush writes the change; " + attempt
                        + " is for objects that no session has");
    }

    private static String describe(Object entity, String name) {
        return entity instanceof SelfFilling standIn
                ? standIn.tenon_entry().toString()
                : name + "@" + Integer.toHexString(System.identityHashCode(entity));
    }
}
