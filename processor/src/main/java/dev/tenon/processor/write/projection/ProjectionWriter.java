package dev.tenon.processor.write.projection;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.processor.model.Surroundings;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.mapping.ProjectionMapping;
import dev.tenon.processor.plan.ProjectionPlan;
import dev.tenon.processor.plan.ProjectionPlanner;
import dev.tenon.processor.write.GeneratedSource;
import dev.tenon.processor.write.SourceSettings;
import dev.tenon.processor.write.entity.ClassMembers;
import dev.tenon.processor.write.entity.Deprecation;
import dev.tenon.processor.write.entity.TypeNames;
import dev.tenon.processor.write.entity.ValueWriter;
import dev.tenon.spi.ProjectionUnit;
import dev.tenon.type.RowReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the classes that make {@code @Projection} records of rows. */
public final class ProjectionWriter {
    private static final String PATHS = "PATHS";

    private final SourceSettings settings;
    private final ProjectionPlanner planner = new ProjectionPlanner();
    private final boolean deprecated;

    /** A writer for one compilation. */
    public ProjectionWriter(Declarations declarations, Surroundings surroundings) {
        this.settings = new SourceSettings(surroundings);
        this.deprecated = Deprecation.isIn(declarations);
    }

    /** Writes the class of a projection without errors. */
    public GeneratedSource write(ProjectionMapping projection) {
        ProjectionPlan plan = planner.plan(projection);
        return GeneratedSource.of(
                plan.reader().packageName(),
                type(plan),
                List.of(projection.name().canonical(), projection.entity().canonical()));
    }

    private TypeSpec type(ProjectionPlan plan) {
        ClassMembers members = new ClassMembers(Set.of(PATHS));
        ClassName record = TypeNames.of(plan.record());
        MethodSpec read = read(plan, record, new ValueWriter(members));
        TypeSpec.Builder type = TypeSpec.classBuilder(TypeNames.of(plan.reader()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(ClassName.get(ProjectionUnit.class), record))
                .addJavadoc("Makes {@link $T} of the columns of {@link $T}.", record, TypeNames.of(plan.entity()))
                .addField(paths(plan));
        settings.annotations(deprecated, true).forEach(type::addAnnotation);
        members.constants().forEach(type::addField);
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("For the index.")
                        .build())
                .addMethod(MethodSpec.methodBuilder("projectionClass")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ParameterizedTypeName.get(ClassName.get(Class.class), record))
                        .addStatement("return $T.class", record)
                        .build())
                .addMethod(MethodSpec.methodBuilder("entityClass")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ParameterizedTypeName.get(
                                ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class)))
                        .addStatement("return $T.class", TypeNames.of(plan.entity()))
                        .build())
                .addMethod(MethodSpec.methodBuilder("paths")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ParameterizedTypeName.get(List.class, String.class))
                        .addStatement("return $N", PATHS)
                        .build())
                .addMethod(read)
                .build();
    }

    private static FieldSpec paths(ProjectionPlan plan) {
        CodeBlock paths = plan.columns().stream()
                .map(column -> CodeBlock.of("$S", column.path()))
                .collect(CodeBlock.joining(",\n"));
        return FieldSpec.builder(ParameterizedTypeName.get(List.class, String.class), PATHS)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($>$>\n$L$<$<)", List.class, paths)
                .build();
    }

    private static MethodSpec read(ProjectionPlan plan, ClassName record, ValueWriter values) {
        CodeBlock.Builder arguments = CodeBlock.builder();
        for (int i = 0; i < plan.columns().size(); i++) {
            arguments.add(i == 0 ? "\n" : ",\n").add(argument(plan.columns().get(i), i, values));
        }
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(record)
                .addParameter(RowReader.class, "row")
                .addParameter(TypeName.INT, "at")
                .addException(SQLException.class)
                .addStatement("return new $T($L)", record, arguments.build())
                .build();
    }

    private static CodeBlock argument(ProjectionPlan.Column column, int offset, ValueWriter values) {
        CodeBlock at = offset == 0 ? CodeBlock.of("at") : CodeBlock.of("at + $L", offset);
        if (column.value().isPrimitive()) {
            String accessor = column.value().basic().orElseThrow().accessor();
            return CodeBlock.of("require$L(row, $L, $S)", accessor, at, column.component());
        }
        CodeBlock value = values.toAttributeOnly(column.value(), values.read(column.value(), at));
        return column.primitive() ? CodeBlock.of("require($L, $S)", value, column.component()) : value;
    }
}
