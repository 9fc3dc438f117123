package dev.tenon.processor.write.index;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.processor.model.Surroundings;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.ProjectionMapping;
import dev.tenon.processor.write.GeneratedSource;
import dev.tenon.processor.write.SourceSettings;
import dev.tenon.processor.write.SourceSink;
import dev.tenon.processor.write.entity.TypeNames;
import dev.tenon.spi.EntityIndex;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.ProjectionUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Writes the index of a compilation's entities and projections, and its service entry.
 *
 * <p>A compiler that is given one changed file sees one entity; the others are taken from the list that the earlier
 * build left beside the index, as far as they still exist.
 */
public final class IndexWriter {
    private static final String SERVICE = "META-INF/services/dev.tenon.spi.EntityIndex";
    private static final String MAPPINGS = "META-INF/tenon/mapping-of/";
    private static final String LISTS = "META-INF/tenon/";
    private static final String NAME = "EntityIndex";

    private final EarlierBuild earlier;
    private final Surroundings surroundings;

    /** A writer for one compilation. */
    public IndexWriter(EarlierBuild earlier, Surroundings surroundings) {
        this.earlier = earlier;
        this.surroundings = surroundings;
    }

    /** Writes the index of these classes, which are the compilation's own and at least one; returns its name. */
    public String write(List<EntityMapping> entities, List<ProjectionMapping> projections, SourceSink sink) {
        List<IndexEntry> fresh = new ArrayList<>();
        entities.forEach(entity -> fresh.add(IndexEntry.entity(entity)));
        projections.forEach(projection -> fresh.add(IndexEntry.projection(projection.name())));
        return write(fresh, sink);
    }

    private String write(List<IndexEntry> fresh, SourceSink sink) {
        Map<String, IndexEntry> entries = new TreeMap<>();
        List<String> own = ownIndexes();
        for (String index : own) {
            earlier.resource(LISTS + index).stream()
                    .flatMap(line -> IndexEntry.parse(line).stream())
                    .filter(this::stillExists)
                    .forEach(entry -> entries.put(entry.name().binary(), entry));
        }
        fresh.forEach(entry -> entries.put(entry.name().binary(), entry));
        ClassName index = own.isEmpty() ? freshName(fresh) : ClassName.bestGuess(own.get(0));
        List<String> origins =
                fresh.stream().map(entry -> entry.annotatedType().canonical()).toList();
        sink.source(GeneratedSource.of(index.packageName(), type(index, List.copyOf(entries.values())), origins));
        sink.resource(SERVICE, services(index, own), origins);
        sink.resource(
                LISTS + index.canonicalName(), list(entries.values().stream().toList()), origins);
        fresh.stream()
                .filter(IndexEntry::isMappedByInterface)
                .forEach(entry -> sink.resource(
                        MAPPINGS + entry.name().canonical(),
                        IndexEntry.path(entry.annotatedType()) + "\n",
                        List.of(entry.annotatedType().canonical())));
        return index.canonicalName();
    }

    /** By which interface the class of that canonical name was mapped, by what an earlier build left. */
    public static Optional<dev.tenon.processor.model.declaration.ClassName> mappedBy(
            String canonicalName, Function<String, List<String>> resources) {
        return resources.apply(MAPPINGS + canonicalName).stream().findFirst().flatMap(IndexEntry::name);
    }

    private boolean stillExists(IndexEntry entry) {
        String name = entry.name().canonical();
        return switch (entry.kind()) {
            case ENTITY ->
                entry.isMappedByInterface()
                        ? earlier.exists(name)
                                && earlier.isMapping(entry.annotatedType().canonical())
                        : earlier.isEntity(name);
            case PROJECTION -> earlier.isProjection(name);
        };
    }

    /** The indexes that an earlier build wrote into this output. */
    private List<String> ownIndexes() {
        return earlier.resource(SERVICE).stream()
                .map(String::strip)
                .filter(line -> !earlier.resource(LISTS + line).isEmpty())
                .toList();
    }

