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

    JoinResolver(Compilation compilation, Links links) {
        this.links = links;
        JoinColumnResolver columns = new JoinColumnResolver(compilation);
        this.inverse = new InverseJoinResolver(compilation, links);
        this.linkTables = new LinkTableResolver(compilation, links, columns);
        this.toOne = new ToOneJoinResolver(compilation, links, columns);
        this.toMany = new ToManyJoinResolver(compilation, links, columns, linkTables);
    }

    Link resolve(EntityDraft entity, AttributeDraft.Relationship relationship) {
        Optional<Target> target = links.target(relationship.target());
        if (target.isEmpty()) {
            return Link.unresolved();
        }
        if (relationship.isInverse()) {
            return inverse.resolve(entity, relationship, target.get());
        }
        if (relationship.join().table().isPresent()) {
            return linkTables.resolve(entity, relationship, target.get());
        }
        if (relationship.isToOne()) {
            return toOne.resolve(entity, relationship, target.get());
        }
        return relationship.kind() == Kind.MANY_TO_MANY
                ? linkTables.resolve(entity, relationship, target.get())
                : toMany.resolve(entity, relationship, target.get());
    }
}
