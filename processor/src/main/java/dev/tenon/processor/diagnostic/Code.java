package dev.tenon.processor.diagnostic;

import static dev.tenon.processor.diagnostic.Code.Level.ERROR;
import static dev.tenon.processor.diagnostic.Code.Level.NOTE;
import static dev.tenon.processor.diagnostic.Code.Level.WARNING;

/**
 * The stable codes. Each has a page under {@code docs/errors}.
 *
 * <p>Errors are what cannot work, warnings what will probably damage data or do something else than was asked, notes
 * advice and defaults taken.
 */
public enum Code {
    // TN0xx: entity, identifier, attribute
    TN001(ERROR, "an entity must be a class"),
    TN002(ERROR, "an entity must be top-level or static"),
    TN003(ERROR, "an abstract entity has no instances"),
    TN004(ERROR, "two entities have one name"),
    TN005(ERROR, "two entities have one table"),
    TN006(ERROR, "an entity has no identifier"),
    TN007(ERROR, "an entity has several identifiers and no id class"),
    TN008(ERROR, "a type cannot identify rows"),
    TN009(ERROR, "an id class does not match the entity"),
    TN010(ERROR, "an embedded id stands beside another identifier"),
    TN011(WARNING, "a class of composite identifiers cannot be compared"),
    TN012(ERROR, "a generator is not defined"),
    TN013(ERROR, "a value of this type cannot be generated"),
    TN014(ERROR, "two generators have one name"),
    TN015(ERROR, "a version attribute has an impossible type"),
    TN016(ERROR, "an entity has several versions"),
    TN017(ERROR, "@MapsId names no part of the identifier"),
    TN018(ERROR, "an attribute that cannot stand in an embeddable"),
    TN019(ERROR, "an embeddable or a mapped superclass must be a class"),
    TN020(ERROR, "a mapped class is generic"),
    TN021(ERROR, "this kind of inheritance is not built yet"),
    TN022(ERROR, "a feature is not built yet"),
    TN023(NOTE, "a feature is not built yet and changes nothing"),
    TN024(ERROR, "a class is mapped in two ways"),
    TN025(ERROR, "a mapping annotation stands where it is not read"),
    TN026(ERROR, "a generated value on an attribute that is no identifier"),
    TN027(ERROR, "two parts of an identifier are generated"),
    TN028(NOTE, "two classes define a generator of one name"),
    TN030(ERROR, "a type has no column"),
    TN031(ERROR, "two attributes write one column"),
    TN032(ERROR, "a converter does not fit the attribute"),
    TN033(ERROR, "@Temporal on a type that is no date"),
    TN034(ERROR, "@Enumerated on a type that is no enum"),
    TN035(ERROR, "@Lob on a type that is neither text nor bytes"),
    TN036(ERROR, "a column's length, precision or scale is impossible"),
    TN037(ERROR, "two embedded values share a column"),
    TN038(ERROR, "an embeddable contains itself"),
    TN039(ERROR, "an override names no attribute"),
    TN040(ERROR, "an embedded type is not embeddable"),
    TN041(ERROR, "a constraint names a column that does not exist"),
    TN042(ERROR, "a converter cannot be used"),
    TN043(ERROR, "two converters apply to one type"),
    TN044(WARNING, "a primitive attribute cannot be null"),
    TN045(WARNING, "a column is never written"),
    TN046(ERROR, "a name is not possible"),
    TN047(NOTE, "a metamodel member has another name"),
    TN048(ERROR, "annotations contradict each other"),
    TN049(ERROR, "a mapping annotation on a member that is not persistent"),
    TN050(WARNING, "a transient member carries mapping annotations"),
    TN051(WARNING, "a table on a class that has none"),
    TN052(ERROR, "a column stands in a table that the entity does not have"),
    TN053(WARNING, "an annotation of another framework is not read"),
    TN054(ERROR, "a generator reserves no values"),
    TN055(WARNING, "a generated identifier is given by a relationship"),
    TN056(ERROR, "a constraint has no columns, or one twice"),
    TN057(WARNING, "two indexes have one name"),
    TN058(ERROR, "the elements of a collection hold a collection"),
    TN060(WARNING, "an attribute and its column disagree on null"),
    TN061(ERROR, "an id class cannot be made"),
    TN062(ERROR, "generated code cannot name a class"),
    TN063(ERROR, "two relationships give one identifier"),
    TN064(WARNING, "two generators share a sequence unequally"),
    TN065(ERROR, "a mapping by an interface is not possible"),
    TN066(ERROR, "a method of a mapping interface names no attribute"),
    TN067(ERROR, "a method of a mapping interface has another type than its attribute"),
    TN068(ERROR, "a class is mapped in two places"),
    TN069(ERROR, "an attribute has a type that cannot be named from the interface that maps it"),
    TN070(ERROR, "a callback method has the wrong form"),
    TN071(NOTE, "a callback method is final"),
    TN072(ERROR, "a class has two methods for one event"),
    TN073(ERROR, "a listener cannot be made"),
    TN074(ERROR, "a listener does not take the entity"),
    TN075(WARNING, "a callback stands where it is not called"),
    TN076(WARNING, "a listener hears nothing"),
    TN077(ERROR, "a callback cannot be reached"),
    TN078(ERROR, "a version that no update makes"),
    TN090(ERROR, "a generated column inside of an embeddable"),

