package dev.tenon.processor.plan;

/**
 * How an attribute is read apart from its row.
 *
 * @param index its number among the entity's deferred attributes
 * @param constant the constant with that number
 * @param holder the snapshot's field for what the attribute held when its column was read or written
 * @param known the snapshot's field for whether its value is the column's
 * @param statement the constant with the statement that reads its group
 * @param group the group's name; empty if it is read by itself
 * @param alone whether it is read for one entity at a time: any of its group may be large
 */
public record DeferredPlan(
        int index, String constant, String holder, String known, String statement, String group, boolean alone) {}
