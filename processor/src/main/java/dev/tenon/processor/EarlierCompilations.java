package dev.tenon.processor;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.notation.CompiledMappingReader;
import dev.tenon.processor.read.CompiledMappings;
import dev.tenon.processor.write.index.IndexWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** What earlier compilations left, in the class output and on the class path. */
final class EarlierCompilations implements CompiledMappings {
    private final Filer filer;
    private final CompiledMappingReader mappings = new CompiledMappingReader();

    EarlierCompilations(Filer filer) {
        this.filer = filer;
    }

    @Override
    public Optional<EntityMapping> read(AnnotationUse annotation) {
        return mappings.read(annotation);
    }

    @Override
    public Optional<ClassName> mappedBy(String canonicalName) {
        return IndexWriter.mappedBy(
                canonicalName, path -> Stream.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH)
                        .flatMap(location -> lines(location, path).stream())
                        .toList());
    }

    private List<String> lines(Location location, String path) {
        try {
            return filer.getResource(location, "", path)
                    .getCharContent(true)
                    .toString()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException | IllegalArgumentException absent) {
            return List.of();
        }
    }
}
