package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import java.util.Optional;

/** Sends a relationship to the resolver of its sort: inverse, link table, to-one, to-many. */
final class JoinResolver {
    private final Links links;
    private final InverseJoinResolver inverse;
    private final LinkTableResolver linkTables;
    private final ToOneJoinResolver toOne;
    private final ToManyJoinResolver toMany;
    private final ConditionResolver conditions;

    JoinResolver(Compilation compilation, Links links) {
        this.links = links;
        JoinColumnResolver columns = new JoinColumnResolver(compilation);
        this.inverse = new InverseJoinResolver(compilation, links);
        this.linkTables = new LinkTableResolver(compilation, links, columns);
        this.toOne = new ToOneJoinResolver(compilation, links, columns);
        this.toMany = new ToManyJoinResolver(compilation, links, columns, linkTables);
        this.conditions = new ConditionResolver(compilation, links);
    }

    Link resolve(EntityDraft entity, AttributeDraft.Relationship relationship) {
        Optional<Target> target = links.target(relationship.target());
        if (target.isEmpty()) {
            return Link.unresolved();
        }
        return ConditionResolver.isWrittenOn(relationship)
                ? conditions.resolve(
                        entity, relationship, target.get(), () -> ordinary(entity, relationship, target.get()))
                : ordinary(entity, relationship, target.get());
    }

    private Link ordinary(EntityDraft entity, AttributeDraft.Relationship relationship, Target target) {
        if (relationship.isInverse()) {
            return inverse.resolve(entity, relationship, target);
        }
        if (relationship.join().table().isPresent()) {
            return linkTables.resolve(entity, relationship, target);
        }
        if (relationship.isToOne()) {
            return toOne.resolve(entity, relationship, target);
        }
        return relationship.kind() == Kind.MANY_TO_MANY
                ? linkTables.resolve(entity, relationship, target)
                : toMany.resolve(entity, relationship, target);
    }
}
