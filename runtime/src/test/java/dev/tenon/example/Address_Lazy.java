package dev.tenon.example;

import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.SelfFilling;

/** Stands in for an {@link Address} that is not loaded, and fills itself on first use. */
final class Address_Lazy extends Address implements SelfFilling {
    private final transient EntityEntry<Address> tenon_entry;

    Address_Lazy(EntityEntry<Address> entry) {
        tenon_entry = entry;
    }

    @Override
    public EntityEntry<Address> tenon_entry() {
        return tenon_entry;
    }

    @Override
    public String getStreet() {
        SelfFilling.fill(tenon_entry);
        return super.getStreet();
    }

    @Override
    public void setStreet(String street) {
        SelfFilling.fill(tenon_entry);
        super.setStreet(street);
    }

    @Override
    public String getCity() {
        SelfFilling.fill(tenon_entry);
        return super.getCity();
    }

    @Override
    public void setCity(String city) {
        SelfFilling.fill(tenon_entry);
        super.setCity(city);
    }
}
