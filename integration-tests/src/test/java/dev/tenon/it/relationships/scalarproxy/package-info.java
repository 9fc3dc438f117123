/** Association proxies that show a single value across a to-one relationship. */
package dev.tenon.it.relationships.scalarproxy;
