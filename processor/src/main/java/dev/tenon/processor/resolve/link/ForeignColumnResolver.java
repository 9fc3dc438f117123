package dev.tenon.processor.resolve.link;

import dev.tenon.processor.condition.fact.ConditionFacts;
import dev.tenon.processor.condition.fact.Pairing;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.JoinMapping.ConditionJoin;
import dev.tenon.processor.model.mapping.JoinMapping.ForeignKeyJoin;
import dev.tenon.processor.model.mapping.JoinMapping.Pair;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out which columns of a condition are foreign, what they are given, and so the direction (REL-10 to REL-23). */
final class ForeignColumnResolver {
    private final Compilation compilation;
    private final Links links;
    private final EntityDraft entity;
    private final Target target;
    private final AttributeDraft.Relationship relationship;
    private final boolean readOnly;

    ForeignColumnResolver(
            Compilation compilation,
            Links links,
            EntityDraft entity,
            Target target,
            AttributeDraft.Relationship relationship) {
        this.compilation = compilation;
        this.links = links;
        this.entity = entity;
        this.target = target;
        this.relationship = relationship;
        this.readOnly = relationship.site().isAnnotated(TenonNames.VIEW_ONLY);
    }

    Link link(ConditionFacts facts) {
        List<Term.Column> foreign = facts.marksForeign() ? facts.foreignColumns() : known(facts);
        boolean onOwner = foreign.stream().anyMatch(ColumnPairs::isOwners);
        boolean onTarget = foreign.stream().anyMatch(ColumnPairs::isTargets);
        if (foreign.isEmpty()) {
            compilation.report(ConditionDiagnostics.nothingForeign(relationship, facts, readOnly));
            return Link.unresolved();
        }
        if (onOwner && onTarget) {
            compilation.report(ConditionDiagnostics.foreignOnBothSides(relationship, foreign));
            return Link.unresolved();
        }
        if (!readOnly && !fits(onOwner)) {
            compilation.report(ConditionDiagnostics.wrongDirection(relationship, foreign, onOwner));
            return Link.unresolved();
        }
        List<Pair> written = ColumnPairs.written(facts, foreign, onOwner);
        if (!readOnly && written.isEmpty()) {
            compilation.report(ConditionDiagnostics.nothingWritten(relationship, foreign));
            return Link.unresolved();
        }
        Optional<Pair> unlike = readOnly
                ? Optional.empty()
                : written.stream().filter(pair -> !isOfOneType(pair)).findFirst();
        if (unlike.isPresent()) {
            compilation.report(ConditionDiagnostics.cannotBeCopied(relationship, foreign, unlike.get()));
            return Link.unresolved();
        }
        return link(facts, readOnly ? List.of() : written, onOwner);
    }

    /** A flush copies values as they are, whatever casts the condition makes of them. */
    private boolean isOfOneType(Pair pair) {
        Optional<TargetColumn> own = links.target(entity).column(pair.local());
        Optional<TargetColumn> other = target.column(pair.remote());
        return own.isEmpty()
                || other.isEmpty()
                || ColumnFamily.isComparable(own.get().type(), other.get().type());
    }

    /** REL-24: a collection has its foreign columns on the other side; a to-one may have them on either. */
    private boolean fits(boolean onOwner) {
        return switch (relationship.kind()) {
            case MANY_TO_ONE -> onOwner;
            case ONE_TO_MANY -> !onOwner;
            case ONE_TO_ONE -> true;
            case MANY_TO_MANY -> false;
        };
    }

    private Link link(ConditionFacts facts, List<Pair> written, boolean onOwner) {
        List<Pair> equal = ColumnPairs.equal(facts);
        String rest = ColumnPairs.rest(facts);
        if (rest.isEmpty() && !readOnly && isKeyOfOneRow(equal, onOwner)) {
            return onOwner ? foreignKey(equal, written) : Link.following(ownedBy(equal), Optional.empty());
        }
        String source = target.table().sql() + " {that}";
        JoinMapping join = new ConditionJoin(
                source,
                equal,
                rest,
                written,
                facts.criteria(onOwner ? "this" : "that"),
                onOwner,
                isKey(written, onOwner));
        List<LinkColumn> columns = onOwner ? written.stream().map(this::column).toList() : List.of();
        return new Link(join, Optional.empty(), columns, Optional.empty());
    }