    // TN1xx: relationship and join condition
    TN101(ERROR, "ambiguous foreign keys"),
    TN102(ERROR, "the target of a relationship is no entity"),
    TN103(ERROR, "a relationship has no foreign key"),
    TN104(ERROR, "a to-one relationship on a collection"),
    TN105(ERROR, "a to-many relationship on a single value"),
    TN106(ERROR, "a collection does not say what it contains"),
    TN107(ERROR, "a collection type cannot be mapped"),
    TN108(ERROR, "the target does not fit the attribute's type"),
    TN109(ERROR, "an element collection of entities"),
    TN110(ERROR, "mappedBy beside join columns"),
    TN111(ERROR, "both sides say mappedBy"),
    TN112(ERROR, "mappedBy names no attribute"),
    TN113(ERROR, "mappedBy names an attribute that is no relationship"),
    TN114(ERROR, "mappedBy names a relationship to another entity"),
    TN115(ERROR, "mappedBy names a relationship of the wrong kind"),
    TN116(ERROR, "a relationship without an annotation"),
    TN117(ERROR, "mappedBy names a view-only relationship"),
    TN120(ERROR, "join columns do not match the key in number"),
    TN121(ERROR, "a referenced column does not exist"),
    TN122(ERROR, "a join column has another type than its target"),
    TN123(ERROR, "a referenced column is not unique"),
    TN124(ERROR, "a composite join must name its referenced columns"),
    TN125(ERROR, "a join column is named twice"),
    TN130(WARNING, "a link table that nobody asked for"),
    TN131(NOTE, "a relationship is taken as the inverse of another"),
    TN132(NOTE, "a relationship follows the only foreign key"),
    TN133(ERROR, "a link table collides with another table"),
    TN140(ERROR, "an order names no attribute"),
    TN141(ERROR, "a map key names no attribute"),
    TN142(ERROR, "an order column on a collection that has no order"),
    TN143(ERROR, "a map key on a collection that is no map"),
    TN144(ERROR, "a map without a key"),
    TN145(ERROR, "the keys of a map have another type"),
    TN146(ERROR, "the column of a map's keys cannot be kept"),
    TN150(ERROR, "orphan removal where there is no single parent"),
    TN151(ERROR, "@References does not fit"),
    TN152(ERROR, "@ForeignKeyColumns does not fit"),
    TN153(WARNING, "removal cascades to a target that may be shared"),
    TN154(ERROR, "a relationship deletes what it leaves alone"),
    TN155(WARNING, "a passive delete that nobody makes"),
    TN156(ERROR, "a back reference to a view-only relationship"),
    TN157(ERROR, "a back reference that is not there to be shown"),
    TN158(ERROR, "a foreign key that cannot be set to null"),
    TN160(NOTE, "a foreign key without an index"),
    TN161(NOTE, "a one-to-one without a unique constraint"),
    TN162(NOTE, "a link table without a primary key"),
    TN163(NOTE, "two relationships look like one pair"),
    TN170(ERROR, "a join condition cannot be read"),
    TN171(ERROR, "a join condition names what does not exist"),
    TN172(ERROR, "a join condition names what is no column"),
    TN173(ERROR, "the types in a join condition do not fit"),
    TN174(ERROR, "foreign marks what it cannot mark"),
    TN175(ERROR, "a join condition is neither true nor false"),
    TN176(ERROR, "a query in a join condition does not fit"),
    TN180(ERROR, "a limit that cannot be kept"),
    TN181(ERROR, "a join condition without a foreign column"),
    TN182(ERROR, "a join condition that gives its foreign column no value"),
    TN183(ERROR, "a join condition without a clear direction"),
    TN184(ERROR, "a relationship annotation contradicts its join condition"),
    TN185(ERROR, "a relationship that cannot be written"),
    TN186(ERROR, "a relationship is joined in two ways"),
    TN187(ERROR, "a joined target without a condition"),
    TN188(ERROR, "mappedBy names a relationship that has one direction"),
    TN190(ERROR, "an association proxy's path leads nowhere"),
    TN191(ERROR, "an association proxy starts at no collection of entities"),
    TN192(ERROR, "an association proxy ends at what it cannot show"),
    TN193(ERROR, "an association proxy has another type than its path"),
    TN194(ERROR, "nothing makes the association objects of a proxy"),
    TN195(ERROR, "the creator of an association proxy cannot be used"),
    TN196(ERROR, "an association proxy cannot be put into its attribute"),

