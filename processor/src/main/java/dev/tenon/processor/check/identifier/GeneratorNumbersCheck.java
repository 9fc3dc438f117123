package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;

/** TN054: a generator reserves at least one value at a time. */
public final class GeneratorNumbersCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        GeneratorDefinition.in(classes).stream()
                .filter(definition -> definition.use().integer("allocationSize", 50) <= 0)
                .forEach(definition -> diagnostics.report(definition
                        .owner()
                        .report(
                                Code.TN054,
                                definition.use().addressOf("allocationSize"),
                                "generator %s of %s reserves %d values at a time"
                                        .formatted(
                                                definition.name(),
                                                definition.owner().display(),
                                                definition.use().integer("allocationSize", 50)))
                        .found("allocationSize is how many values one call of the generator reserves")
                        .help("it must be what the sequence increments by, and at least 1:")
                        .code("allocationSize = 1")
                        .build()));
    }
}
