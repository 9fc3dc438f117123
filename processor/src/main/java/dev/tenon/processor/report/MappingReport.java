package dev.tenon.processor.report;

import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.Options;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.resolve.name.Names;
import java.util.List;

/** The report on the mappings of one compilation. */
public final class MappingReport {
    private static final String READING = """
            In the joins, `this` is the entity that declares the relationship and `that` its target. They are written in standard
            SQL: each database has its own spelling of casts, of dates and of some operators.

            """;
    private static final String KEY = """
            A solid line is a relationship that is written, a dotted one is only read.

            """;

    private final Declarations declarations;
    private final Options options;

    /** A report on what was declared. */
    public MappingReport(Declarations declarations, Options options) {
        this.declarations = declarations;
        this.options = options;
    }

    /** The report on mappings that could be analysed. */
    public String of(MappingModel model, List<Diagnostic> reported) {
        Findings findings = new Findings(reported, options);
        Writers writers = new Writers(new Subjects(declarations, model, new Names(options.naming())));
        EntitySection sections = new EntitySection(model, writers, findings);
        StringBuilder text = new StringBuilder(head(model, findings)).append(READING);
        if (!model.entities().isEmpty()) {
            text.append("## Diagram\n\n")
                    .append(KEY)
                    .append(Markdown.block("mermaid", MermaidWriter.write(new DiagramReader(model).read()), ""))
                    .append('\n');
        }
        for (EntityMapping entity : model.entities()) {
            text.append(sections.markdown(entity));
        }
        return finished(text, findings);
    }

    /** The report on mappings whose analysis failed: what was reported is all that is known. */
    public String ofFailure(List<Diagnostic> reported) {
        return finished(
                new StringBuilder("# Mapping report\n\nThe mappings could not be analysed.\n\n"),
                new Findings(reported, options));
    }

    private static String head(MappingModel model, Findings findings) {
        int entities = model.entities().size();
        long relationships = model.entities().stream()
                .mapToLong(entity -> entity.relationships().size())
                .sum();
        String count = findings.count();
        return "# Mapping report\n\nWhat Tenon understood of %s with %s%s.\n\n"
                .formatted(
                        entities + (entities == 1 ? " entity" : " entities"),
                        relationships + (relationships == 1 ? " relationship" : " relationships"),
                        count.isEmpty() ? "" : ", and reported about them: " + count);
    }

    private static String finished(StringBuilder text, Findings findings) {
        String rest = findings.rest();
        if (!rest.isEmpty()) {
            text.append("## Elsewhere\n\n").append(rest);
        }
        return text.toString().stripTrailing() + "\n";
    }
}
