package dev.tenon;

import dev.tenon.query.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

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

    /** Adds an element, which must not be there yet; one that is queued is not added twice. */
    void add(E element);

    /** Adds elements. */
    default void addAll(Collection<? extends E> elements) {
        elements.forEach(this::add);
    }

    /** Removes an element, which must be there, or have been added and not written yet. */
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

    /** What a new object holds before it is persisted. */
    final class Initial<E> implements WriteOnlyCollection<E> {
        private final List<E> elements = new ArrayList<>();

        private Initial() {}

        @Override
        @SuppressWarnings("ReferenceEquality") // by identity (JAV-6)
        public void add(E element) {
            Objects.requireNonNull(element, "element");
            if (elements.stream().noneMatch(each -> each == element)) {
                elements.add(element);
            }
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // by identity (JAV-6)
        public void remove(E element) {
            elements.removeIf(each -> each == element);
        }

        @Override
        public List<E> added() {
            return List.copyOf(elements);
        }

        @Override
        public List<E> removed() {
            return List.of();
        }

        @Override
        public Select<E> select() {
            throw new SessionException(
                    "TN686",
                    "the elements of a write-only collection whose object is in no session cannot be selected\n"
                            + "help:   persist the object first, or look at what was added: added()");
        }

        @Override
        public String toString() {
            return "WriteOnlyCollection(added " + elements.size() + ")";
        }
    }
}
