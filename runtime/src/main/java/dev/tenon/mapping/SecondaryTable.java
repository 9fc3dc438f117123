package dev.tenon.mapping;

/**
 * A further table that holds a part of an entity.
 *
 * @param table its primary key refers to the main table's, column by column
 * @param optional whether its row may be missing
 */
public record SecondaryTable(Table table, boolean optional) {

    /** The alias of an entity's table, whose main one has the given alias, without quotes: {@code c_2} for the second one. */
    public static String alias(String main, int number) {
        return number == 0 ? main : main + "_" + (number + 1);
    }
}
