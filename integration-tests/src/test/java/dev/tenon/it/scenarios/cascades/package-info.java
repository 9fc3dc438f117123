/** What passes from an object to others: the scenarios of cascades, one by one. */
package dev.tenon.it.scenarios.cascades;
