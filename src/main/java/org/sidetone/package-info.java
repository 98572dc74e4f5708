/**
 * Sidetone: Snapshot -> Plan -> Document -> Shelf -> phone. {@link org.sidetone.Main} is the only place that may exit;
 * {@link org.sidetone.Sidetone} wires the parts and runs the refresh loop. Arrows between packages never point left:
 * see {@code ArchitectureTest}.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone;
