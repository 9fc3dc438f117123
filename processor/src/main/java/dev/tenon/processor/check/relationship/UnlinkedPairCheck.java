package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** TN163: the only relationship each way between two entities, and neither says that it is the other's inverse (REL-25). */
public final class UnlinkedPairCheck implements MappingCheck {
    private static final Map<Kind, Kind> OPPOSITES = Map.of(
            Kind.ONE_TO_ONE, Kind.ONE_TO_ONE,
            Kind.MANY_TO_MANY, Kind.MANY_TO_MANY,
            Kind.ONE_TO_MANY, Kind.MANY_TO_ONE);

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (EntityMapping entity : classes.model().entities()) {
            for (RelationshipMapping relationship : entity.relationships()) {
                classes.model()
                        .entity(relationship.target().canonical())
                        .filter(target -> comesFirst(relationship, entity, target))
                        .ifPresent(target -> check(entity, relationship, target, classes, diagnostics));
            }
        }
    }

    private static void check(
            EntityMapping entity,
            RelationshipMapping relationship,
            EntityMapping target,
            Subjects classes,
            Diagnostics diagnostics) {
        List<RelationshipMapping> there = between(entity, target);
        List<RelationshipMapping> back = between(target, entity);
        boolean evident =
                there.size() == 1 && back.size() == 1 && back.get(0).kind() == OPPOSITES.get(relationship.kind());
        if (evident
                && isFree(relationship, classes)
                && isFree(back.get(0), classes)
                && !share(entity, relationship, target, back, classes)) {
            diagnostics.report(unlinked(entity, relationship, target, back.get(0)));
        }
    }

    /** Of a symmetric pair, the one whose entity is named first speaks. */
    private static boolean comesFirst(RelationshipMapping relationship, EntityMapping entity, EntityMapping target) {
        int order = entity.name().canonical().compareTo(target.name().canonical());
        boolean symmetric = relationship.kind() != Kind.ONE_TO_MANY;
        return OPPOSITES.containsKey(relationship.kind()) && (symmetric ? order < 0 : order != 0);
    }

    private static List<RelationshipMapping> between(EntityMapping from, EntityMapping to) {
        return from.relationships().stream()
                .filter(relationship -> to.includes(relationship.target()))
                .toList();
    }

    private static boolean isFree(RelationshipMapping relationship, Subjects classes) {
        return !saysMappedBy(relationship, classes)
                && relationship.mappedBy().isEmpty()
                && relationship.inverse().isEmpty()
                && relationship.mapsId().isEmpty()
                && !relationship.viewOnly();
    }

    /** A mappedBy that names nothing was reported, and is not in the model. */
    private static boolean saysMappedBy(RelationshipMapping relationship, Subjects classes) {
        return classes.attributeAt(relationship.address())
                .flatMap(DeclaredAttribute::relationship)
                .filter(use -> use.has("mappedBy"))
                .isPresent();
    }

    /** Where both write one column, that is what is said (TN201). */
    private static boolean share(
            EntityMapping entity,
            RelationshipMapping relationship,
            EntityMapping target,
            List<RelationshipMapping> back,
            Subjects classes) {
        Set<String> own = destinations(entity, relationship, classes);
        return destinations(target, back.get(0), classes).stream().anyMatch(own::contains);
    }

    private static Set<String> destinations(EntityMapping entity, RelationshipMapping relationship, Subjects classes) {
        return ColumnWrite.of(entity, relationship, classes).stream()
                .map(ColumnWrite::destination)
                .collect(Collectors.toSet());
    }

    private static Diagnostic unlinked(
            EntityMapping entity, RelationshipMapping relationship, EntityMapping target, RelationshipMapping back) {
        return Diagnostic.of(
                        Code.TN163,
                        relationship.address(),
                        "%s.%s and %s.%s look like two sides of one relationship"
                                .formatted(
                                        entity.name().simple(),
                                        relationship.path(),
                                        target.name().simple(),
                                        back.path()))
                .found("each has its own columns, so that a change of one is not seen in the other")
                .help("if they are one, let one side follow the other:")
                .code("mappedBy = \"%s\"".formatted(back.path()))
                .suppressed(relationship.suppressed())
                .build();
    }
}
