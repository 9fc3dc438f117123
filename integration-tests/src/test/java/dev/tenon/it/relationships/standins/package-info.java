/** Stand-ins in the less frequent forms: composite identifiers, properties, inverse sides, versions. */
package dev.tenon.it.relationships.standins;
