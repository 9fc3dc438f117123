package dev.tenon.processor.write.index;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.processor.model.Surroundings;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.write.SourceLayout;
import dev.tenon.processor.write.SourceSettings;
import dev.tenon.processor.write.SourceSink;
import dev.tenon.processor.write.entity.TypeNames;
import dev.tenon.spi.EntityIndex;
import dev.tenon.spi.EntityUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * Writes the index of a compilation's entities and its service entry.
 *
 * <p>A compiler that is given one changed file sees one entity; the others are taken from the list that the earlier
 * build left beside the index, as far as they still exist.
 */
public final class IndexWriter {
    private static final String SERVICE = "META-INF/services/dev.tenon.spi.EntityIndex";
    private static final String LISTS = "META-INF/tenon/";
    private static final String NAME = "EntityIndex";

    private final EarlierBuild earlier;
    private final Surroundings surroundings;

    /** A writer for one compilation. */
    public IndexWriter(EarlierBuild earlier, Surroundings surroundings) {
        this.earlier = earlier;
        this.surroundings = surroundings;
    }

    /** Writes the index of these entities, which are the compilation's own and at least one; returns its name. */
    public String write(List<EntityMapping> entities, SourceSink sink) {
        Map<String, IndexEntry> entries = new TreeMap<>();
        List<String> own = ownIndexes();
        for (String index : own) {
            earlier.resource(LISTS + index).stream()
                    .flatMap(line -> IndexEntry.parse(line).stream())
                    .filter(entry -> earlier.isEntity(entry.entity().canonical()))
                    .forEach(entry -> entries.put(entry.entity().binary(), entry));
        }
        entities.forEach(entity -> entries.put(entity.name().binary(), new IndexEntry(entity.name())));
        ClassName index = own.isEmpty() ? freshName(entities) : ClassName.bestGuess(own.get(0));
        List<String> origins =
                entities.stream().map(entity -> entity.name().canonical()).toList();
        sink.source(
                dev.tenon.processor.model.declaration.ClassName.of(index.packageName(), index.simpleName()),
                source(index, List.copyOf(entries.values())),
                origins);
        sink.resource(SERVICE, services(index, own), origins);
        sink.resource(
                LISTS + index.canonicalName(), list(entries.values().stream().toList()), origins);
        return index.canonicalName();
    }

    /** The indexes that an earlier build wrote into this output. */
    private List<String> ownIndexes() {
        return earlier.resource(SERVICE).stream()
                .map(String::strip)
                .filter(line -> !earlier.resource(LISTS + line).isEmpty())
                .toList();
    }

    /** A name in the common package that no class of the class path has: tests see the index of what they test. */
    private ClassName freshName(List<EntityMapping> entities) {
        String commonPackage = commonPackage(entities);
        ClassName name = ClassName.get(commonPackage, NAME);
        for (int i = 2; earlier.exists(name.canonicalName()); i++) {
            name = ClassName.get(commonPackage, NAME + i);
        }
        return name;
    }

    static String commonPackage(List<EntityMapping> entities) {
        List<String> common = null;
        for (EntityMapping entity : entities) {
            List<String> parts = Arrays.asList(entity.name().packageName().split("\\."));
            common = common == null ? parts : commonStart(common, parts);
        }
        boolean shared = common != null && !common.isEmpty();
        return shared
                ? String.join(".", common)
                : entities.stream()
                        .map(entity -> entity.name().packageName())
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

    private String source(ClassName index, List<IndexEntry> entries) {
        CodeBlock names = entries.stream()
                .map(entry -> CodeBlock.of("$S", entry.entity().binary()))
                .collect(CodeBlock.joining(",\n"));
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (entityClass) {\n$>");
        for (IndexEntry entry : entries) {
            cases.add(
                    "case $S -> $T.unit();\n",
                    entry.entity().binary(),
                    TypeNames.of(EntityPlan.generated(entry.entity(), "Loader")));
        }
        cases.add("default -> null;\n$<};\n");
        TypeSpec.Builder type = TypeSpec.classBuilder(index)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(EntityIndex.class)
                .addJavadoc("The entities of this compilation. Only the classes of those that are used are loaded.")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("For the service loader.")
                        .build())
                .addMethod(MethodSpec.methodBuilder("entities")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ParameterizedTypeName.get(List.class, String.class))
                        .addStatement("return $T.of(\n$L)", List.class, names)
                        .build())
                .addMethod(MethodSpec.methodBuilder("unit")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ParameterizedTypeName.get(
                                ClassName.get(EntityUnit.class), WildcardTypeName.subtypeOf(Object.class)))
                        .addParameter(String.class, "entityClass")
                        .addCode(cases.build())
                        .build());
        new SourceSettings(surroundings).annotations(false, true).forEach(type::addAnnotation);
        return SourceLayout.of(JavaFile.builder(index.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString());
    }
}
