/** What the processor says of the mappings of the reference texts, beside the behaviour in the integration tests. */
package dev.tenon.processor.seeds;
