/** Children that two relationships with orphan removal lead to (BRF-16). */
package dev.tenon.it.relationships.orphans;
