package dev.tenon.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import dev.tenon.processor.JavacRun;
import dev.tenon.processor.plan.NameScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Attributes may be named as people like: no name that generated code gives to a variable, a member or a class is in the way
 * of an attribute, of whatever kind. The names are read from generated code, so that a new one is tested at once.
 */
final class NamesTest {
    private static final String IMPORTS = """
            import dev.tenon.*;
            import dev.tenon.annotation.*;
            import dev.tenon.annotation.Generated;
            import jakarta.persistence.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            """;

    /**
     * Each kind of attribute and of part of a key; what stands in {@code «»} is repeated for each name, and so is a line in
     * which {@code #} stands for the number of the name. The template's own names end in 1.
     */
    private static final String ENTITIES = """
            @Entity public class Anything {
                @Id @GeneratedValue private Long id1;
                «private int plain;»
            }
            @Entity class Text { @Id Long id1; «String plain;» }
            @Entity class Converted { @Id Long id1; «@Convert(converter = Words.class) List<String> plain;» }
            @Entity class Enumeration { @Id Long id1; «@Enumerated(EnumType.STRING) private DayOfWeek plain;» }
            @Entity class Made { @Id Long id1; «@Generated private Instant plain;» }
            @Entity class Later { @Id Long id1; «private Deferred<String> plain;» }
            @Entity class LaterTogether { @Id Long id1; «@DeferredGroup("both") Deferred<String> plain;» }
            @MappedSuperclass abstract class Base<T> { «private T plain;» }
            @Entity class Extended extends Base<String> { @Id Long id1; }
            @Entity final class Fixed { @Id final Long id1; «final String plain;» Fixed(Long id1«, String plain») { this.id1 = id1; «this.plain = plain;» } }
            class Words implements AttributeConverter<List<String>, String> {
                public String convertToDatabaseColumn(List<String> words) { return words == null ? null : String.join(" ", words); }
                public List<String> convertToEntityAttribute(String text) { return text == null ? null : List.of(text.split(" ")); }
            }

            @Entity class Numbered1# { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private long plain; String name1; }
            @Entity class Coded1# { @Id private String plain; String name1; }
            @Entity class Listed1# { @Id @Convert(converter = Words.class) List<String> plain; String name1; }
            @Entity class Member1# { @EmbeddedId MemberKey plain; String name1; }
            @Embeddable record RoomKey1#(TinyKey plain, int number1) {}
            @Entity class Room1# { @EmbeddedId RoomKey1# id1; @MapsId("plain") @ManyToOne Ref<Tiny> plain; }
            @Entity class Bed1# { @EmbeddedId RoomKey1# plain; @MapsId @OneToOne Room1# room1; }

            record PairKey(«String plain, »int other1) {}
            @Entity @IdClass(PairKey.class) class Pair { «@Id String plain;» @Id int other1; String name1; }
            class CoupleKey {
                «private Long plain;» private DayOfWeek day1;
                public boolean equals(Object o) { return o instanceof CoupleKey; }
                public int hashCode() { return 1; }
            }
            @Entity @IdClass(CoupleKey.class) class Couple {
                «@Id private Long plain;» @Id @Enumerated(EnumType.STRING) private DayOfWeek day1; String name1;
            }
            @Embeddable record TinyKey(String code1, int other1) {}
            @Entity @IdClass(TinyKey.class) class Tiny { @Id String code1; @Id int other1; }
            record TownKey(«TinyKey plain, »int number1) {}
            @Entity @IdClass(TownKey.class) class Town { «@Id @ManyToOne Ref<Tiny> plain;» @Id int number1; String name1; }
            record StreetKey(String name1, TownKey town1) {}
            @Entity @IdClass(StreetKey.class) class Street { @Id String name1; @Id @ManyToOne private Town town1; }
            @Embeddable record MemberKey(«String plain, »int other1) {}
            @Embeddable class GuestKey {
                «private String plain;» private int other1;
                public boolean equals(Object o) { return o instanceof GuestKey; }
                public int hashCode() { return 1; }
            }
            @Entity class Guest { @EmbeddedId private GuestKey id1; String name1; }

            @Embeddable class Money { «private BigDecimal plain;» String currency1; }
            @Embeddable record Sum(«BigDecimal plain, »String currency1) {}
            @Embeddable class Inner { Integer amount1; @ManyToOne Ref<Text> other1; }
            @Embeddable record Wrapped(Sum sum1, Long number1) {}
            @Embeddable class Outer {
                «@AttributeOverride(name = "amount1", column = @Column(name = "a_plain"))
                @AssociationOverride(name = "other1", joinColumns = @JoinColumn(name = "o_plain")) private Inner plain;»
            }
            @Entity class Priced { @Id Long id1; @Embedded Money money1; }
            @Entity class Summed { @Id Long id1; @Embedded Wrapped wrapped1; }
            @Entity class Nested { @Id Long id1; @Embedded Outer outer1; }
            @Entity class Flat {
                @Id Long id1;
                «@AttributeOverride(name = "amount1", column = @Column(name = "a_plain"))
                @AssociationOverride(name = "other1", joinColumns = @JoinColumn(name = "o_plain")) private Inner plain;»
            }

            @Entity class Child {
                @Id Long id1; «@ManyToOne private Parent plain;» @ManyToOne Ref<Mother> mother1;
            }
            @Entity class Parent { @Id Long id1; «@OneToMany(mappedBy = "plain", cascade = CascadeType.ALL) private List<Child> plain;» }
            @Entity class Mother { @Id Long id1; «@OneToMany(mappedBy = "mother1") @MapKey(name = "id1") @Overlaps("*") private Map<Long, Child> plain;» }
            @Entity class Godchild { @Id Long id1; «@ManyToOne Ref<Tiny> plain;» }
            @Entity class Aunt { @Id Long id1; «@OneToMany @JoinColumn(name = "aunt_plain") List<Child> plain;» }
            @Entity class Uncle { @Id Long id1; «@ManyToMany @JoinTable(name = "uncle_plain") private Set<Child> plain;» }
            @Entity class Crowd { @Id Long id1; «@ManyToMany @JoinTable(name = "crowd_plain") WriteOnlyCollection<Child> plain;» }
            @Entity class Husband { @Id Long id1; «@OneToOne private Wife plain;» }
            @Entity class Wife { @Id Long id1; «@OneToOne(mappedBy = "plain") Husband plain;» }

            @Entity class Tagged { @Id Long id1; «@ElementCollection private Set<String> plain;» }
            @Entity class Rated { @Id Long id1; «@ElementCollection @OrderColumn(name = "place1") List<Integer> plain;» }
            @Entity class Counted { @Id Long id1; «@ElementCollection Set<Sum> plain;» @ElementCollection List<Money> money1; }
            @Entity class Boxed { @Id Long id1; «@ElementCollection List<Wrapped> plain;» }
            @Entity class Titled { @Id Long id1; «@ElementCollection Map<DayOfWeek, String> plain;» }
            @Entity class Several { @EmbeddedId TinyKey id1; «@ElementCollection @Convert(converter = Words.class) private List<List<String>> plain;» }

            @Entity @EntityListeners(Hearing1#.class) class Heard1# { @Id Long id1; @PreRemove private void plain() {} }
            class Hearing1# { @PrePersist void plain(Heard1# heard) {} }

            @Projection(Text.class) record TextView(Long id1«, String plain») {}
            @Projection(Nested.class) record NestedView(Long id1«, Integer outer1_plain_amount1») {}
            """;

