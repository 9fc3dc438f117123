package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import java.util.Optional;

/**
 * An {@code @AssociationProxy}, resolved. It is no attribute of the mapping: it has no column and no state.
 *
 * @param owner the entity that has it
 * @param type what it is declared as, with its arguments
 * @param container empty for a single value
 * @param members the relationship of the first hop
 * @param membersReference whether the first hop is a {@code Ref}
 * @param member the association object
 * @param target the attribute of the second hop, as generated code beside the owner reaches it
 * @param reference whether the second hop is a {@code Ref}
 * @param creator how association objects are made; empty if elements are not added
 */
public record ProxyMapping(
        ClassName owner,
        String name,
        AttributeAccess access,
        JavaType type,
        Optional<Container> container,
        String members,
        boolean membersReference,
        ClassName member,
        Target target,
        boolean reference,
        Optional<Creator> creator) {

    /** An attribute of the association object. */
    public record Target(String name, AttributeAccess access, JavaType type) {}

    /** How an association object is made. */
    public sealed interface Creator {

        /** By its constructor, which may take the owner first. */
        record Constructor(boolean takesOwner) implements Creator {}

        /** By a method of the owner. */
        record Method(String name) implements Creator {}
    }
}