    // TN2xx: overlapping writes
    TN201(WARNING, "two relationships write one column"),
    TN202(WARNING, "a relationship writes a generated identifier"),
    TN203(WARNING, "two collections share a table"),
    TN204(WARNING, "an overlap names no relationship"),

    // TN3xx: column combining and inheritance
    TN301(WARNING, "columns are combined implicitly"),
    TN302(ERROR, "columns are combined implicitly within one mapping"),
    TN303(ERROR, "two classes of a hierarchy declare one attribute"),
    TN304(ERROR, "what belongs to the root of a hierarchy stands on a subclass"),

    // TN4xx: access and instantiation
    TN401(ERROR, "no constructor can be used"),
    TN402(ERROR, "a final attribute cannot be set"),
    TN403(ERROR, "a generated value on a final attribute"),
    TN404(ERROR, "a private member is out of reach"),
    TN405(ERROR, "a property cannot be set"),
    TN406(WARNING, "a lazy fetch cannot be honoured"),
    TN407(NOTE, "a relationship is loaded eagerly"),
    TN408(ERROR, "constructors wait for each other"),
    TN409(ERROR, "a deferred attribute is needed with its row"),
    TN410(ERROR, "a deferred attribute holds more than the value of a column"),
    TN411(ERROR, "a deferred attribute inside an embedded value"),
    TN412(ERROR, "a deferred attribute cannot be set"),
    TN413(ERROR, "a deferred attribute on a foreign key"),
    TN414(ERROR, "a deferred group on what is not deferred"),
    TN415(NOTE, "a plain attribute cannot be lazy"),
    TN416(ERROR, "a write-only collection cannot be what it is declared as"),

    // TN5xx: queries and projections
    TN501(ERROR, "a projection's component names no path"),
    TN502(ERROR, "a projection's component has another type"),
    TN503(ERROR, "a projection is not a record"),
    TN504(ERROR, "the class of a projection is no entity"),
    TN505(ERROR, "a projection cannot be made"),

    // TN9xx: the processor itself
    TN901(ERROR, "the processor failed"),
    TN902(ERROR, "a module does not provide its entities"),
    TN903(ERROR, "an option is not understood"),
    TN904(ERROR, "a generated class exists already");

    /** How grave a diagnostic is unless an option says otherwise. */
    public enum Level {
        ERROR,
        WARNING,
        NOTE
    }

    private final Level level;
    private final String title;

    Code(Level level, String title) {
        this.level = level;
        this.title = title;
    }

    /** The level by default. */
    public Level level() {
        return level;
    }

    /** What the code is about, as the heading of its page. */
    public String title() {
        return title;
    }
}
