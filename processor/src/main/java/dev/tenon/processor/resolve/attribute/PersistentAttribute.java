package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.mapping.Container;
import java.util.List;
import java.util.Optional;

/**
 * A persistent attribute as declarations alone show it, for the metamodel, which is written before anything is resolved.
 *
 * @param member the field or property
 * @param type its type without {@code Optional} or {@code Deferred}
 * @param container the collection type; empty for a single value or a {@code Ref}
 * @param key the key of a map, if it is known
 * @param content the element, the target of a {@code Ref}, or the type itself; empty if it is not known
 */
public record PersistentAttribute(
        Member member,
        JavaType type,
        Optional<Container> container,
        Optional<JavaType> key,
        Optional<JavaType> content) {

    /** The attributes of a class, inherited ones first. */
    public static List<PersistentAttribute> of(HierarchyDeclaration hierarchy) {
        return PersistentMembers.of(hierarchy, AccessTypes.ofHierarchy(hierarchy)).stream()
                .map(selected -> of(selected.member()))
                .toList();
    }

    private static PersistentAttribute of(Member member) {
        JavaType type = JavaTypes.valueType(member.type());
        HeldType held = HeldType.of(type);
        return new PersistentAttribute(
                member,
                type,
                held instanceof HeldType.Many many ? Optional.of(many.container()) : Optional.empty(),
                held instanceof HeldType.Many many ? many.key() : Optional.empty(),
                held.content());
    }

    /** The attribute's name. */
    public String name() {
        return member.name();
    }
}
