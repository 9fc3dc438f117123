package dev.tenon.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** What is generated compiles, and javac has nothing to say about it. */
final class GeneratedCodeTest {
    private static final String IMPORTS = """
            package shop;
            import dev.tenon.Ref;
            import dev.tenon.annotation.*;
            import jakarta.persistence.*;
            import java.math.*;
            import java.net.*;
            import java.time.*;
            import java.util.*;
            """;

    @Test
    void compilesForReferencesAndCollections() {
        compile("""
                @Entity
                public class Customer {
                    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                    @Column(nullable = false) String name;
                    @Version int version;
                    @ManyToOne(cascade = CascadeType.PERSIST) @JoinColumn(name = "billing_address_id")
                    Ref<Address> billingAddress;
                    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
                    List<Order> orders = new ArrayList<>();
                }
                """, """
                @Entity
                public class Address {
                    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
                    private String street;
                    public Long getId() { return id; }
                    public String getStreet() { return street; }
                    public void setStreet(String street) { this.street = street; }
                }
                """, """
                @Entity
                class Order {
                    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) long id;
                    @ManyToOne Customer customer;
                    @Column(precision = 12, scale = 2) BigDecimal total;
                    @ManyToMany @JoinTable(name = "order_tag") Set<Tag> tags = new LinkedHashSet<>();
                    @ManyToMany @JoinTable(name = "order_label") @MapKey(name = "label")
                    private Map<String, Tag> labels = new HashMap<>();
                }
                """, """
                @Entity
                final class Tag {
                    @Id final String id;
                    final String label;
                    Tag(String id, String label) { this.id = id; this.label = label; }
                }
                """);
    }

    @Test
    void compilesForEveryBasicType() {
        compile("""
                @Entity
                @SuppressWarnings("deprecation")
                class Everything {
                    @Id UUID id;
                    boolean flag; byte octet; short small; int number; long big; char letter; float single; double twin;
                    Boolean flagObject; Byte octetObject; Short smallObject; Integer numberObject; Long bigObject;
                    Character letterObject; Float singleObject; Double twinObject;
                    String text; BigDecimal decimal; BigInteger whole; byte[] bytes; Byte[] byteObjects;
                    char[] letters; Character[] letterObjects; UUID uuid;
                    LocalDate date; LocalTime time; LocalDateTime dateTime; OffsetDateTime offset; OffsetTime offsetTime;
                    ZonedDateTime zoned; Instant instant; Year year; YearMonth month; MonthDay monthDay; Period period;
                    Duration duration; ZoneId zone; ZoneOffset zoneOffset; URI uri; URL url; Locale locale;
                    Currency currency; TimeZone timeZone; Class<?> type;
                    java.sql.Date sqlDate; java.sql.Time sqlTime; java.sql.Timestamp sqlTimestamp;
                    @Temporal(TemporalType.DATE) Date day; @Temporal(TemporalType.TIME) Date clock;
                    @Temporal(TemporalType.TIMESTAMP) Date moment; @Temporal(TemporalType.TIMESTAMP) Calendar calendar;
                    Color color; @Enumerated(EnumType.STRING) private Color named; ArrayList<String> serial;
                    @Lob String clob; @Lob byte[] blob;
                    @Convert(converter = MoneyConverter.class) Money money;
                }
                """, "enum Color { RED }", "record Money(long cents) {}", """
                class MoneyConverter implements AttributeConverter<Money, Long> {
                    public Long convertToDatabaseColumn(Money money) { return money == null ? null : money.cents(); }
                    public Money convertToEntityAttribute(Long cents) { return cents == null ? null : new Money(cents); }
                }
                """);
    }

    @Test
    void compilesForCompositeIdentifiers() {
        compile("""
                @Entity
                class Purchase { @Id @GeneratedValue Long id; }
                """, """
                @Entity
                @IdClass(LineId.class)
                class Line {
                    @Id @ManyToOne Ref<Purchase> purchase;
                    @Id int number;
                    String product;
                    @OneToMany(mappedBy = "line") List<Part> parts = new ArrayList<>();
                }
                """, "record LineId(long purchase, int number) {}", """
                @Entity
                class Part {
                    @EmbeddedId PartId id;
                    @ManyToOne Ref<Line> line;
                    @MapsId("maker") @ManyToOne Ref<Purchase> source;
                }
                """, """
                @Embeddable
                class PartId implements java.io.Serializable {
                    private static final long serialVersionUID = 1;
                    private String code; private Long maker;
                    public boolean equals(Object o) { return o == this; }
                    public int hashCode() { return 1; }
                }
                """, """
                @Entity
                class Detail {
                    @Id Long id;
                    @MapsId @OneToOne Line2 owner;
                }
                """, """
                @Entity
                class Line2 { @Id Integer id; @OneToOne(mappedBy = "owner") Detail detail; }
                """.replace("Integer", "Long"));
    }

