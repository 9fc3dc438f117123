package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** TN408: constructors that each need an instance of the other's class can build nothing (design 1.5). */
public final class ConstructorCycleCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        Set<String> told = new HashSet<>();
        for (EntityMapping entity : classes.model().entities()) {
            for (RelationshipMapping relationship : needed(entity)) {
                Set<String> reached = new HashSet<>();
                reach(relationship, classes, reached);
                if (reached.contains(entity.name().canonical()) && told.add(cycleOf(reached))) {
                    diagnostics.report(cycle(entity, relationship));
                }
            }
        }
    }

    /** Plain to-one relationships that the constructor takes. */
    private static List<RelationshipMapping> needed(EntityMapping entity) {
        if (!(entity.instantiation() instanceof Instantiation.FromAttributes constructor)) {
            return List.of();
        }
        return entity.relationships().stream()
                .filter(relationship -> relationship.holder() == RelationshipMapping.Holder.PLAIN)
                .filter(relationship -> constructor.attributes().contains(relationship.name()))
                .toList();
    }

    private static void reach(RelationshipMapping relationship, Subjects classes, Set<String> reached) {
        if (reached.add(relationship.target().canonical())) {
            classes.model().entity(relationship.target().canonical()).ifPresent(target -> needed(target)
                    .forEach(next -> reach(next, classes, reached)));
        }
    }

    private static String cycleOf(Set<String> reached) {
        return reached.stream().sorted().toList().toString();
    }

    private static Diagnostic cycle(EntityMapping entity, RelationshipMapping relationship) {
        String target = relationship.target().simple();
        boolean itself = relationship.target().equals(entity.name());
        return Diagnostic.of(
                        Code.TN408,
                        relationship.address(),
                        "the constructor of %s needs a %s, which needs a %s first"
                                .formatted(
                                        entity.name().simple(),
                                        target,
                                        entity.name().simple()))
                .found(
                        itself
                                ? "a row that refers to itself, or to one that refers back, could not be built"
                                : "the constructors wait for each other")
                .help("refer to it without having it:")
                .code("Ref<%s> %s".formatted(target, relationship.name()))
                .help("or leave it out of the constructor")
                .suppressed(relationship.suppressed())
                .build();
    }
}
