package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.AttributeAccess.Style;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Selects the members of a hierarchy that are persistent attributes. */
final class PersistentMembers {

    /** A member with the style in which it is reached. */
    record Selected(Member member, Style style) {}

    private PersistentMembers() {}

    /** The attributes of a hierarchy, inherited ones first; a member that is declared again counts once. */
    static List<Selected> of(HierarchyDeclaration hierarchy, Style ofHierarchy) {
        Map<String, Selected> byName = new LinkedHashMap<>();
        for (TypeDeclaration type : hierarchy.fromRoot()) {
            if (Compilation.contributes(hierarchy, type)) {
                select(type, AccessTypes.of(type, ofHierarchy))
                        .forEach(selected -> byName.put(selected.member().name(), selected));
            }
        }
        return List.copyOf(byName.values());
    }

    private static List<Selected> select(TypeDeclaration type, Style style) {
        List<Selected> selected = new ArrayList<>();
        if (style == Style.PROPERTY) {
            type.properties().stream()
                    .filter(property -> isProperty(type, property) && !isSwitched(type.fields(), property, "FIELD"))
                    .forEach(property -> selected.add(new Selected(property, style)));
            type.fields().stream()
                    .filter(field -> isField(field) && switches(field, "FIELD"))
                    .forEach(field -> selected.add(new Selected(field, Style.FIELD)));
        } else {
            type.fields().stream()
                    .filter(field -> isField(field) && !isSwitched(type.properties(), field, "PROPERTY"))
                    .forEach(field -> selected.add(new Selected(field, style)));
            type.properties().stream()
                    .filter(property -> !property.isAnnotated(Jakarta.TRANSIENT) && switches(property, "PROPERTY"))
                    .forEach(property -> selected.add(new Selected(property, Style.PROPERTY)));
        }
        return selected;
    }

    private static boolean isField(Member.Field field) {
        return !field.modifiers().isStatic()
                && !field.modifiers().isTransient()
                && !field.isAnnotated(Jakarta.TRANSIENT);
    }

    /** A getter alone computes something, unless an annotation, or a setter that does not fit, says that it is state. */
    private static boolean isProperty(TypeDeclaration type, Member.Property property) {
        return !property.modifiers().isStatic()
                && !property.isAnnotated(Jakarta.TRANSIENT)
                && (property.setter() != null || AccessTypes.isMapped(property) || type.setsAnotherType(property));
    }

    private static boolean isSwitched(List<? extends Member> others, Member member, String access) {
        return others.stream()
                .anyMatch(other -> other.name().equals(member.name())
                        && switches(other, access)
                        && !other.isAnnotated(Jakarta.TRANSIENT));
    }

    private static boolean switches(Member member, String access) {
        return member.annotation(Jakarta.ACCESS)
                .filter(written -> written.constant("value", "").equals(access))
                .isPresent();
    }
}
