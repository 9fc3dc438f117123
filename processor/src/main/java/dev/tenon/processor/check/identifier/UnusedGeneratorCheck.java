package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Set;
import java.util.stream.Collectors;

/** TN025: a generator beside an identifier generates it; alone it leaves the identifier to be assigned. */
public final class UnusedGeneratorCheck implements MappingCheck {
    private static final Set<String> GENERATORS = Set.of(Jakarta.SEQUENCE_GENERATOR, Jakarta.TABLE_GENERATOR);

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        Set<String> used = classes.annotations()
                .filter(annotated -> annotated.use().type().equals(Jakarta.GENERATED_VALUE))
                .map(annotated -> annotated.use().text("generator", ""))
                .collect(Collectors.toSet());
        classes.attributes().stream()
                .filter(attribute -> !attribute.has(Jakarta.GENERATED_VALUE))
                .forEach(attribute -> attribute
                        .firstOf(GENERATORS)
                        .filter(use -> !used.contains(use.text("name", "")))
                        .ifPresent(use -> report(attribute, use, diagnostics)));
    }

    private static void report(DeclaredAttribute attribute, AnnotationUse use, Diagnostics diagnostics) {
        String word = "@" + use.type().substring(use.type().lastIndexOf('.') + 1);
        diagnostics.report(attribute
                .report(
                        Code.TN025,
                        use.address(),
                        "%s on %s, which is not generated".formatted(word, attribute.display()))
                .found("no @GeneratedValue takes its values from it")
                .help("let the attribute be generated:")
                .code("@GeneratedValue(generator = \"%s\")".formatted(use.text("name", "")))
                .build());
    }
}