    private static final Pattern REPEATED = Pattern.compile("«(.*?)»", Pattern.DOTALL);

    @Test
    void attributesMayHaveEachNameThatGeneratedCodeUses() {
        JavacRun.Result plain = compile(List.of("plain"));
        assertThat(plain.errors()).isEmpty();

        List<String> names = namesIn(plain.generated()).stream()
                .filter(name -> SourceVersion.isName(name) && !isMadeOfTheTemplate(name))
                .toList();
        assertThat(names).contains("entry", "identifier", "row", "out", "references", "snapshot", "insert", "update");
        assertThat(compile(names).errors()).isEmpty();
    }

    private static boolean isMadeOfTheTemplate(String name) {
        return name.contains("1")
                || name.toLowerCase(Locale.ROOT).contains("plain")
                || ENTITIES.contains(" class " + NameScope.capitalised(name) + " ");
    }

    private static JavacRun.Result compile(List<String> names) {
        String spread = REPEATED.matcher(ENTITIES)
                .replaceAll(part -> Matcher.quoteReplacement(
                        names.stream().map(name -> named(part.group(1), name)).collect(Collectors.joining(" "))));
        String source = spread.lines()
                .flatMap(line -> line.contains("#") ? forEach(names, line) : Stream.of(line))
                .collect(Collectors.joining("\n", "package shop;\n" + IMPORTS, "\n"));
        return JavacRun.of().source("shop/Anything.java", source).compile();
    }

    private static Stream<String> forEach(List<String> names, String line) {
        return IntStream.range(0, names.size())
                .mapToObj(number -> named(line, names.get(number)).replace("#", String.valueOf(number)));
    }

    private static String named(String text, String name) {
        return text.replaceAll("(?<=\\b|_)plain(?=\\b|_)", name);
    }

    // What generated code calls its variables

    private static Set<String> namesIn(Map<String, String> generated) {
        List<Generated> files = new ArrayList<>();
        generated.forEach((path, text) -> {
            if (path.endsWith(".java")) {
                files.add(new Generated(path, text));
            }
        });
        JavacTask task =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of(), null, files);
        Set<String> names = new TreeSet<>();
        try {
            task.parse().forEach(unit -> unit.accept(new Variables(names), null));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return names;
    }

    /** Collects the names of variables; a constant as the attribute that would have it. */
    private static final class Variables extends TreeScanner<Void, Void> {
        private final Set<String> found;

        Variables(Set<String> found) {
            this.found = found;
        }

        @Override
        public Void visitVariable(VariableTree tree, Void none) {
            String name = tree.getName().toString();
            boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
            found.add(constant ? NameScope.camel(name.toLowerCase(Locale.ROOT)) : name);
            return super.visitVariable(tree, none);
        }
    }

    private static final class Generated extends SimpleJavaFileObject {
        private final String text;

        Generated(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
