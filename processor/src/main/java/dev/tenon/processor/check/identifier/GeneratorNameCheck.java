package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.ArrayList;
import java.util.List;

/**
 * TN014, TN028: a generator's name means one generator.
 *
 * <p>Twice in one class is an error. In two classes each uses its own, which works and is noted, unless a third class
 * refers to the name.
 */
public final class GeneratorNameCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        List<GeneratorDefinition> seen = new ArrayList<>();
        for (GeneratorDefinition definition : GeneratorDefinition.in(classes)) {
            seen.stream()
                    .filter(other -> other.name().equals(definition.name())
                            && !other.name().isEmpty())
                    .filter(other -> !other.isSame(definition))
                    .findFirst()
                    .ifPresent(other -> report(definition, other, classes, diagnostics));
            seen.add(definition);
        }
    }

    private static void report(
            GeneratorDefinition definition, GeneratorDefinition other, Subjects classes, Diagnostics diagnostics) {
        boolean ambiguous = definition.owner().canonical().equals(other.owner().canonical())
                || isUsedElsewhere(definition, other, classes);
        Code code = ambiguous ? Code.TN014 : Code.TN028;
        diagnostics.report(definition
                .owner()
                .report(
                        code,
                        definition.use().addressOf("name"),
                        "generator %s of %s is defined otherwise in %s"
                                .formatted(
                                        definition.name(),
                                        definition.owner().display(),
                                        other.owner().display()))
                .found(
                        ambiguous
                                ? "the name does not say which of the two is meant"
                                : "each of the two classes uses its own definition")
                .help("give each generator a name of its own:")
                .code("name = \"%s_%s\""
                        .formatted(definition.owner().display().toLowerCase(java.util.Locale.ROOT), definition.name()))
                .build());
    }

    private static boolean isUsedElsewhere(
            GeneratorDefinition definition, GeneratorDefinition other, Subjects classes) {
        return classes.attributes().stream()
                .filter(attribute -> attribute
                        .use(Jakarta.GENERATED_VALUE)
                        .filter(use -> use.text("generator", "").equals(definition.name()))
                        .isPresent())
                .map(attribute -> attribute.owner().hierarchy())
                .anyMatch(user -> user.fromRoot().stream()
                        .map(type -> type.name().canonical())
                        .noneMatch(name -> name.equals(definition.owner().canonical())
                                || name.equals(other.owner().canonical())));
    }
}
