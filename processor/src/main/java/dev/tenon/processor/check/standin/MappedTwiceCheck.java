package dev.tenon.processor.check.standin;

import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.MappingInterface;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration.Kind;
import java.util.Optional;

/** TN068: a class is mapped in one place: by its own annotations, or by one interface. */
public final class MappedTwiceCheck implements MappingRule {
    @Override
    public void check(MappingInterface mapping, Subjects classes, Diagnostics diagnostics) {
        if (mapping.type().kind() != Kind.INTERFACE || mapping.mapped().isEmpty()) {
            return;
        }
        TypeDeclaration mapped = mapping.mapped().get();
        if (MappingInterface.isManaged(mapped)) {
            diagnostics.report(mappedTwice(
                    mapping,
                    mapped.name().simple() + " says by its own annotations what it is",
                    "annotate %s alone, and remove %s, or the other way round"));
            return;
        }
        first(mapping, classes)
                .filter(first -> !first.equals(mapping))
                .ifPresent(first -> diagnostics.report(mappedTwice(
                        mapping,
                        "%s maps %s already"
                                .formatted(
                                        first.type().name().simple(),
                                        mapped.name().simple()),
                        "say all of %s in one interface, and remove %s")));
    }

    private static Optional<MappingInterface> first(MappingInterface mapping, Subjects classes) {
        return classes.declarations().mappings().stream()
                .filter(MappingInterface::isUsable)
                .filter(other -> other.target().equals(mapping.target()))
                .findFirst();
    }

    private static Diagnostic mappedTwice(MappingInterface mapping, String found, String help) {
        String name = mapping.target().display();
        return Diagnostic.of(
                        Code.TN068,
                        mapping.use().addressOf("value"),
                        "class %s is mapped in two places".formatted(name))
                .found(found)
                .help(help.formatted(name, mapping.type().name().simple()))
                .suppressed(mapping.type().suppressed())
                .build();
    }
}
