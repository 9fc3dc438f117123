package dev.tenon.processor;

import dev.tenon.processor.model.mapping.MappingModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Runs javac with the processor over sources given as text, and keeps what came out. */
public final class JavacRun {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?:\\bclass|\\binterface|\\benum|\\brecord|@interface)\\s+([A-Z]\\w*)");

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>(List.of(new MappingProcessor()));
    private final List<Path> classPath = new ArrayList<>();
    private Path output = TemporaryFiles.folder("javac");

    /** A message of the compiler; the line and column count from 1, or are -1. */
    public record Message(Diagnostic.Kind kind, String file, long line, long column, String text) {
        /** As javac prints it: position, cause, the line of the source with a caret, then the rest. */
        String print(String shownFile, long shownLine, String source) {
            List<String> lines = text.lines().toList();
            String level =
                    switch (kind) {
                        case ERROR -> "error: ";
                        case WARNING, MANDATORY_WARNING -> "warning: ";
                        default -> "note: ";
                    };
            return "%s:%d: %s%s\n%s\n%s^\n%s"
                    .formatted(
                            shownFile,
                            shownLine,
                            level,
                            lines.get(0),
                            source.lines().toList().get((int) shownLine - 1),
                            " ".repeat((int) column - 1),
                            lines.stream().skip(1).map(line -> line + "\n").collect(Collectors.joining()));
        }

        @Override
        public String toString() {
            return file + ":" + line + ":" + column + " " + kind + " " + text;
        }
    }

    /** What a compilation gave. */
    public record Result(boolean success, List<Message> messages, Map<String, String> generated, Path output) {

        /** Messages that carry a code of ours. */
        public List<Message> ours() {
            return messages.stream()
                    .filter(message -> message.text().startsWith("[TN"))
                    .toList();
        }

        /** The first message with that code. */
        public Message message(String code) {
            return messages.stream()
                    .filter(message -> message.text().startsWith("[" + code + "]"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + code + " in " + messages));
        }

        /** Messages that are errors. */
        public List<Message> errors() {
            return messages.stream()
                    .filter(message -> message.kind() == Diagnostic.Kind.ERROR)
                    .toList();
        }
    }

    private JavacRun() {}

    /** Starts with these files; the name of each is taken from its text. */
    public static JavacRun of(String... texts) {
        JavacRun run = new JavacRun();
        for (String text : texts) {
            run.source(text);
        }
        return run;
    }

    /** Adds a file. */
    public JavacRun source(String text) {
        return source(pathOf(text), text);
    }

    /** Adds a file under a path. */
    public JavacRun source(String path, String text) {
        sources.put(path, text);
        return this;
    }

    /** Adds compiler options. */
    public JavacRun options(String... added) {
        options.addAll(List.of(added));
        return this;
    }

    /** Adds a processor behind Tenon's. */
    public JavacRun processor(Processor processor) {
        processors.add(processor);
        return this;
    }

    /** Runs these processors and no other. */
    public JavacRun processors(Processor... only) {
        processors.clear();
        processors.addAll(List.of(only));
        return this;
    }

    /** Writes metamodels and resolves nothing, for tests that ask nothing of the mapping. */
    public JavacRun metamodelOnly() {
        return processors(metamodelProcessor());
    }

    static Processor metamodelProcessor() {
        return new MappingProcessor(environment -> new ProcessingPipeline(
                environment,
                ProcessingPipeline.stages()
                        .withResolver((declarations, options, diagnostics) ->
                                new MappingModel(List.of(), declarations.compiled()))));
    }

    /** Adds the classes of an earlier run to the class path. */
    public JavacRun after(Result earlier) {
        classPath.add(earlier.output());
        return this;
    }

    /** Compiles into the output of an earlier run, as an incremental build does. */
    public JavacRun into(Result earlier) {
        output = earlier.output();
        return after(earlier);
    }

    /** Compiles. */
    public Result compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        Path generatedSources = TemporaryFiles.folder("javac");
        List<String> all = new ArrayList<>(List.of("-d", output.toString(), "-s", generatedSources.toString()));
        all.addAll(pathOptions());
        all.addAll(options);
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((path, text) -> files.add(new Source(path, text)));
        JavaCompiler.CompilationTask task = compiler.getTask(new StringWriter(), null, collector, all, null, files);
        task.setProcessors(processors);
        boolean success = task.call();
        return new Result(
                success,
                collector.getDiagnostics().stream().map(JavacRun::message).toList(),
                texts(generatedSources),
                output);
    }

    private List<String> pathOptions() {
        List<String> entries =
                new ArrayList<>(classPath.stream().map(Path::toString).toList());
        entries.add(System.getProperty("java.class.path"));
        String path = String.join(System.getProperty("path.separator"), entries);
        return sources.containsKey("module-info.java") ? List.of("--module-path", path) : List.of("-classpath", path);
    }

    private static Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String text = diagnostic.getMessage(Locale.ROOT);
        return new Message(
                diagnostic.getKind(),
                source == null ? "" : Path.of(source.getName()).getFileName().toString(),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                text);
    }

    private static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    private static String pathOf(String text) {
        Matcher packageName = PACKAGE.matcher(text);
        Matcher type = TYPE.matcher(text);
        String folder = packageName.find() ? packageName.group(1).replace('.', '/') + "/" : "";
        if (text.stripLeading().startsWith("module ")) {
            return "module-info.java";
        }
        return folder + (type.find() ? type.group(1) : "package-info") + ".java";
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
