package dev.tenon;

import dev.tenon.query.Select;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A to-many relationship that is never loaded, for as many targets as do not fit into memory (COL-9): elements are added
 * and removed by statements of their own, and read by queries.
 *
 * <pre>{@code
 * @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
 * @PassiveDeletes
 * WriteOnlyCollection<Posting> postings = WriteOnlyCollection.create();
 *
 * account.postings.add(new Posting(10));
 * List<Posting> latest = session.list(account.postings.select().orderBy(Posting_.at.desc()).limit(10));
 * }</pre>
 *
 * <p>What is added and removed is queued until the next flush, and forgotten by a rollback, {@code refresh} and {@code
 * expire}. The other side of the relationship is kept in step at once. As thread-confined as its session.
 *
 * @param <E> the target entity
 */
public interface WriteOnlyCollection<E> {

    /** An empty one, for the attribute of a new object. */
    static <E> WriteOnlyCollection<E> create() {
        return new Initial<>();
    }

    /** The initial contents of a new object's attribute. */
    @SafeVarargs
    static <E> WriteOnlyCollection<E> of(E... elements) {
        WriteOnlyCollection<E> initial = create();
        for (E element : elements) {
            initial.add(element);
        }
        return initial;
    }

    /**
     * Adds an element, which must not be there yet, unless it was removed since the last flush: of several calls about one
     * element the last one counts. One that is queued is not added twice.
     */
    void add(E element);

    /** Adds elements. */
    default void addAll(Collection<? extends E> elements) {
        elements.forEach(this::add);
    }

    /** Removes an element, which must be there, unless it was added since the last flush: the last call counts. */
    void remove(E element);

    /** What was added and not written yet, in order; a copy. */
    List<E> added();

    /** What was removed and not written yet, in order; a copy. */
    List<E> removed();

    /**
     * The elements, in the order of the relationship: a query to be narrowed, ordered and limited, which a session lists,
     * counts or streams. What is queued is written first, as before every query.
     *
     * @throws SessionException if its object is in no session yet
     */
    Select<E> select();

    /**
     * What a new object holds before it is persisted. From then on the attribute has a collection of its session, to which
     * this one passes on what is asked of it (JAV-2): a reference from before is as good as the attribute.
     */
    final class Initial<E> implements WriteOnlyCollection<E> {

        /** By identity (JAV-6); null until there is one, because objects that are loaded never have one here. */
        private @Nullable Set<Identity<E>> elements;

        private @Nullable WriteOnlyCollection<E> successor;

        private record Identity<E>(E element) {
            @Override
            @SuppressWarnings("ReferenceEquality") // that is what it is for
            public boolean equals(@Nullable Object other) {
                return other instanceof Identity<?> that && element == that.element;
            }

            @Override
            public int hashCode() {
                return System.identityHashCode(element);
            }
        }

        private Initial() {}

        /** For sessions: the elements so far. What is done from now on is done to the other one; to the first, if asked again. */
        public List<E> handOver(WriteOnlyCollection<E> other) {
            List<E> added = added();
            if (successor == null) {
                successor = other;
                elements = null;
            }
            return added;
        }

        @Override
        public void add(E element) {
            if (successor != null) {
                successor.add(element);
                return;
            }
            if (elements == null) {
                elements = new LinkedHashSet<>();
            }
            elements.add(new Identity<>(Objects.requireNonNull(element, "element")));
        }

        @Override
        public void remove(E element) {
            if (successor != null) {
                successor.remove(element);
            } else if (elements != null) {
                elements.remove(new Identity<>(element));
            }
        }

        @Override
        public List<E> added() {
            if (successor != null) {
                return successor.added();
            }
            return elements == null
                    ? List.of()
                    : elements.stream().map(Identity::element).toList();
        }

        @Override
        public List<E> removed() {
            return successor == null ? List.of() : successor.removed();
        }

        @Override
        public Select<E> select() {
            if (successor != null) {
                return successor.select();
            }
            throw new SessionException(
                    "TN686",
                    "the elements of a write-only collection whose object is in no session cannot be selected\n"
                            + "help:   persist the object first, or look at what was added: added()");
        }

        @Override
        public String toString() {
            return successor == null
                    ? "WriteOnlyCollection(added " + (elements == null ? 0 : elements.size()) + ")"
                    : successor.toString();
        }
    }
}
