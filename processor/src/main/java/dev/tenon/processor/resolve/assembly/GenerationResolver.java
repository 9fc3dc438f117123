package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.GeneratorMapping;
import dev.tenon.processor.model.mapping.GeneratorMapping.CounterTable;
import dev.tenon.processor.model.mapping.IdentifierMapping.Generation;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.JavaTypes;
import dev.tenon.processor.resolve.link.IdentifierDiagnostics;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides where a generated identifier comes from, and finds or makes the generator that it needs. */
final class GenerationResolver {
    private static final String GENERIC_GENERATOR = "org.hibernate.annotations.GenericGenerator";
    private static final Set<String> UUID_TYPES = Set.of("java.util.UUID", "java.lang.String");
    private static final int ALLOCATION = 50;

    private final Compilation compilation;
    private final GeneratorCatalog catalog;

    GenerationResolver(Compilation compilation) {
        this.compilation = compilation;
        this.catalog = new GeneratorCatalog(compilation.declarations());
    }

    /** A generation with the generator that it uses; nothing after a report. */
    record Resolved(Optional<Generation> generation, Optional<GeneratorMapping> generator) {
        static Resolved of(Generation generation) {
            return new Resolved(Optional.of(generation), Optional.empty());
        }

        static Resolved nothing() {
            return new Resolved(Optional.empty(), Optional.empty());
        }
    }

    /** What {@code @GeneratedValue} on a part of the identifier means. */
    Resolved resolve(EntityDraft entity, AttributeDraft.Basic part, AnnotationUse generated) {
        String strategy = generated.constant("strategy", "AUTO");
        if (strategy.equals("IDENTITY")) {
            return Resolved.of(new Generation.Identity());
        }
        if (strategy.equals("UUID")) {
            return Resolved.of(new Generation.Uuid());
        }
        String name = generated.text("generator", "").strip();
        Optional<AnnotationUse> generator = find(entity, part, name).filter(use -> isOf(use, strategy));
        if (generator.isPresent()) {
            return by(entity, generator.get(), name);
        }
        if (!name.isEmpty()) {
            return named(part, generated, name);
        }
        return switch (strategy) {
            case "SEQUENCE" -> sequence(entity, Optional.empty(), "");
            case "TABLE" -> table(entity, Optional.empty(), "");
            default -> automatic(part.site().type());
        };
    }

    /** On the attribute, then on the class, then anywhere; one without a name belongs to where it stands. */
    private Optional<AnnotationUse> find(EntityDraft entity, AttributeDraft.Basic part, String name) {
        List<AnnotationUse> beside =
                GeneratorCatalog.generators(part.site().member().annotations());
        if (name.isEmpty()) {
            return beside.stream().findFirst().or(() -> GeneratorCatalog.onClass(entity.hierarchy()));
        }
        return beside.stream()
                .filter(use -> use.text("name", "").equals(name))
                .findFirst()
                .or(() -> catalog.find(name));
    }

    private static boolean isOf(AnnotationUse generator, String strategy) {
        return switch (strategy) {
            case "SEQUENCE" -> generator.type().equals(Jakarta.SEQUENCE_GENERATOR);
            case "TABLE" -> generator.type().equals(Jakarta.TABLE_GENERATOR);
            default -> true;
        };
    }

    private Resolved by(EntityDraft entity, AnnotationUse generator, String name) {
        return generator.type().equals(Jakarta.TABLE_GENERATOR)
                ? table(entity, Optional.of(generator), name)
                : sequence(entity, Optional.of(generator), name);
    }

    /** Another ORM's generator may have the name; then the type decides, as if there were none. */
    private Resolved named(AttributeDraft.Basic part, AnnotationUse generated, String name) {
        boolean foreign = part.site()
                .annotation(GENERIC_GENERATOR)
                .filter(use -> use.text("name", "").equals(name))
                .isPresent();
        if (foreign) {
            return automatic(part.site().type());
        }
        compilation.report(IdentifierDiagnostics.noGenerator(part, generated, name, catalog.names()));
        return Resolved.nothing();
    }

    private static Resolved automatic(JavaType type) {
        return UUID_TYPES.contains(JavaTypes.erasedName(type))
                ? Resolved.of(new Generation.Uuid())
                : Resolved.of(new Generation.Identity());
    }

    private Resolved sequence(EntityDraft entity, Optional<AnnotationUse> use, String name) {
        Identifier byDefault = compilation.names().joined(entity.table().name(), Identifier.parse("seq"));
        String called = name.isEmpty() ? text(use, "name", byDefault.text()) : name;
        String fallback = name.isEmpty() && text(use, "name", "").isEmpty() ? byDefault.text() : called;
        QualifiedName source = qualified(use, Identifier.parse(text(use, "sequenceName", fallback)));
        GeneratorMapping generator = new GeneratorMapping(
                called,
                source,
                Optional.empty(),
                integer(use, "initialValue", 1),
                Math.max(1, integer(use, "allocationSize", ALLOCATION)));
        return new Resolved(Optional.of(new Generation.Sequence(called)), Optional.of(generator));
    }

    /** Jakarta's initial value of a table is the last value used, not the first one to come. */
    private Resolved table(EntityDraft entity, Optional<AnnotationUse> use, String name) {
        String byDefault = entity.table().name().text();
        String called = name.isEmpty() ? text(use, "name", byDefault) : name;
        CounterTable counters = new CounterTable(
                Identifier.parse(text(use, "pkColumnName", "generator_name")),
                Identifier.parse(text(use, "valueColumnName", "last_value")),
                text(use, "pkColumnValue", called));
        GeneratorMapping generator = new GeneratorMapping(
                called,
                qualified(use, Identifier.parse(text(use, "table", "tenon_generators"))),
                Optional.of(counters),
                integer(use, "initialValue", 0),
                Math.max(1, integer(use, "allocationSize", ALLOCATION)));
        return new Resolved(Optional.of(new Generation.Table(called)), Optional.of(generator));
    }

    private static QualifiedName qualified(Optional<AnnotationUse> use, Identifier name) {
        String catalog = text(use, "catalog", "");
        String schema = text(use, "schema", "");
        return new QualifiedName(
                catalog.isEmpty() ? null : Identifier.parse(catalog),
                schema.isEmpty() ? null : Identifier.parse(schema),
                name);
    }

    private static String text(Optional<AnnotationUse> use, String member, String otherwise) {
        String written = use.map(annotation -> annotation.text(member, "")).orElse("");
        return written.isBlank() ? otherwise : written;
    }

    private static int integer(Optional<AnnotationUse> use, String member, int otherwise) {
        return use.map(annotation -> annotation.integer(member, otherwise)).orElse(otherwise);
    }
}
