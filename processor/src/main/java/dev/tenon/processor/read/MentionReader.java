package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.AnnotationValue;
import dev.tenon.processor.model.declaration.CallbackAnnotations;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the classes that a mapping mentions: in the types of its members, and in class literals. */
final class MentionReader {
    private static final Set<String> EMBEDDING = Set.of(
            "jakarta.persistence.Embedded",
            "jakarta.persistence.EmbeddedId",
            "jakarta.persistence.ElementCollection",
            "jakarta.persistence.IdClass",
            "dev.tenon.annotation.Json");
    private static final Set<String> REFERRING = Set.of(
            "jakarta.persistence.OneToOne",
            "jakarta.persistence.OneToMany",
            "jakarta.persistence.ManyToOne",
            "jakarta.persistence.ManyToMany",
            "dev.tenon.annotation.References");
    private static final Set<String> CONVERSIONS = Set.of("convertToDatabaseColumn", "convertToEntityAttribute");

    /**
     * A mentioned class.
     *
     * @param byStructure whether its own members belong to the mapping, as those of an id class or a converter do
     * @param asTarget whether a relationship may lead to it
     */
    record Mention(String canonicalName, boolean byStructure, boolean asTarget) {

        private static Mention of(String canonicalName, boolean byStructure) {
            return new Mention(canonicalName, byStructure, false);
        }
    }

    private MentionReader() {}

    static List<Mention> read(HierarchyDeclaration hierarchy) {
        List<Mention> mentions = new ArrayList<>();
        // What is generated in another package may override only methods whose types it can name.
        boolean elsewhere = hierarchy.fromRoot().stream()
                .anyMatch(type -> !type.name().packageName().equals(hierarchy.home()));
        for (TypeDeclaration type : hierarchy.fromRoot()) {
            classLiterals(type.annotations()).forEach(name -> mentions.add(Mention.of(name, true)));
            Stream.concat(type.fields().stream(), type.properties().stream())
                    .forEach(member -> addMember(member, mentions));
            type.methods().stream()
                    .filter(method -> elsewhere || CONVERSIONS.contains(method.name()))
                    .flatMap(MentionReader::signature)
                    .forEach(name -> mentions.add(Mention.of(name, false)));
            type.methods().stream()
                    .filter(method -> !CallbackAnnotations.on(method).isEmpty())
                    .flatMap(method -> Stream.concat(
                            signature(method), method.thrown().stream().flatMap(MentionReader::names)))
                    .forEach(name -> mentions.add(Mention.of(name, false)));
        }
        hierarchy
                .superclasses()
                .forEach(above -> mentions.add(Mention.of(above.name().canonical(), false)));
        withEnclosing(hierarchy.type().name()).forEach(name -> mentions.add(Mention.of(name, false)));
        return mentions;
    }

    private static void addMember(Member member, List<Mention> mentions) {
        boolean embeds = member.annotations().stream().anyMatch(use -> EMBEDDING.contains(use.type()));
        boolean refers = member.annotations().stream().anyMatch(use -> REFERRING.contains(use.type()));
        names(member.type()).forEach(name -> mentions.add(new Mention(name, embeds, refers)));
        classLiterals(member.annotations()).forEach(name -> mentions.add(new Mention(name, true, refers)));
    }

    private static Stream<String> signature(MethodDeclaration method) {
        return Stream.concat(Stream.of(method.returnType()), method.parameters().stream())
                .flatMap(MentionReader::names);
    }

    private static Stream<String> classLiterals(List<AnnotationUse> annotations) {
        return annotations.stream()
                .flatMap(annotation -> annotation.members().values().stream())
                .flatMap(MentionReader::classLiterals);
    }

    private static Stream<String> classLiterals(AnnotationValue value) {
        if (value instanceof AnnotationValue.ClassLiteral literal) {
            return names(literal.type());
        }
        if (value instanceof AnnotationValue.Nested nested) {
            return classLiterals(List.of(nested.annotation()));
        }
        return value instanceof AnnotationValue.Elements elements
                ? elements.values().stream().flatMap(MentionReader::classLiterals)
                : Stream.empty();
    }

    private static Stream<String> names(JavaType type) {
        if (type instanceof JavaType.Declared declared) {
            return Stream.concat(
                    withEnclosing(declared.name()),
                    declared.arguments().stream().flatMap(MentionReader::names));
        }
        if (type instanceof JavaType.Array array) {
            return names(array.component());
        }
        if (type instanceof JavaType.Variable variable) {
            return names(variable.bound());
        }
        return type instanceof JavaType.Wildcard wildcard ? names(wildcard.bound()) : Stream.empty();
    }

    /** A nested class is named through the classes around it, which may be deprecated or private. */
    private static Stream<String> withEnclosing(ClassName name) {
        return IntStream.iterate(name.simpleNames().size(), depth -> depth > 0, depth -> depth - 1)
                .mapToObj(depth ->
                        new ClassName(name.packageName(), name.simpleNames().subList(0, depth)).canonical());
    }
}