    private boolean isKeyOfOneRow(List<Pair> equal, boolean onOwner) {
        return !onOwner
                || target.isUnique(equal.stream().map(Pair::remote).collect(Collectors.toCollection(HashSet::new)));
    }

    private JoinMapping ownedBy(List<Pair> equal) {
        return new ForeignKeyJoin(equal, false, isKey(equal, false));
    }

    /** A foreign key of which some columns may be written by others only (OVL-6). */
    private Link foreignKey(List<Pair> equal, List<Pair> written) {
        List<Identifier> key =
                target.key().orElse(List.of()).stream().map(KeyColumn::name).toList();
        List<Pair> ordered = new ArrayList<>(equal);
        if (key.containsAll(equal.stream().map(Pair::remote).toList())) {
            ordered.sort(Comparator.comparing(pair -> key.indexOf(pair.remote())));
        }
        List<LinkColumn> columns = ordered.stream()
                .map(pair ->
                        written.contains(pair) ? column(pair) : column(pair).readOnly())
                .toList();
        return new Link(
                new ForeignKeyJoin(ordered, true, ForeignKeys.refersToKey(columns, target)),
                Optional.empty(),
                columns,
                Optional.empty());
    }

    private LinkColumn column(Pair pair) {
        return new LinkColumn(
                pair.local(),
                pair.remote(),
                links.target(entity).column(pair.local()).orElseThrow().type(),
                true,
                true,
                false,
                true,
                true,
                "",
                relationship.site().address());
    }

    private boolean isKey(List<Pair> pairs, boolean onOwner) {
        Target referred = onOwner ? target : links.target(entity);
        List<Identifier> columns =
                pairs.stream().map(onOwner ? Pair::remote : Pair::local).toList();
        return referred.key()
                .filter(key -> key.stream().map(KeyColumn::name).toList().equals(columns))
                .isPresent();
    }

    /** REL-12: of two bare columns that are compared, the one that refers to the other by a known foreign key. */
    private List<Term.Column> known(ConditionFacts facts) {
        List<Term.Column> foreign = new ArrayList<>();
        for (Pairing pairing : facts.pairings()) {
            if (pairing.bare()) {
                if (refers(pairing.left(), pairing.right())) {
                    foreign.add(pairing.left());
                } else if (refers(pairing.right(), pairing.left())) {
                    foreign.add(pairing.right());
                }
            }
        }
        return foreign;
    }

    private boolean refers(Term.Column from, Term.Column to) {
        Target referred = ColumnPairs.isOwners(to) ? links.target(entity) : target;
        Optional<EntityDraft> holder = ColumnPairs.isOwners(from) ? Optional.of(entity) : links.draft(target.name());
        if (holder.isEmpty()) {
            return compilation.compiled(target.name()).stream()
                    .flatMap(mapping -> mapping.table().foreignKeys().stream())
                    .anyMatch(key -> refers(key, from, referred, to));
        }
        return links.foreignKeys(holder.get()).stream().anyMatch(key -> refers(key, from, referred, to))
                || holder.get().relationships().stream()
                        .filter(MappedRelations::hasColumns)
                        .filter(other -> holder.get().tableOf(other) == 0)
                        .anyMatch(other -> refers(holder.get(), other, from, referred, to));
    }

    private static boolean refers(ForeignKeyMapping key, Term.Column from, Target referred, Term.Column to) {
        int at = key.columns().indexOf(from.column());
        return at >= 0
                && key.targetTable().equals(referred.table())
                && key.targetColumns().get(at).equals(to.column());
    }

    private boolean refers(
            EntityDraft holder, AttributeDraft.Relationship other, Term.Column from, Target referred, Term.Column to) {
        boolean leads = links.target(other.target())
                .filter(found -> found.table().equals(referred.table()))
                .isPresent();
        return leads
                && links.link(holder, other).columns().stream()
                        .anyMatch(column -> column.name().equals(from.column())
                                && column.referenced().equals(to.column()));
    }
}
