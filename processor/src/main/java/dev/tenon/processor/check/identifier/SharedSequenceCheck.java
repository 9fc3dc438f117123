package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.HashMap;
import java.util.Map;

/** TN064: a sequence increments by one number, so that all who draw from it reserve as many values. */
public final class SharedSequenceCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        Map<String, GeneratorDefinition> bySequence = new HashMap<>();
        for (GeneratorDefinition definition : GeneratorDefinition.in(classes)) {
            String sequence = definition.use().text("sequenceName", "");
            if (!definition.use().type().equals(Jakarta.SEQUENCE_GENERATOR) || sequence.isBlank()) {
                continue;
            }
            GeneratorDefinition other = bySequence.putIfAbsent(sequence, definition);
            if (other != null && size(other) != size(definition)) {
                diagnostics.report(definition
                        .owner()
                        .report(
                                Code.TN064,
                                definition.use().addressOf("allocationSize"),
                                "generator %s of %s takes %d values of sequence %s at a time, and %s of %s takes %d"
                                        .formatted(
                                                definition.name(),
                                                definition.owner().display(),
                                                size(definition),
                                                sequence,
                                                other.name(),
                                                other.owner().display(),
                                                size(other)))
                        .found(
                                "the sequence increments by one of the two, so that values of the other would be used twice")
                        .help("use one allocationSize, or a sequence for each:")
                        .code("allocationSize = %d".formatted(size(other)))
                        .build());
            }
        }
    }

    private static int size(GeneratorDefinition definition) {
        return definition.use().integer("allocationSize", 50);
    }
}
