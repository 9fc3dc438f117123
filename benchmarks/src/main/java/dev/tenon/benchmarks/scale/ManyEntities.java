package dev.tenon.benchmarks.scale;

import dev.tenon.benchmarks.TemporaryFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** So many entities as source code: each with eight columns, a reference to the one before, and a collection of the next. */
final class ManyEntities {
    private final List<JavaFileObject> sources = new ArrayList<>();

    ManyEntities(int count) {
        for (int i = 0; i < count; i++) {
            sources.add(new Source("many/E" + i + ".java", source(i, count)));
        }
    }

    private static String source(int number, int count) {
        int before = Math.max(0, number - 1);
        String collection = number == 0 || number == count - 1 ? "" : """
                    @OneToMany(mappedBy = "before")
                    List<E%d> after = new ArrayList<>();
                """.formatted(number + 1);
        return """
                package many;

                import dev.tenon.Ref;
                import jakarta.persistence.*;
                import java.math.BigDecimal;
                import java.time.LocalDate;
                import java.util.ArrayList;
                import java.util.List;

                @Entity
                @Table(indexes = @Index(columnList = "before_id"))
                public class E%d {
                    @Id
                    Long id;

                    @Column(nullable = false)
                    String name;

                    @Version
                    int version;

                    int count;
                    double ratio;

                    @Column(precision = 12, scale = 2)
                    BigDecimal price;

                    LocalDate day;
                    boolean active;

                    @ManyToOne
                    @JoinColumn(name = "before_id")
                    Ref<E%d> before;

                %s}
                """.formatted(number, before, collection);
    }

    /**
     * Compiles them.
     *
     * @param processor {@code -proc:none}, or the options that run a processor
     * @throws IllegalStateException if javac reports an error
     */
    Path compile(List<String> processor) throws IOException {
        Path output = TemporaryFiles.folder("entities");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(List.of("-d", output.toString(), "--release", "17"));
        options.addAll(processor);
        if (!compiler.getTask(new StringWriter(), null, messages, options, null, sources)
                .call()) {
            throw new IllegalStateException(messages.getDiagnostics().toString());
        }
        return output;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
