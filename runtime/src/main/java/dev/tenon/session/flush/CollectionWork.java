package dev.tenon.session.flush;

import dev.tenon.FlushException;
import dev.tenon.load.TrackedContents;
import dev.tenon.mapping.Association.PassiveDeletes;
import dev.tenon.session.cascade.ElementOrder;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Relationship.Role;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.FlushWork.Contribution;
import dev.tenon.session.flush.FlushWork.LinkRow;
import dev.tenon.session.flush.FlushWork.MovedLink;
import dev.tenon.session.flush.LinkChanges.CollectionChange;
import dev.tenon.session.flush.LinkChanges.ReferenceChange;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that changed collections, and references over link tables, write: link rows, foreign keys in target rows, rows of values. */
final class CollectionWork {
    private final UnitOfWork session;
    private final LinkChanges changes;
    private final FlushWork work;
    private final Contributions contributions;

    /** Link rows that are written already: the other side of a pair adds nothing (BRF-12). */
    private final Set<Pair> written = new HashSet<>();

    private record Pair(Relationship relationship, EntityEntry<?> owner, EntityEntry<?> target) {
        @Override
        @SuppressWarnings("ReferenceEquality") // there is one entry for a row
        public boolean equals(@Nullable Object other) {
            return other instanceof Pair that
                    && relationship == that.relationship
                    && owner == that.owner
                    && target == that.target;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(owner) * 31 + System.identityHashCode(target);
        }
    }

    CollectionWork(UnitOfWork session, LinkChanges changes, FlushWork work) {
        this.session = session;
        this.changes = changes;
        this.work = work;
        this.contributions = new Contributions(new ColumnAgreement(session));
    }

    void add(List<TrackedContents> elements) {
        for (CollectionChange change : changes.collections()) {
            if (isWritten(change.owner())) {
                addCollection(change);
            }
        }
        for (ReferenceChange change : changes.references()) {
            if (isWritten(change.owner())) {
                addLink(change);
            }
        }
        for (TrackedContents contents : elements) {
            if (isWritten(contents.owner())) {
                work.elements().add(contents);
                changes.touched().add(contents);
            }
        }
        for (EntityEntry<?> parent : session.removed()) {
            releaseContributions(parent);
        }
        contributions.plan(changes.references(), work);
    }

    private static boolean isWritten(EntityEntry<?> owner) {
        return owner.state == EntryState.NEW || owner.state == EntryState.MANAGED;
    }

    /** Whether an object has a row that stays, known by its key at least: what leads to it does not go with it. */
    private static boolean isStored(EntityEntry<?> target) {
        return target.state == EntryState.MANAGED || target.state == EntryState.REFERENCE;
    }

    private void addCollection(CollectionChange change) {
        Relationship relationship = change.relationship();
        switch (relationship.role()) {
            case LINK -> {
                if (relationship.association().orderColumn() != null) {
                    work.rewrittenLinks().add(change.contents());
                } else if (relationship.association().keyColumn() != null) {
                    addKeyedLinks(change);
                } else {
                    addLinks(relationship, change, false);
                }
            }
            case INVERSE_LINK -> {
                Relationship owning = relationship.partner();
                if (owning != null && owning.association().keyColumn() == null) {
                    addLinks(owning, change, true);
                } else if (owning != null) {
                    deleteLinksOfMaps(owning, change);
                }
            }
            case CONTRIBUTION -> addContributions(change);
            case INVERSE -> addPositions(change);
            case REFERENCE -> throw new IllegalStateException(relationship + " is no collection");
        }
    }

    private void addLinks(Relationship owning, CollectionChange change, boolean fromInverse) {
        for (Object element : LinkChanges.removed(change.contents())) {
            EntityEntry<?> other = session.entryOf(element);
            if (other != null && isStored(other)) {
                delete(row(owning, change.owner(), other, fromInverse));
            }
        }
        for (Object element : LinkChanges.added(change.contents())) {
            insert(row(owning, change.owner(), entryOf(element), fromInverse));
        }
    }

