package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A {@code @SequenceGenerator} or {@code @TableGenerator} with the class it stands in. */
record GeneratorDefinition(MappedType owner, AnnotationUse use) {
    private static final Set<String> GENERATORS = Set.of(Jakarta.SEQUENCE_GENERATOR, Jakarta.TABLE_GENERATOR);

    /** Every definition in this compilation, each once. */
    static List<GeneratorDefinition> in(Subjects classes) {
        return classes.types().stream()
                .flatMap(type -> usesIn(type).map(use -> new GeneratorDefinition(type, use)))
                .collect(java.util.stream.Collectors.toMap(
                        definition -> definition.use().address(),
                        definition -> definition,
                        (first, second) -> first,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Stream<AnnotationUse> usesIn(MappedType type) {
        Stream<Member> members = Stream.concat(type.type().fields().stream(), type.type().properties().stream());
        return Stream.concat(
                        type.type().annotations().stream(), members.flatMap(member -> member.annotations().stream()))
                .filter(use -> GENERATORS.contains(use.type()));
    }

    String name() {
        return use.text("name", "");
    }

    boolean isSame(GeneratorDefinition other) {
        return use.type().equals(other.use.type()) && use.members().equals(other.use.members());
    }
}
