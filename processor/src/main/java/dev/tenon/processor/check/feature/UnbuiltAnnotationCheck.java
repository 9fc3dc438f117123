package dev.tenon.processor.check.feature;

import dev.tenon.processor.check.subject.AnnotationTree;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.Member;
import java.util.Set;
import java.util.stream.Stream;

/** TN022: Tenon's own annotations whose features are not built yet. The list shrinks as they arrive. */
public final class UnbuiltAnnotationCheck implements TypeCheck {
    private static final String PACKAGE = "dev.tenon.annotation.";
    private static final Set<String> UNBUILT =
            Set.of(PACKAGE + "Combined", PACKAGE + "Expression", PACKAGE + "FromQuery");

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        type.type().annotations().stream()
                .filter(use -> UNBUILT.contains(use.type()))
                .forEach(use -> diagnostics.report(unbuilt(type, type.display(), use)));
        Stream.<Member>concat(type.type().fields().stream(), type.type().properties().stream())
                .forEach(member -> member.annotations().stream()
                        .filter(use -> UNBUILT.contains(use.type()))
                        .forEach(use -> diagnostics.report(unbuilt(type, type.display() + "." + member.name(), use))));
    }

    private static Diagnostic unbuilt(MappedType type, String place, AnnotationUse use) {
        String word = AnnotationTree.display(use);
        return type.report(Code.TN022, use.address(), "%s on %s is not built yet".formatted(word, place))
                .found("without it, rows would be read and written otherwise than it says")
                .help("leave %s out until then".formatted(place))
                .build();
    }
}
