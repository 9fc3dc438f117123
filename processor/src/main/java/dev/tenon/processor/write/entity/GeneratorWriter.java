package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.GeneratorMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping.Generation;
import java.util.Optional;

/** Writes where identifiers come from. */
final class GeneratorWriter {
    private final EntityMapping entity;

    GeneratorWriter(EntityMapping entity) {
        this.entity = entity;
    }

    /** The generator; empty for assigned identifiers. */
    Optional<CodeBlock> generator() {
        return entity.identifier().generation().map(this::generator);
    }

    private CodeBlock generator(Generation generation) {
        if (generation instanceof Generation.Sequence sequence) {
            GeneratorMapping mapping = mapping(sequence.generator());
            return CodeBlock.of(
                    "new $T($L, $L, $L)",
                    RuntimeNames.GENERATOR.nestedClass("Sequence"),
                    TableWriter.qualified(mapping.source()),
                    mapping.initialValue(),
                    mapping.allocationSize());
        }
        if (generation instanceof Generation.Table table) {
            return counterTable(mapping(table.generator()));
        }
        String kind = generation instanceof Generation.Identity ? "Identity" : "RandomUuid";
        return CodeBlock.of("new $T()", RuntimeNames.GENERATOR.nestedClass(kind));
    }

    private CodeBlock counterTable(GeneratorMapping mapping) {
        GeneratorMapping.CounterTable counters = mapping.table().orElseThrow();
        return CodeBlock.of(
                "new $T($>$>\n$L,\n$L,\n$L,\n$S,\n$L,\n$L$<$<)",
                RuntimeNames.GENERATOR.nestedClass("CounterTable"),
                TableWriter.qualified(mapping.source()),
                TableWriter.identifier(counters.keyColumn()),
                TableWriter.identifier(counters.valueColumn()),
                counters.keyValue(),
                mapping.initialValue(),
                mapping.allocationSize());
    }

    private GeneratorMapping mapping(String name) {
        return entity.generators().stream()
                .filter(generator -> generator.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no generator " + name));
    }
}
