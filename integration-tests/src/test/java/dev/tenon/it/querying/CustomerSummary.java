package dev.tenon.it.querying;

import dev.tenon.annotation.Projection;

/** What a list of customers shows. */
@Projection(Customer.class)
record CustomerSummary(long id, String name, String contactEmail, String billingAddressCity, Long referrerId) {}
