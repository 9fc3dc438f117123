package dev.tenon.load;

import java.util.List;
import java.util.Set;

/**
 * What a session knows of a collection that is never loaded: what was asked of it. The original contents are what was removed,
 * and the current ones what was added.
 */
public interface WriteOnlyContents extends TrackedContents {

    /** Elements of which calls contradicted each other, so that it has to be found out whether the database has them. */
    List<Object> doubtful();

    /** It is not known whether the database has an element. */
    void doubt(Object element);

    /** Whether the last call removed an element. */
    boolean isRemoved(Object element);

    /** Those are the doubtful elements that the database has, by identity. */
    void settle(Set<Object> held);
}
