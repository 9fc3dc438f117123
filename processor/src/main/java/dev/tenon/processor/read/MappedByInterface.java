package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.AnnotationValue;
import dev.tenon.processor.model.declaration.MappingInterface;
import dev.tenon.processor.model.declaration.MappingInterface.StandIn;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.Nullness;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Declares a class as if what an interface says of it stood on the class: everything after this stage sees one class with
 * annotations, whose addresses lead to the interface.
 */
final class MappedByInterface {
    private static final String ACCESS = "jakarta.persistence.Access";
    private static final String ACCESS_TYPE = "jakarta.persistence.AccessType";

    private final TypeDeclaration type;
    private final MappingInterface mapping;

    private MappedByInterface(TypeDeclaration type, MappingInterface mapping) {
        this.type = type;
        this.mapping = mapping;
    }

    static TypeDeclaration merge(TypeDeclaration type, MappingInterface mapping) {
        return new MappedByInterface(type, mapping).merge();
    }

    private TypeDeclaration merge() {
        return new TypeDeclaration(
                type.name(),
                type.kind(),
                type.nesting(),
                type.modifiers(),
                type.typeParameters(),
                type.superclass(),
                type.supertypes(),
                together(ofType(), type.annotations()),
                type.fields().stream().map(this::field).toList(),
                type.properties().stream().map(this::property).toList(),
                type.constructors(),
                type.methods(),
                type.constants(),
                true,
                Stream.concat(type.suppressed().stream(), mapping.type().suppressed().stream())
                        .distinct()
                        .toList(),
                mapping.type().address());
    }

    /** With what goes without saying: that it is an entity, and that its fields are mapped. */
    private List<AnnotationUse> ofType() {
        List<AnnotationUse> annotations = new ArrayList<>();
        mapping.type().annotations().stream()
                .filter(use -> !use.type().equals(MappedClasses.MAPPING_OF))
                .forEach(annotations::add);
        if (mapping.role().isEmpty()) {
            annotations.add(implied(MappedClasses.ENTITY, Map.of()));
        }
        if (type.kind() == TypeDeclaration.Kind.CLASS && !mapping.type().isAnnotated(ACCESS)) {
            annotations.add(implied(ACCESS, Map.of("value", new AnnotationValue.Constant(ACCESS_TYPE, "FIELD"))));
        }
        return annotations;
    }

    private AnnotationUse implied(String annotation, Map<String, AnnotationValue> members) {
        return new AnnotationUse(annotation, members, mapping.use().address());
    }

    private Member.Field field(Member.Field field) {
        Optional<StandIn> standIn = mapping.standIn(field, type);
        return new Member.Field(
                field.name(),
                field.type(),
                annotations(field, standIn),
                field.modifiers(),
                nullness(field, standIn),
                address(field, standIn),
                field.declaringClass(),
                field.initialised());
    }

    private Member.Property property(Member.Property property) {
        Optional<StandIn> standIn = mapping.standIn(property, type);
        return new Member.Property(
                property.name(),
                property.type(),
                annotations(property, standIn),
                property.modifiers(),
                nullness(property, standIn),
                address(property, standIn),
                property.declaringClass(),
                property.getter(),
                property.setter(),
                property.setterVisibility(),
                property.getterChecked(),
                property.setterChecked(),
                property.setterOptional());
    }

    private static List<AnnotationUse> annotations(Member member, Optional<StandIn> standIn) {
        return standIn.map(found -> together(found.method().annotations(), member.annotations()))
                .orElse(member.annotations());
    }

    /**
     * What the class knows of itself, and what the interface adds; null is possible where either says so, also because
     * javac before 22 does not show annotations of types in class files.
     */
    private static Nullness nullness(Member member, Optional<StandIn> standIn) {
        Nullness added = standIn.map(StandIn::nullness).orElse(Nullness.UNSPECIFIED);
        return member.nullness() == Nullness.UNSPECIFIED || added == Nullness.NULLABLE ? added : member.nullness();
    }

    private static Address address(Member member, Optional<StandIn> standIn) {
        return standIn.map(found -> found.method().address()).orElse(member.address());
    }

    /** Both, except that of each annotation type only the interface's count. */
    private static List<AnnotationUse> together(List<AnnotationUse> ofInterface, List<AnnotationUse> own) {
        Set<String> said = ofInterface.stream().map(AnnotationUse::type).collect(Collectors.toSet());
        return Stream.concat(ofInterface.stream(), own.stream().filter(use -> !said.contains(use.type())))
                .toList();
    }
}
