package dev.tenon.processor.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.condition.resolve.Scope;
import dev.tenon.processor.condition.source.ConditionText;
import dev.tenon.processor.condition.tree.Relation;
import dev.tenon.processor.condition.tree.Relation.Attribute;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.type.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say of conditions is what the language says. */
class PagesTest {
    private static final Pattern JOIN_ON = Pattern.compile("(?s)@JoinOn\\(\"(.*?)\"\\)");
    private static final Pattern WRITTEN = Pattern.compile("(?m)^\\| `([^`]*)` \\| `");

    @ParameterizedTest
    @ValueSource(strings = {"TN170", "TN171", "TN172", "TN173", "TN174", "TN175", "TN176"})
    void pagesOfCodesAreTrue(String code) throws IOException {
        String page = Files.readString(Path.of("../docs/errors/" + code + ".md"));
        List<String> conditions =
                JOIN_ON.matcher(page).results().map(match -> match.group(1)).toList();

        List<Diagnostic> wrong = diagnostics(conditions.get(0));
        assertThat(wrong).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).hasToString(code);
            diagnostic.render().lines().skip(1).forEach(line -> assertThat(page).contains("\n  " + line + "\n"));
            assertThat(page).contains("[" + code + "] " + diagnostic.cause() + "\n");
        });
        assertThat(diagnostics(conditions.get(conditions.size() - 1))).isEmpty();
    }

    @Test
    void theGuideShowsConditionsThatCanBeRead() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide/join-conditions.md"));
        String table = guide.substring(guide.indexOf("## What each database gets"));
        List<String> conditions = WRITTEN.matcher(table)
                .results()
                .map((MatchResult match) -> match.group(1).replace("\\|", "|"))
                .toList();

        assertThat(conditions).hasSizeGreaterThan(20);
        assertThat(conditions)
                .allSatisfy(condition -> assertThat(diagnostics(condition)).isEmpty());
    }

    private static List<Diagnostic> diagnostics(String condition) {
        Diagnostics diagnostics = new Diagnostics();
        Entities entities = Entities.all();
        Relation user = relation("User", "id BIGINT", "name VARCHAR", "addresses collection");
        Relation address = relation("Address", "id BIGINT", "userId BIGINT", "city VARCHAR");
        boolean guide = !condition.contains("userId");
        Relation everything = relation(
                "X",
                "id BIGINT,a BIGINT,flags INTEGER,city VARCHAR,path VARCHAR,code VARCHAR,paid BOOLEAN,day DATE"
                        .concat(",at TIMESTAMP,moment INSTANT,doc jsonb,tags text[],address inet")
                        .split(","));
        Scope scope =
                Scope.of(entities).with("this", guide ? everything : user).with("that", guide ? everything : address);
        new JoinLanguage(diagnostics)
                .condition(ConditionText.condition("User.addresses", condition, Address.ofType("shop.User")), scope);
        return diagnostics.all();
    }

    private static Relation relation(String name, String... columns) {
        List<Attribute> attributes = new ArrayList<>();
        Stream.of(columns).map(column -> column.split(" ")).forEach(words -> attributes.add(attribute(words)));
        return new Relation(name, QualifiedName.of(Identifier.parse(name)), attributes);
    }

    private static Attribute attribute(String[] words) {
        if (words[1].equals("collection")) {
            return new Attribute.None(words[0], "a collection");
        }
        boolean standard = Character.isUpperCase(words[1].charAt(0));
        DataType type = standard
                ? DataType.of(DataType.Kind.valueOf(words[1]))
                : DataType.varchar(0).defined(words[1]);
        return new Attribute.Single(words[0], Identifier.parse(words[0]), type, true);
    }
}