    @Test
    void compilesForEmbeddedValuesAndElements() {
        compile("""
                @Entity
                class Person {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) private int id;
                    @Embedded private Home home;
                    @Embedded @AttributeOverride(name = "x", column = @Column(name = "px"))
                    @AttributeOverride(name = "y", column = @Column(name = "py")) Point point;
                    @ElementCollection Set<String> nicknames = new HashSet<>();
                    @ElementCollection private List<Phone> phones = new ArrayList<>();
                    @ElementCollection Map<String, Point> places = new HashMap<>();
                    @ElementCollection @OrderColumn List<Date> days = new ArrayList<>();
                    @Version private Instant version;
                }
                """, """
                @Embeddable
                class Home {
                    private String street; private int number;
                    @ManyToOne private Ref<Person> owner;
                    @Embedded private Point where;
                    protected Home() {}
                }
                """, "@Embeddable record Point(int x, Double y) {}", """
                @Embeddable
                class Phone { String kind; String digits; Date since; }
                """);
    }

    @Test
    void compilesForPropertiesInheritanceAndConstructors() {
        compile("""
                @MappedSuperclass
                abstract class Base<K> {
                    @Id private K id;
                    @Version private Long version;
                    public K getId() { return id; }
                }
                """, """
                @Entity
                class Leaf extends Base<Long> {
                    private String name;
                    @ManyToOne(fetch = FetchType.LAZY) private Leaf parent;
                    public String getName() { return name; }
                    public void setName(String name) { this.name = name; }
                    protected <T extends Comparable<T>> T pick(List<T> all, int... at) throws java.io.IOException { return all.get(0); }
                }
                """, """
                @Entity
                class Property {
                    private Long key; private String nick; private List<Leaf> leaves;
                    @Id public Long getKey() { return key; }
                    public void setKey(Long key) { this.key = key; }
                    public Optional<String> getNick() { return Optional.ofNullable(nick); }
                    public void setNick(String nick) { this.nick = nick; }
                    public boolean isActive() { return true; }
                    public void setActive(boolean active) {}
                    @ManyToMany @JoinTable(name = "property_leaf") public List<Leaf> getLeaves() { return leaves; }
                    public void setLeaves(List<Leaf> leaves) { this.leaves = leaves; }
                }
                """, """
                @Entity
                final class Built {
                    @Id private final String id;
                    @ManyToOne private final Leaf leaf;
                    @ManyToOne private final Ref<Leaf> other;
                    @OneToMany(mappedBy = "built") private final List<Piece> pieces;
                    private String note;
                    Built(String id, Leaf leaf, Ref<Leaf> other, List<Piece> pieces) {
                        this.id = id; this.leaf = leaf; this.other = other; this.pieces = pieces;
                    }
                }
                """, """
                @Entity
                class Piece {
                    @Id long id;
                    @ManyToOne Ref<Built> built;
                    @ElementCollection final Set<String> marks = new HashSet<>();
                    @Column(name = "built_key") @References(Built.class) String builtKey;
                }
                """);
    }

    private static JavacRun.Result compile(String... classes) {
        String[] sources = new String[classes.length];
        for (int i = 0; i < classes.length; i++) {
            sources[i] = IMPORTS + classes[i];
        }
        JavacRun.Result result =
                JavacRun.of(sources).options("-Xlint:all", "-Werror").compile();
        if (System.getenv("SHOW") != null) {
            result.generated().forEach((file, text) -> System.out.println("==== " + file + "\n" + text));
        }
        assertThat(result.messages())
                .filteredOn(message -> message.kind() != Diagnostic.Kind.NOTE)
                .isEmpty();
        assertThat(result.generated()).containsKey("shop/EntityIndex.java");
        return result;
    }
}