    /** Rows with keys: the map alone knows them. A key that changes hands makes room before it is taken. */
    private void addKeyedLinks(CollectionChange change) {
        Relationship relationship = change.relationship();
        KeyedEntries entries = new KeyedEntries(change.contents());
        if (relationship.link().linksTargetsOnce()) {
            refuseTwoKeys(change, entries);
        }
        for (KeyedEntries.Entry entry : entries.leaving()) {
            EntityEntry<?> target = session.entryOf(entry.element());
            boolean goes = target != null && !isStored(target);
            if (target != null && (!goes || entries.isTaken(entry.key()))) {
                work.deletedLinks().add(new LinkRow(relationship, change.owner(), target, entry.key()));
                if (goes) {
                    work.deleteLate(target);
                }
            }
        }
        for (KeyedEntries.Move move : entries.moved()) {
            LinkRow row = keyed(change, move.to());
            if (stays(row)) {
                work.movedLinks().add(new MovedLink(row, move.from()));
            }
        }
        for (KeyedEntries.Entry entry : entries.coming()) {
            LinkRow row = keyed(change, entry);
            if (stays(row)) {
                work.insertedLinks().add(row);
            }
        }
    }

    private LinkRow keyed(CollectionChange change, KeyedEntries.Entry entry) {
        return new LinkRow(change.relationship(), change.owner(), entryOf(entry.element()), entry.key());
    }

    /** Rows that the other side of maps gave up; a map that is loaded says so itself. */
    private void deleteLinksOfMaps(Relationship owning, CollectionChange change) {
        for (Object element : LinkChanges.removed(change.contents())) {
            EntityEntry<?> holder = session.entryOf(element);
            if (holder != null && isStored(holder) && !isMapLoaded(holder, owning)) {
                delete(row(owning, change.owner(), holder, true));
            }
        }
    }

    private boolean isMapLoaded(EntityEntry<?> holder, Relationship owning) {
        return holder.isLoaded()
                && session.loading().contents(holder, owning.index()).isLoaded();
    }

    /** The link of a to-one: the row of the former target makes room for the other. */
    private void addLink(ReferenceChange change) {
        Relationship relationship = change.relationship();
        boolean fromInverse = relationship.role() == Role.INVERSE_LINK;
        Relationship owning = fromInverse ? relationship.partner() : relationship;
        if (owning == null || owning.role() != Role.LINK) {
            return;
        }
        if (change.before() != null && isStored(change.before())) {
            delete(row(owning, change.owner(), change.before(), fromInverse)); // a removed one takes it along
        }
        if (change.after() != null) {
            insert(row(owning, change.owner(), change.after(), fromInverse));
        }
    }

    private void delete(LinkRow row) {
        if (isFirst(row)) {
            work.deletedLinks().add(row);
        }
    }

    private void insert(LinkRow row) {
        if (stays(row) && isFirst(row)) {
            work.insertedLinks().add(row);
        }
    }

    /** Rows to and from objects that go, go with them. */
    private static boolean stays(LinkRow row) {
        return row.owner().state != EntryState.REMOVED && row.target().state != EntryState.REMOVED;
    }

    private static LinkRow row(
            Relationship owning, EntityEntry<?> holder, EntityEntry<?> element, boolean fromInverse) {
        return fromInverse ? new LinkRow(owning, element, holder, null) : new LinkRow(owning, holder, element, null);
    }

    private boolean isFirst(LinkRow row) {
        return written.add(new Pair(row.relationship(), row.owner(), row.target()));
    }

    private EntityEntry<?> entryOf(Object element) {
        return Objects.requireNonNull(session.targets().find(element), "discovered");
    }

