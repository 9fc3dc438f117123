package dev.tenon.session.flush;

import dev.tenon.StaleObjectException;
import dev.tenon.dialect.KeyColumn;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.jdbc.StatementBatch;
import dev.tenon.load.TrackedContents;
import dev.tenon.mapping.Association.PassiveDeletes;
import dev.tenon.mapping.Join;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.KeyOrder;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.FlushWork.LinkRow;
import dev.tenon.session.flush.FlushWork.MovedLink;
import dev.tenon.spi.EntityEntry;
import dev.tenon.sql.Identifier;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the rows of link tables: a pair comes and goes once, whichever side the user touched (SYN-4, CAS-15). */
final class LinkRows {
    private static final Comparator<LinkRow> BY_KEYS = Comparator.comparing(
                    LinkRow::owner, (one, other) -> KeyOrder.compare(one, other))
            .thenComparing(LinkRow::target, (one, other) -> KeyOrder.compare(one, other));

    private final UnitOfWork session;
    private final SqlSyntax syntax;
    private final ForeignColumns foreign;

    LinkRows(UnitOfWork session, ForeignColumns foreign) {
        this.session = session;
        this.syntax = session.models().dialect().syntax();
        this.foreign = foreign;
    }

    void insert(List<LinkRow> rows) {
        byForm(rows).forEach((form, own) -> run(insertText(form), "insert " + form.relationship(), own));
    }

    void delete(List<LinkRow> rows) {
        byForm(rows).forEach((form, own) -> {
            int[] counts = run(deleteText(form), "delete " + form.relationship(), own);
            checkEach(counts, own, "delete");
        });
    }

    /** Gives rows another key; the keys are of elements that stay. */
    void move(List<MovedLink> links) {
        for (MovedLink link : links) {
            Form form = Form.of(link.row());
            String sql = "update " + table(form.relationship()) + " set "
                    + syntax.identifier(
                            Objects.requireNonNull(form.relationship().placeColumn()))
                    + " = ? where " + String.join(" = ? and ", columns(form)) + " = ?";
            LinkRow before = new LinkRow(
                    form.relationship(), link.row().owner(), link.row().target(), link.from());
            int count = (int) session.statements().update(sql, "update " + form.relationship(), out -> {
                int next = ForeignColumns.bindPlace(
                        out, 1, form.relationship(), link.row().place());
                bind(out, next, before);
            });
            checkEach(new int[] {count}, List.of(link.row()), "update");
        }
    }