    /** A name in the common package that no class of the class path has: tests see the index of what they test. */
    private ClassName freshName(List<IndexEntry> entries) {
        String commonPackage = commonPackage(entries);
        ClassName name = ClassName.get(commonPackage, NAME);
        for (int i = 2; earlier.exists(name.canonicalName()); i++) {
            name = ClassName.get(commonPackage, NAME + i);
        }
        return name;
    }

    private static String commonPackage(List<IndexEntry> entries) {
        List<String> common = null;
        for (IndexEntry entry : entries) {
            List<String> parts =
                    Arrays.asList(entry.annotatedType().packageName().split("\\."));
            common = common == null ? parts : commonStart(common, parts);
        }
        boolean shared = common != null && !common.isEmpty();
        return shared
                ? String.join(".", common)
                : entries.stream()
                        .map(entry -> entry.annotatedType().packageName())
                        .min(Comparator.naturalOrder())
                        .orElse("");
    }

    private static List<String> commonStart(List<String> one, List<String> other) {
        int length = 0;
        while (length < one.size() && length < other.size() && one.get(length).equals(other.get(length))) {
            length++;
        }
        return one.subList(0, length);
    }

    private String services(ClassName index, List<String> own) {
        List<String> lines = new ArrayList<>(List.of(index.canonicalName()));
        earlier.resource(SERVICE).stream()
                .filter(line -> !own.contains(line.strip()) && !lines.contains(line.strip()))
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static String list(List<IndexEntry> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.line()).append('\n'));
        return text.toString();
    }

    private TypeSpec type(ClassName index, List<IndexEntry> entries) {
        List<IndexEntry> entities = of(IndexEntry.Kind.ENTITY, entries);
        List<IndexEntry> projections = of(IndexEntry.Kind.PROJECTION, entries);
        TypeSpec.Builder type = TypeSpec.classBuilder(index)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(EntityIndex.class)
                .addJavadoc("The entities of this compilation. Only the classes of those that are used are loaded.")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("For the service loader.")
                        .build())
                .addMethod(names(entities))
                .addMethod(finder(
                        "unit",
                        EntityUnit.class,
                        "entityClass",
                        entities,
                        entry -> CodeBlock.of("$T.unit()", generated(entry, "_Loader"))));
        if (!projections.isEmpty()) {
            type.addMethod(finder(
                    "projection",
                    ProjectionUnit.class,
                    "recordClass",
                    projections,
                    entry -> CodeBlock.of("new $T()", generated(entry, "_Projection"))));
        }
        new SourceSettings(surroundings).annotations(false, true).forEach(type::addAnnotation);
        return type.build();
    }

    private static ClassName generated(IndexEntry entry, String ending) {
        return TypeNames.of(entry.name().generated(ending, entry.annotatedType()));
    }

    private static List<IndexEntry> of(IndexEntry.Kind kind, List<IndexEntry> entries) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    private static MethodSpec names(List<IndexEntry> entities) {
        CodeBlock names = entities.stream()
                .map(entry -> CodeBlock.of("\n$S", entry.name().binary()))
                .collect(CodeBlock.joining(","));
        return MethodSpec.methodBuilder("entities")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(List.class, String.class))
                .addStatement("return $T.of($L)", List.class, names)
                .build();
    }

    /** A method that switches by the name of a class. */
    private static MethodSpec finder(
            String method,
            Class<?> found,
            String parameter,
            List<IndexEntry> entries,
            Function<IndexEntry, CodeBlock> result) {
        CodeBlock.Builder body = CodeBlock.builder();
        if (entries.isEmpty()) {
            body.addStatement("return null");
        } else {
            body.add("return switch ($N) {\n$>", parameter);
            entries.forEach(entry -> body.add("case $S -> $L;\n", entry.name().binary(), result.apply(entry)));
            body.add("default -> null;\n$<};\n");
        }
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(found), WildcardTypeName.subtypeOf(Object.class)))
                .addParameter(String.class, parameter)
                .addCode(body.build())
                .build();
    }
}
