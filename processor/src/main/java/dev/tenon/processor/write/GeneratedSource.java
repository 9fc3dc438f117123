package dev.tenon.processor.write;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.model.declaration.ClassName;
import java.util.List;

/**
 * The file of a generated class.
 *
 * @param name the class
 * @param text the whole file
 * @param origins canonical names of the classes from which it was made; the one whose annotations were read is first
 */
public record GeneratedSource(ClassName name, String text, List<String> origins) {

    /** The file of a top-level class. */
    public static GeneratedSource of(String packageName, TypeSpec type, List<String> origins) {
        String text = JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
        return new GeneratedSource(ClassName.of(packageName, type.name()), SourceLayout.of(text), origins);
    }
}