    private static void checkEach(int[] counts, List<LinkRow> rows, String attempt) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw isGone(rows.get(i), attempt);
            }
        }
    }

    private static StaleObjectException isGone(LinkRow row, String attempt) {
        EntityEntry<?> owner = row.owner();
        String table = row.relationship().link().table().name().toString();
        return new StaleObjectException(
                attempt + " a row of " + row.relationship(),
                table + " from " + owner + " to " + row.target(),
                owner.entityClass(),
                owner.id(Object.class));
    }

    /** Deletes the rows of ordered lists, which are written anew. */
    void clear(List<TrackedContents> lists) {
        Map<Relationship, List<EntityEntry<?>>> owners = new LinkedHashMap<>();
        for (TrackedContents list : lists) {
            if (!list.original().isEmpty()) {
                owners.computeIfAbsent(relationship(list), each -> new ArrayList<>())
                        .add(list.owner());
            }
        }
        owners.forEach((relationship, of) ->
                deleteOf(relationship, relationship.owner(), relationship.link().ownerPairs(), true, of));
    }

    /** Inserts the rows of ordered lists with their places. */
    void fill(List<TrackedContents> lists) {
        for (TrackedContents list : lists) {
            List<LinkRow> rows = new ArrayList<>();
            for (@Nullable Object element : list.current()) {
                EntityEntry<?> target = session.targets().find(Objects.requireNonNull(element));
                rows.add(new LinkRow(relationship(list), list.owner(), Objects.requireNonNull(target), rows.size()));
            }
            insert(rows);
        }
    }

    private Relationship relationship(TrackedContents list) {
        return Objects.requireNonNull(
                session.models().of(list.owner().entityClass()).relationship(list.index()));
    }

    /**
     * Deletes all rows that refer to objects which are going to be deleted, whichever entity declares the table (CAS-14).
     * What is left to the database would still be there when other rows come, which may take its places.
     */
    <E> void deleteOf(EntityModel<E> model, List<EntityEntry<E>> entries, FlushWork work) {
        for (Relationship link : session.models().links()) {
            if (link.owner() == model && (!leavesRows(link) || isFilled(link, work))) {
                deleteOf(link, model, link.link().ownerPairs(), true, entries);
            }
            if (link.target() == model && (!leavesRows(link.partner()) || isFilled(link, work))) {
                deleteOf(link, model, link.link().targetPairs(), false, entries);
            }
        }
    }

    private boolean isFilled(Relationship link, FlushWork work) {
        return work.insertedLinks().stream().anyMatch(row -> row.relationship() == link)
                || work.movedLinks().stream().anyMatch(moved -> moved.row().relationship() == link)
                || work.rewrittenLinks().stream().anyMatch(list -> relationship(list) == link);
    }

    /** Whether the side of the removed object leaves its link rows to the database. */
    private static boolean leavesRows(@Nullable Relationship side) {
        return side != null && side.passiveDeletes() != PassiveDeletes.NONE;
    }

    private void deleteOf(
            Relationship link,
            EntityModel<?> model,
            List<Join.Pair> pairs,
            boolean ownerSide,
            List<? extends EntityEntry<?>> entries) {
        List<KeyColumn> columns = new ArrayList<>();
        List<Identifier> referenced = new ArrayList<>();
        for (Join.Pair pair : pairs) {
            Identifier here = ownerSide ? pair.remote() : pair.local();
            Identifier there = ownerSide ? pair.local() : pair.remote();
            columns.add(new KeyColumn(
                    syntax.identifier(here), Relationship.kind(model.type().table(), there)));
            referenced.add(there);
        }
        int most = session.models().dialect().capabilities().keysPerStatement();
        for (int from = 0; from < entries.size(); from += most) {
            List<? extends EntityEntry<?>> some = entries.subList(from, Math.min(entries.size(), from + most));
            String sql = "delete from " + table(link) + " where " + syntax.keys(columns, syntax.keyBucket(some.size()));
            session.statements()
                    .update(sql, "delete " + link, out -> out.setKeys(1, foreign.keys(model, referenced, some)));
        }
    }

    private int[] run(String sql, String origin, List<LinkRow> rows) {
        if (rows.size() == 1) {
            return new int[] {(int) session.statements().update(sql, origin, out -> bind(out, 1, rows.get(0)))};
        }
        try (StatementBatch batch = session.statements().batch(sql, origin)) {
            batch.addAll(rows, (out, row) -> bind(out, 1, row));
            return batch.execute();
        }
    }

    private void bind(ParameterBinder out, int at, LinkRow row) throws SQLException {
        Relationship relationship = row.relationship();
        int next = foreign.bind(out, at, relationship.linkedOwner(), row.owner());
        next = foreign.bind(out, next, relationship.linkedTarget(), row.target());
        if (row.place() != null) {
            ForeignColumns.bindPlace(out, next, relationship, row.place());
        }
    }

    /** What statements of rows have in common; those without a place mean all rows of their pair. */
    private record Form(Relationship relationship, boolean placed) {
        static Form of(LinkRow row) {
            return new Form(row.relationship(), row.place() != null);
        }
    }

    private String insertText(Form form) {
        List<String> columns = columns(form);
        return "insert into " + table(form.relationship()) + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private String deleteText(Form form) {
        return "delete from " + table(form.relationship()) + " where " + String.join(" = ? and ", columns(form))
                + " = ?";
    }

    private List<String> columns(Form form) {
        Relationship relationship = form.relationship();
        List<String> columns = new ArrayList<>();
        relationship.link().ownerPairs().forEach(pair -> columns.add(syntax.identifier(pair.remote())));
        relationship.link().targetPairs().forEach(pair -> columns.add(syntax.identifier(pair.local())));
        if (form.placed()) {
            columns.add(syntax.identifier(Objects.requireNonNull(relationship.placeColumn())));
        }
        return columns;
    }

    private String table(Relationship relationship) {
        return syntax.table(relationship.link().table().name());
    }

    private static Map<Form, List<LinkRow>> byForm(List<LinkRow> rows) {
        Map<Form, List<LinkRow>> groups = new LinkedHashMap<>();
        for (LinkRow row : rows) {
            groups.computeIfAbsent(Form.of(row), form -> new ArrayList<>()).add(row);
        }
        groups.forEach((form, own) -> {
            if (comeFromSets(form.relationship())) {
                own.sort(BY_KEYS);
            }
        });
        return groups;
    }

    /** The order of a set's elements may be that of their hashes, another one each time (JAV-7). */
    private static boolean comeFromSets(Relationship relationship) {
        Relationship partner = relationship.partner();
        return relationship.association().container() == Set.class
                || (partner != null && partner.association().container() == Set.class);
    }
}
