package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resolves a one-to-many that names no other side: by its join column in the target's table, by the only way that leads
 * back from the target, or by a link table.
 */
final class ToManyJoinResolver {
    private final Compilation compilation;
    private final Links links;
    private final JoinColumnResolver joinColumns;
    private final LinkTableResolver linkTables;

    ToManyJoinResolver(
            Compilation compilation, Links links, JoinColumnResolver joinColumns, LinkTableResolver linkTables) {
        this.compilation = compilation;
        this.links = links;
        this.joinColumns = joinColumns;
        this.linkTables = linkTables;
    }

    /**
     * A way back from the target.
     *
     * @param owning the path of the to-one; empty for a declared foreign key that no to-one follows
     */
    private record Way(Optional<String> owning, JoinMapping join, ForeignKeyPath path) {}

    Link resolve(EntityDraft entity, AttributeDraft.Relationship relationship, Target target) {
        if (!relationship.join().columns().isEmpty()) {
            return byColumns(entity, relationship);
        }
        Optional<List<Way>> ways = links.draft(target.name())
                .map(draft -> ways(entity, relationship, draft))
                .orElse(Optional.of(List.of()));
        if (ways.isEmpty()) {
            return Link.unresolved();
        }
        return switch (ways.get().size()) {
            case 0 -> byLinkTable(entity, relationship, target);
            case 1 -> by(relationship, ways.get().get(0));
            default -> ambiguous(relationship, ways.get());
        };
    }

    private Link byColumns(EntityDraft entity, AttributeDraft.Relationship relationship) {
        Target self = links.target(entity);
        JoinSite site = JoinSite.of(relationship.site(), true);
        return joinColumns
                .resolve(
                        site,
                        relationship.join().columns(),
                        self,
                        compilation.names().named(relationship.name()))
                .map(columns -> inTargetTable(relationship, self, columns))
                .orElseGet(Link::unresolved);
    }

    private static Link inTargetTable(AttributeDraft.Relationship relationship, Target self, List<LinkColumn> columns) {
        ForeignKeyMapping key =
                ForeignKeys.over(columns, self, relationship.join().foreignKey(), relationship.site());
        JoinMapping join = new JoinMapping.ForeignKeyJoin(
                columns.stream().map(LinkColumn::fromReferenced).toList(),
                false,
                ForeignKeys.refersToKey(columns, self),
                key.enforced(),
                0);
        return new Link(join, Optional.empty(), columns, Optional.of(key));
    }

    /** Empty if one of them could not be resolved: then it is not known how many there are. */
    private Optional<List<Way>> ways(EntityDraft entity, AttributeDraft.Relationship relationship, EntityDraft target) {
        List<Way> ways = new ArrayList<>();
        String table = target.table().name().text();
        for (AttributeDraft.Relationship candidate : target.relationships()) {
            if (target.has(relationship.target(), candidate) && leadsBack(candidate, entity.classWith(relationship))) {
                Link link = links.link(target, candidate);
                if (!link.isResolved()) {
                    return Optional.empty();
                }
                if (link.isForeignOnOwner()) {
                    String holder =
                            target.tableName(target.tableOf(candidate)).name().text();
                    ways.add(new Way(
                            Optional.of(candidate.path()),
                            InverseJoinResolver.flip(link.join()),
                            path(holder, entity, link, RelationshipDiagnostics.label(candidate))));
                }
            }
        }
        for (ForeignKeyMapping key : links.foreignKeysTo(target, entity.classWith(relationship))) {
            boolean followed =
                    ways.stream().anyMatch(way -> way.path().columns().equals(key.columns()));
            if (!followed) {
                ways.add(new Way(
                        Optional.empty(),
                        join(entity, key),
                        ForeignKeyPath.of(target.name().simple(), table, key)));
            }
        }
        return Optional.of(ways);
    }

    private boolean leadsBack(AttributeDraft.Relationship candidate, ClassName owner) {
        return candidate.kind() == RelationshipMapping.Kind.MANY_TO_ONE
                && candidate.isToOne()
                && (candidate.target().equals(owner)
                        || compilation.isSubtype(owner, candidate.target().canonical()));
    }

    private static ForeignKeyPath path(String table, EntityDraft entity, Link link, String declaredBy) {
        List<Identifier> columns = link.columns().stream().map(LinkColumn::name).toList();
        List<Identifier> referenced =
                link.columns().stream().map(LinkColumn::referenced).toList();
        return new ForeignKeyPath(table, columns, entity.table().name().text(), referenced, declaredBy);
    }

    private JoinMapping join(EntityDraft entity, ForeignKeyMapping key) {
        List<JoinMapping.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.add(new JoinMapping.Pair(
                    key.targetColumns().get(i), key.columns().get(i)));
        }
        boolean identifier = links.key(entity)
                .filter(own -> own.stream().map(KeyColumn::name).toList().equals(key.targetColumns()))
                .isPresent();
        return new JoinMapping.ForeignKeyJoin(pairs, false, identifier, key.enforced(), 0);
    }

    private Link by(AttributeDraft.Relationship relationship, Way way) {
        if (way.owning().isPresent()) {
            compilation.report(RelationshipDiagnostics.takenAsInverse(
                    relationship, way.owning().get()));
        } else {
            compilation.report(RelationshipDiagnostics.followsForeignKey(relationship, way.path()));
        }
        return Link.following(way.join(), way.owning());
    }

    private Link ambiguous(AttributeDraft.Relationship relationship, List<Way> ways) {
        compilation.report(RelationshipDiagnostics.ambiguousInverse(
                relationship,
                ways.stream().map(Way::path).toList(),
                ways.stream().flatMap(way -> way.owning().stream()).toList()));
        return Link.unresolved();
    }

    private Link byLinkTable(EntityDraft entity, AttributeDraft.Relationship relationship, Target target) {
        Link link = linkTables.resolve(entity, relationship, target);
        if (link.join() instanceof JoinMapping.LinkTableJoin join) {
            compilation.report(RelationshipDiagnostics.unaskedLinkTable(
                    relationship,
                    join.table().name().name(),
                    join.ownerPairs().get(0).remote().text()));
        }
        return link;
    }
}
