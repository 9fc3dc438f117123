package dev.tenon.spi;

/**
 * The mark of generated subclasses that stand in for a row until it is needed (lazy load, Fowler): one object for one
 * row, filled in place.
 */
public interface SelfFilling {
    /** The entry whose row it stands for. */
    EntityEntry<?> tenon_entry();
}
