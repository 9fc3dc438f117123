package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.JoinMapping.ForeignKeyJoin;
import dev.tenon.processor.model.mapping.OrderItem;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping.Direction;
import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;
import dev.tenon.processor.model.mapping.RelationshipMapping.PassiveDeletes;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.AttributeSite;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.link.Link;
import dev.tenon.processor.resolve.link.LinkColumn;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.processor.resolve.link.MapKeyResolver;
import dev.tenon.processor.resolve.link.OrderByResolver;
import dev.tenon.processor.resolve.link.OrderColumns;
import dev.tenon.processor.resolve.link.Target;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** Completes relationships: with their join, their other side, their order and their loading. */
final class RelationshipMappingResolver {
    private final Compilation compilation;
    private final Links links;
    private final LoadingResolver loading;
    private final OrderByResolver orders;
    private final MapKeyResolver mapKeys;

    RelationshipMappingResolver(Compilation compilation, Links links) {
        this.compilation = compilation;
        this.links = links;
        this.loading = new LoadingResolver(compilation, links);
        this.orders = new OrderByResolver(compilation);
        this.mapKeys = new MapKeyResolver(compilation);
    }

    RelationshipMapping resolve(EntityDraft entity, AttributeDraft.Relationship relationship) {
        Link link = links.link(entity, relationship);
        AttributeSite site = relationship.site();
        Optional<Target> target = links.target(relationship.target());
        Optional<MapKeyResolver.MapKey> mapKey =
                target.map(found -> mapKeys.resolve(entity, relationship, found, link));
        List<OrderItem> orderBy = target.map(found -> orders.resolve(site, new OrderByResolver.TargetScope(found)))
                .orElse(List.of());
        Optional<Identifier> orderColumn =
                relationship.container().flatMap(container -> OrderColumns.checked(compilation, site, container));
        boolean keyed = mapKey.map(MapKeyResolver.MapKey::resolved).orElse(true);
        JoinMapping join = keyed ? link.join() : new JoinMapping.Unresolved();
        Optional<Integer> limit = site.annotation(TenonNames.LIMIT)
                .map(use -> use.integer("value", 0))
                .filter(rows -> rows > 0);
        if (limit.isPresent() && target.isPresent()) {
            orderBy = RowLimit.total(orderBy, target.get());
            join = new RowLimit(links.target(entity), target.get(), orderBy, limit.get()).limit(join);
        }
        return new RelationshipMapping(
                relationship.name(),
                relationship.path(),
                site.access(),
                relationship.kind(),
                direction(relationship, join),
                relationship.target(),
                relationship.holder(),
                relationship.container(),
                loading.resolve(entity, relationship),
                isOptional(entity, relationship, link),
                join,
                link.mappedBy(),
                inverse(entity, relationship, link),
                site.annotation(Jakarta.MAPS_ID).map(use -> use.text("value", "")),
                site.isAnnotated(Jakarta.ID),
                relationship.cascades(),
                relationship.orphanRemoval(),
                site.isAnnotated(TenonNames.VIEW_ONLY),
                site.annotation(TenonNames.VIEW_ONLY)
                        .filter(use -> use.flag("syncBackReference", false))
                        .isPresent(),
                passiveDeletes(site),
                site.isAnnotated(TenonNames.SINGLE_PARENT),
                site.annotation(TenonNames.OVERLAPS)
                        .map(use -> use.texts("value"))
                        .orElse(List.of()),
                orderBy,
                mapKey.flatMap(MapKeyResolver.MapKey::attribute),
                relationship
                        .keyColumn()
                        .map(key ->
                                AttributeMappingResolver.basic(key, key.column().name())),
                mapKey.flatMap(MapKeyResolver.MapKey::method),
                orderColumn,
                site.suppressed(),
                site.address(),
                relationship.declared());
    }

    private static PassiveDeletes passiveDeletes(AttributeSite site) {
        return site.annotation(TenonNames.PASSIVE_DELETES)
                .map(use -> use.flag("all", false) ? PassiveDeletes.ALL : PassiveDeletes.UNLOADED)
                .orElse(PassiveDeletes.NONE);
    }

    /** REL-21, REL-22: by where the foreign columns stand; where that is unknown, as the annotation says. */
    private static Direction direction(AttributeDraft.Relationship relationship, JoinMapping join) {
        if (join instanceof ForeignKeyJoin foreign) {
            return foreign.foreignOnOwner() ? Direction.MANY_TO_ONE : Direction.ONE_TO_MANY;
        }
        if (join instanceof JoinMapping.ConditionJoin condition
                && !condition.written().isEmpty()) {
            return condition.foreignOnOwner() ? Direction.MANY_TO_ONE : Direction.ONE_TO_MANY;
        }
        if (join instanceof JoinMapping.LinkTableJoin) {
            return Direction.MANY_TO_MANY;
        }
        return switch (relationship.kind()) {
            case MANY_TO_ONE, ONE_TO_ONE -> Direction.MANY_TO_ONE;
            case ONE_TO_MANY -> Direction.ONE_TO_MANY;
            case MANY_TO_MANY -> Direction.MANY_TO_MANY;
        };
    }

    /** Null is allowed where the columns may be null; where their row may be missing, it means that it is. */
    private static boolean isOptional(EntityDraft entity, AttributeDraft.Relationship relationship, Link link) {
        int table = entity.tableOf(relationship);
        if (table > 0 && entity.secondaryTables().get(table - 1).optional()) {
            return true;
        }
        boolean allowed = !link.isForeignOnOwner() || link.columns().stream().allMatch(LinkColumn::nullable);
        return relationship.optional() && allowed;
    }

    /** The other side: what {@code mappedBy} names, or the first attribute of the target that names this one. */
    private Optional<String> inverse(EntityDraft entity, AttributeDraft.Relationship relationship, Link link) {
        if (link.mappedBy().isPresent()) {
            return link.mappedBy();
        }
        return links.draft(relationship.target()).flatMap(target -> target.relationships().stream()
                .filter(candidate -> candidate.kind() != Kind.MANY_TO_ONE)
                .filter(candidate ->
                        compilation.isSubtype(entity.name(), candidate.target().canonical())
                                || compilation.isSubtype(
                                        candidate.target(), entity.name().canonical()))
                .filter(candidate -> links.link(target, candidate)
                        .mappedBy()
                        .filter(relationship.path()::equals)
                        .isPresent())
                .map(AttributeDraft::path)
                .findFirst());
    }
}