    private void addContributions(CollectionChange change) {
        Relationship relationship = change.relationship();
        if (relationship.placeColumn() == null) {
            List<Object> added = LinkChanges.added(change.contents());
            for (Object element : ElementOrder.of(session, change.contents(), added)) {
                contributions.take(new Contribution(relationship, change.owner(), entryOf(element), null));
            }
        } else {
            addPlaced(change);
        }
        if (relationship.passiveDeletes() != PassiveDeletes.ALL) {
            List<Object> removed = LinkChanges.removed(change.contents());
            ElementOrder.of(session, change.contents(), removed).forEach(element -> release(relationship, element));
        }
    }

    /** Whether the element stays, so that its row has to be written. */
    private boolean release(Relationship relationship, @Nullable Object element) {
        EntityEntry<?> child = element == null ? null : session.entryOf(element);
        if (child == null || !isStored(child)) {
            return false;
        }
        contributions.release(relationship, child);
        return true;
    }

    private void addPlaced(CollectionChange change) {
        if (change.relationship().association().keyColumn() == null) {
            addPositioned(change);
        } else {
            addKeyed(change);
        }
    }

    /** Every element whose key is another one than the database has. */
    private void addKeyed(CollectionChange change) {
        KeyedEntries entries = new KeyedEntries(change.contents());
        refuseTwoKeys(change, entries);
        entries.moved().forEach(move -> contribute(change, move.to()));
        entries.coming().forEach(entry -> contribute(change, entry));
    }

    /** An element has one row, in its own table or in a link table that allows it one (@OneToMany). */
    private void refuseTwoKeys(CollectionChange change, KeyedEntries entries) {
        KeyedEntries.Move twice = entries.twice();
        if (twice != null) {
            throw new FlushException(
                    "TN662",
                    entryOf(twice.to().element()) + " has two keys in " + change.relationship() + " of "
                            + change.owner() + "\nfound:  " + twice.from() + " and "
                            + twice.to().key() + ", and one row with one column for the key\n"
                            + "help:   keep it under one key; or let a link table have a row for each: @ManyToMany"
                            + " @JoinTable");
        }
    }

    private void contribute(CollectionChange change, KeyedEntries.Entry entry) {
        contributions.take(
                new Contribution(change.relationship(), change.owner(), entryOf(entry.element()), entry.key()));
    }

    /** Every element whose place is another one than the database has; all of them if their places had gaps. */
    private void addPositioned(CollectionChange change) {
        boolean scattered = change.contents().isScattered();
        List<@Nullable Object> current = change.contents().current();
        List<@Nullable Object> original = change.contents().original();
        for (int position = 0; position < current.size(); position++) {
            Object element = Objects.requireNonNull(current.get(position));
            if (scattered || position >= original.size() || original.get(position) != element) {
                contributions.take(new Contribution(change.relationship(), change.owner(), entryOf(element), position));
            }
        }
    }

    /** A list or map with a column for its places on the other side's foreign key writes those only. */
    private void addPositions(CollectionChange change) {
        if (change.relationship().placeColumn() != null) {
            addPlaced(change);
        }
    }

    /**
     * Children of a removed parent that nothing deletes lose the foreign key that it wrote (CAS-12), or have got another one;
     * the parent goes when that is written.
     */
    private void releaseContributions(EntityEntry<?> parent) {
        for (Relationship relationship :
                session.models().of(parent.entityClass()).relationships()) {
            if (relationship.role() == Role.CONTRIBUTION) {
                for (Object element : contributed(parent, relationship)) {
                    if (release(relationship, element)) {
                        work.deleteLate(parent);
                    }
                }
            }
        }
    }

    /** The children whose rows have the key of a parent, loaded unless that is left to the database. */
    private List<? extends @Nullable Object> contributed(EntityEntry<?> parent, Relationship relationship) {
        TrackedContents contents = session.loading().contents(parent, relationship.index());
        if (relationship.passiveDeletes() == PassiveDeletes.NONE) {
            contents.load();
        }
        boolean known = relationship.passiveDeletes() != PassiveDeletes.ALL && contents.isLoaded();
        return known ? contents.original() : List.of();
    }
}
